#include "fetch/warc_stream.hpp"

#include <zlib.h>

#include <algorithm>

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr int kGzipOnly = 16 + MAX_WBITS;

}  // namespace

struct WarcStream::Inflater {
  z_stream z{};
  bool is_ready = false;

  ~Inflater() {
    if (is_ready) inflateEnd(&z);
  }
  bool reset() {
    if (is_ready) return inflateReset(&z) == Z_OK;
    is_ready = inflateInit2(&z, kGzipOnly) == Z_OK;
    return is_ready;
  }
};

WarcStream::WarcStream(std::unique_ptr<std::FILE, int (*)(std::FILE*)> file)
    : file_(std::move(file)), inflater_(std::make_unique<Inflater>()), input_(kChunk, '\0'), buffer_(kChunk, '\0') {
  is_compressed_ = read_input() && input_[0] == '\x1F';
  seek({});
}

WarcStream::~WarcStream() = default;

void WarcStream::seek(WarcPlace to) {
  std::clearerr(file_.get());
  const std::uint64_t from = is_compressed_ ? to.member : to.offset;
  at_end_ = std::fseek(file_.get(), static_cast<long>(from), SEEK_SET) != 0;
  input_begin_ = from;
  input_at_ = input_filled_ = 0;
  at_ = filled_ = 0;
  in_member_ = is_damaged_ = false;
  member_ = is_compressed_ ? from : 0;
  buffer_offset_ = is_compressed_ ? 0 : from;
  if (is_compressed_) skip(to.offset);
}

WarcPlace WarcStream::place() {
  if (at_ == filled_) fill();
  return {member_, buffer_offset_ + at_};
}

bool WarcStream::read_input() {
  input_begin_ += input_filled_;
  input_at_ = 0;
  input_filled_ = std::fread(input_.data(), 1, input_.size(), file_.get());
  if (input_filled_ == 0 && std::ferror(file_.get()) != 0) is_damaged_ = true;
  return input_filled_ > 0;
}

bool WarcStream::fill() {
  if (at_end_) return false;
  buffer_offset_ += filled_;
  at_ = filled_ = 0;
  at_end_ = is_compressed_ ? !fill_inflated() : !fill_plain();
  return !at_end_;
}

bool WarcStream::fill_plain() {
  if (!read_input()) return false;
  std::copy_n(input_.begin(), input_filled_, buffer_.begin());
  filled_ = input_filled_;
  return true;
}

bool WarcStream::begin_member() {
  if (input_at_ == input_filled_ && !read_input()) return false;
  member_ = input_begin_ + input_at_;
  buffer_offset_ = 0;
  in_member_ = inflater_->reset();
  return in_member_;
}

bool WarcStream::fill_inflated() {
  z_stream& z = inflater_->z;
  while (filled_ == 0) {
    if (!in_member_ && !begin_member()) return false;
    if (input_at_ == input_filled_ && !read_input()) {
      is_damaged_ = true;
      return false;
    }
    z.next_in = reinterpret_cast<Bytef*>(input_.data() + input_at_);
    z.avail_in = static_cast<uInt>(input_filled_ - input_at_);
    z.next_out = reinterpret_cast<Bytef*>(buffer_.data());
    z.avail_out = static_cast<uInt>(buffer_.size());
    const int result = inflate(&z, Z_NO_FLUSH);
    input_at_ = input_filled_ - z.avail_in;
    filled_ = buffer_.size() - z.avail_out;
    if (result == Z_STREAM_END) {
      in_member_ = false;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      is_damaged_ = true;
      return filled_ > 0;
    }
  }
  return true;
}

std::uint64_t WarcStream::read(std::string& out, std::uint64_t count) {
  std::uint64_t done = 0;
  while (done < count && (at_ < filled_ || fill())) {
    const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(count - done, filled_ - at_));
    out.append(buffer_, at_, part);
    at_ += part;
    done += part;
  }
  return done;
}

std::uint64_t WarcStream::skip(std::uint64_t count) {
  std::uint64_t done = 0;
  while (done < count && (at_ < filled_ || fill())) {
    const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(count - done, filled_ - at_));
    at_ += part;
    done += part;
  }
  return done;
}

}  // namespace claimcheck::fetch
