#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimcheck::engine {

// Where results go, in pieces: bytes are collected and handed on about 64 KiB at a time, so that a result of any size
// needs no more memory than that.
class Output {
 public:
  virtual ~Output() = default;
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text) {
    buffer_.append(text);
    if (buffer_.size() >= kFlushAt) flush();
  }
  void flush() {
    if (buffer_.empty()) return;
    put(buffer_);
    buffer_.clear();
  }

 protected:
  virtual void put(std::string_view text) = 0;

 private:
  static constexpr std::size_t kFlushAt = 64 * 1024;
  std::string buffer_;
};

// The reader of our output is gone (EPIPE), or the disk is full: the errno of the write.
struct OutputFailure {
  int error = 0;
};

// Writes to an open file descriptor, which stays the caller's. Throws OutputFailure. What was not flushed is lost.
class FileOutput : public Output {
 public:
  explicit FileOutput(int descriptor) : descriptor_(descriptor) {}

 protected:
  void put(std::string_view text) override;

 private:
  int descriptor_;
};

// Keeps everything: text() after flush().
class StringOutput : public Output {
 public:
  const std::string& text() {
    flush();
    return text_;
  }

 protected:
  void put(std::string_view text) override { text_.append(text); }

 private:
  std::string text_;
};

}  // namespace claimcheck::engine
