#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "parsers/text/lexicon.hpp"

// Which classes of lexicon.hpp a word has: some 2,500 words in an open-addressed table. Everything that one look at a
// word costs is inline.
namespace claimcheck::parsers {

// Which of a short word's first eight bytes stay where they are and which move up, so that it fills its key with its
// first and last bytes; where the last eight of a longer one begin.
struct KeyPacking {
  std::uint64_t keep = 0, moved = 0, high = 0;
  std::uint32_t repeat = 1;
  std::uint8_t shift = 0, last = 0;
};
inline constexpr std::array<KeyPacking, 17> kKeyPackings = [] {
  std::array<KeyPacking, 17> packings{};
  packings[1] = {.keep = 0xFF, .repeat = 0x010101};
  for (std::uint8_t size = 2; size < 4; ++size)
    packings[size] = {.keep = 0xFFFF, .moved = 0xFF0000, .shift = static_cast<std::uint8_t>(8 * (3 - size))};
  for (std::uint8_t size = 4; size < 8; ++size)
    packings[size] = {.keep = 0xFFFFFFFF, .moved = ~0xFFFFFFFFull, .shift = static_cast<std::uint8_t>(8 * (8 - size))};
  for (std::uint8_t size = 8; size <= 16; ++size)
    packings[size] = {.keep = ~0ull, .high = ~0ull, .last = static_cast<std::uint8_t>(size - 8)};
  return packings;
}();

// A word of at most 16 bytes without its case, as two numbers: its first bytes, and the last ones where it has eight.
struct LexiconKey {
  static constexpr std::size_t kLongest = 16;  // bytes

  std::uint64_t low = 0, high = 0;

  LexiconKey() = default;
  explicit LexiconKey(std::string_view word);

  // The same without a branch that depends on the word's size: sixteen bytes can be read from `word` on.
  LexiconKey(const char* word, std::size_t size) {
    const KeyPacking& packing = kKeyPackings[size];
    const std::uint64_t first = load(word), last = load(word + packing.last);
    low = (first & packing.keep) * packing.repeat | (first << packing.shift & packing.moved);
    low = (low | kCase) ^ std::uint64_t{size} << 56;
    high = (last | kCase) & packing.high;
  }

  // Part of what fingerprints are made of: it must not change.
  std::uint64_t hash() const {
    const std::uint64_t mixed = (low ^ (high * 0x9E3779B97F4A7C15ull)) * 0xD6E8FEB86659FD93ull;
    return mixed ^ mixed >> 32;
  }
  friend bool operator==(const LexiconKey&, const LexiconKey&) = default;

 private:
  // Sets the bit that tells small from capital letters; digits and hyphens have it anyway.
  static constexpr std::uint64_t kCase = 0x2020202020202020ull;

  static std::uint64_t load(const char* bytes) {
    std::uint64_t value;
    std::memcpy(&value, bytes, sizeof(value));
    return std::endian::native == std::endian::little ? value : __builtin_bswap64(value);
  }
};

// Immutable and shared by all threads.
class Lexicon {
 public:
  // Filled when it is first asked for; a caller keeps the reference over many words.
  static const Lexicon& shared();

  LexiconEntry find(const LexiconKey& key) const {
    const std::uint64_t hash = key.hash();
    const std::size_t at = hash >> kSlotShift;
    const Row& row = rows_[slots_[at]];
    return {row.key == key    ? row.classes
            : slots_[at] == 0 ? 0
                              : classes_behind(at, key),
            static_cast<std::uint32_t>(hash)};
  }

 private:
  static constexpr std::size_t kSlots = 8192;
  static constexpr int kSlotShift = 64 - 13;
  struct alignas(32) Row {  // never across two cache lines
    LexiconKey key;
    std::uint64_t classes;
  };

  Lexicon();
  // Of a word whose slot another one has.
  std::uint64_t classes_behind(std::size_t at, LexiconKey key) const;
  void add(std::string_view word, std::uint64_t classes);

  std::array<std::uint16_t, kSlots> slots_{};
  std::vector<Row> rows_{Row{{}, 0}};  // the first one stands for none: no word has its key
};

}  // namespace claimcheck::parsers
