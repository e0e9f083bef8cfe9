#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck::engine {

// Lines of a file descriptor as they arrive.
class LineReader {
 public:
  static constexpr std::size_t kMaxLine = 512 * 1024 * 1024;  // bytes

  struct Line {
    std::string_view text;  // without its end; valid until the next call
    bool too_long = false;  // more than the limit: `text` is its beginning, the rest was read over
  };

  // `before_wait` is called before a read that may have to wait for input: answers should be flushed then.
  LineReader(int descriptor, std::function<void()> before_wait, std::size_t max_line = kMaxLine)
      : descriptor_(descriptor), before_wait_(std::move(before_wait)), max_line_(max_line) {}

  // nullopt at the end of input. A last line without line end counts.
  std::optional<Line> next();

 private:
  bool fill();
  Line take(std::size_t size, std::size_t with_end);

  int descriptor_;
  std::function<void()> before_wait_;
  std::size_t max_line_;
  std::string buffer_;
  std::size_t begin_ = 0;    // of the next line in buffer_
  std::size_t scanned_ = 0;  // no line end in buffer_ between begin_ and here
  bool at_end_ = false;
};

}  // namespace claimcheck::engine
