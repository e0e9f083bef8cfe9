#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace claimcheck::engine {

// Values that may be asked for again, up to so many bytes of them; the oldest go first. A value that somebody holds
// lives on with him.
template <class Value>
class BoundedCache {
 public:
  explicit BoundedCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // Null: not known, or no longer.
  std::shared_ptr<const Value> find(const std::string& key) const {
    const auto found = entries_.find(key);
    return found == entries_.end() ? nullptr : found->second.value;
  }

  // `bytes` is what the value takes, about. A key is put once.
  void put(const std::string& key, std::shared_ptr<const Value> value, std::size_t bytes) {
    const std::size_t cost = bytes + key.size() + kOverhead;
    const auto [place, is_new] = entries_.try_emplace(key, Entry{std::move(value), cost});
    if (!is_new) return;
    by_age_.push_back(&place->first);
    bytes_ += cost;
    while (bytes_ > most_bytes_) {
      const auto oldest = entries_.find(*by_age_.front());
      by_age_.pop_front();
      bytes_ -= oldest->second.cost;
      entries_.erase(oldest);
    }
  }

  std::size_t bytes() const { return bytes_; }

 private:
  static constexpr std::size_t kOverhead = 128;  // of the containers, about

  struct Entry {
    std::shared_ptr<const Value> value;
    std::size_t cost = 0;
  };

  std::size_t most_bytes_, bytes_ = 0;
  std::unordered_map<std::string, Entry> entries_;
  std::deque<const std::string*> by_age_;  // keys of entries_, the oldest first
};

}  // namespace claimcheck::engine
