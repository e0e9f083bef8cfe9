#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace claimcheck::parsers {

// Words of one class, in lower case and parted by blanks.
struct WordList {
  unsigned class_bit;  // 0 to 31
  std::string_view words;
};

// Classes of words, told by one look; a word may be of several.
class WordClasses {
 public:
  static constexpr std::size_t kLongest = 16;  // bytes; longer words are of no class

  explicit WordClasses(std::span<const WordList> lists);

  // Bits, 1 << class_bit; the case of ASCII letters is ignored. 0 for an unknown word.
  std::uint32_t of(std::string_view word) const;

 private:
  // A word's bytes as two numbers.
  struct Key {
    std::uint64_t head = 0, tail = 0;
    std::uint32_t size = 0;

    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key;
    std::uint32_t classes = 0;
  };

  static Key key_of(std::string_view word);
  std::size_t slot_of(const Key& key) const;

  std::vector<Slot> slots_;  // open addressing, at least twice as many as words
};

}  // namespace claimcheck::parsers
