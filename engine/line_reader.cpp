#include "engine/line_reader.hpp"

#include <unistd.h>

#include <cerrno>

namespace claimcheck::engine {

std::optional<LineReader::Line> LineReader::next() {
  bool too_long = false;
  for (;;) {
    const std::size_t end = buffer_.find('\n', scanned_);
    if (end != std::string::npos) {
      Line line = take(end - begin_, 1);
      line.too_long = too_long || line.text.size() > max_line_;
      return line;
    }
    scanned_ = buffer_.size();
    if (buffer_.size() - begin_ > max_line_) {
      too_long = true;
      buffer_.resize(begin_ + max_line_);
      scanned_ = buffer_.size();
    }
    if (!fill()) break;
  }
  if (begin_ == buffer_.size()) return std::nullopt;
  Line line = take(buffer_.size() - begin_, 0);
  line.too_long = too_long;
  return line;
}

LineReader::Line LineReader::take(std::size_t size, std::size_t with_end) {
  const std::string_view text(buffer_.data() + begin_, size);
  begin_ += size + with_end;
  scanned_ = begin_;
  return {text, false};
}

bool LineReader::fill() {
  constexpr std::size_t kPiece = 64 * 1024;
  constexpr std::size_t kKeptCapacity = 4 * 1024 * 1024;  // what one long line needed is given back
  if (at_end_) return false;
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    scanned_ -= begin_;
    begin_ = 0;
    if (buffer_.capacity() > kKeptCapacity && buffer_.size() < kPiece) buffer_.shrink_to_fit();
  }
  before_wait_();
  const std::size_t used = buffer_.size();
  buffer_.resize(used + kPiece);
  ssize_t read;
  do {
    read = ::read(descriptor_, buffer_.data() + used, kPiece);
  } while (read < 0 && errno == EINTR);
  buffer_.resize(used + static_cast<std::size_t>(read > 0 ? read : 0));
  at_end_ = read <= 0;
  return read > 0;
}

}  // namespace claimcheck::engine
