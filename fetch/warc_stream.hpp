#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

namespace claimcheck::fetch {

// Where a record begins: the gzip member that holds it, and how far into that member's content. In a file that is not
// compressed `member` is 0.
struct WarcPlace {
  std::uint64_t member = 0;
  std::uint64_t offset = 0;

  friend bool operator==(const WarcPlace&, const WarcPlace&) = default;
};

// The content of a file of gzip members, or of a plain one, as one run of bytes with places to come back to.
class WarcStream {
 public:
  explicit WarcStream(std::unique_ptr<std::FILE, int (*)(std::FILE*)> file);
  template <class Deleter>
  explicit WarcStream(std::unique_ptr<std::FILE, Deleter> file)
      : WarcStream(std::unique_ptr<std::FILE, int (*)(std::FILE*)>(file.release(), &std::fclose)) {}
  WarcStream(const WarcStream&) = delete;
  WarcStream& operator=(const WarcStream&) = delete;
  ~WarcStream();

  bool is_compressed() const { return is_compressed_; }
  // Of the next byte. At a border between members that of the new one.
  WarcPlace place();
  void seek(WarcPlace place);

  // The next byte, or -1 at the end, at damage and at a read error.
  int get() { return at_ < filled_ || fill() ? static_cast<unsigned char>(buffer_[at_++]) : -1; }
  int peek() { return at_ < filled_ || fill() ? static_cast<unsigned char>(buffer_[at_]) : -1; }
  // Up to `count` bytes; fewer only at the end or at damage.
  std::uint64_t read(std::string& out, std::uint64_t count);
  std::uint64_t skip(std::uint64_t count);

  // Whether the last end was no clean one.
  bool is_damaged() const { return is_damaged_; }

 private:
  struct Inflater;

  bool fill();
  bool fill_plain();
  bool fill_inflated();
  bool begin_member();
  bool read_input();

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::unique_ptr<Inflater> inflater_;
  std::string input_, buffer_;
  std::size_t input_at_ = 0, input_filled_ = 0;
  std::uint64_t input_begin_ = 0;  // of input_ in the file
  std::size_t at_ = 0, filled_ = 0;
  std::uint64_t buffer_offset_ = 0;  // of buffer_ in the member's content
  std::uint64_t member_ = 0;
  bool is_compressed_ = false, in_member_ = false, is_damaged_ = false, at_end_ = false;
};

}  // namespace claimcheck::fetch
