#include "parsers/document/arena.hpp"

#include <algorithm>
#include <cstring>

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kHeader = 16;  // holds the size of the allocation behind it
constexpr std::size_t kFirstChunk = 1 << 18, kLargestChunk = 1 << 24;

std::size_t rounded(std::size_t size) {
  return (size + 15) & ~std::size_t{15};
}

void set_size(std::byte* allocation, std::size_t size) {
  std::memcpy(allocation - kHeader, &size, sizeof size);
}

std::size_t size_of(const std::byte* allocation) {
  std::size_t size;
  std::memcpy(&size, allocation - kHeader, sizeof size);
  return size;
}

}  // namespace

std::byte* Arena::take(std::size_t size) {
  const std::size_t whole = kHeader + rounded(size);
  if (static_cast<std::size_t>(end_ - at_) < whole) {
    std::size_t next = chunks_.empty() ? 0 : current_ + 1;
    while (next < chunks_.size() && chunks_[next].size < whole) ++next;
    if (next == chunks_.size()) {
      const std::size_t last = chunks_.empty() ? kFirstChunk / 2 : chunks_.back().size;
      const std::size_t chunk = std::max(std::min(last * 2, kLargestChunk), whole);
      chunks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[chunk]), chunk});
    }
    open_chunk(next);
  }
  last_ = at_ + kHeader;
  at_ += whole;
  set_size(last_, size);
  return last_;
}

void Arena::open_chunk(std::size_t index) {
  current_ = index;
  at_ = chunks_[index].bytes.get();
  end_ = at_ + chunks_[index].size;
}

void* Arena::allocate_zeroed(std::size_t size) {
  std::byte* const fresh = take(size);
  std::memset(fresh, 0, size);
  return fresh;
}

void* Arena::reallocate(void* old, std::size_t size) {
  if (old == nullptr) return take(size);
  auto* const before = static_cast<std::byte*>(old);
  const std::size_t had = size_of(before);
  if (size <= had) return old;
  if (before == last_ && static_cast<std::size_t>(end_ - before) >= rounded(size)) {
    at_ = before + rounded(size);
    set_size(before, size);
    return before;
  }
  std::byte* const fresh = take(size);
  std::memcpy(fresh, before, had);
  return fresh;
}

void Arena::rewind(const Mark& mark) {
  if (chunks_.empty()) return;
  open_chunk(mark.chunk);
  if (mark.at != nullptr) at_ = mark.at;
  last_ = nullptr;
}

void Arena::reset() {
  if (chunks_.empty()) return;
  chunks_.erase(chunks_.begin() + 1, chunks_.end());
  if (chunks_[0].size > kLargestChunk) chunks_.clear();
  current_ = 0;
  at_ = end_ = last_ = nullptr;
  if (!chunks_.empty()) open_chunk(0);
}

}  // namespace claimcheck::parsers
