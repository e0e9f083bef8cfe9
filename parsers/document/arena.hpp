#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace claimcheck::parsers {

// Memory for one parse, given back all at once. One thread at a time.
class Arena {
 public:
  struct Mark {
    std::size_t chunk = 0;
    std::byte* at = nullptr;
  };

  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  void* allocate_zeroed(std::size_t size);  // aligned to 16; throws std::bad_alloc
  void* reallocate(void* old, std::size_t size);

  // Gives back what was allocated since the mark; the memory serves what comes next.
  Mark mark() const { return {current_, at_}; }
  void rewind(const Mark& mark);

  // Frees everything but the first chunk, which the next parse uses again.
  void reset();

 private:
  struct Chunk {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };

  std::byte* take(std::size_t size);
  void open_chunk(std::size_t index);

  std::vector<Chunk> chunks_;
  std::size_t current_ = 0;  // the chunk that is being filled
  std::byte* at_ = nullptr;
  std::byte* end_ = nullptr;
  std::byte* last_ = nullptr;  // the newest allocation, which may grow in place
};

}  // namespace claimcheck::parsers
