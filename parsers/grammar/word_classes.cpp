#include "parsers/grammar/word_classes.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace claimcheck::parsers {
namespace {

constexpr std::uint64_t kEachByte = 0x0101010101010101;

// All eight bytes at once: the top bits tell which of them are capitals.
std::uint64_t lowered(std::uint64_t bytes) {
  const std::uint64_t low = bytes & (kEachByte * 0x7F);
  const std::uint64_t from_a = low + kEachByte * (0x80 - 'A');
  const std::uint64_t beyond_z = low + kEachByte * (0x7F - 'Z');
  const std::uint64_t capitals = (from_a ^ beyond_z) & ~bytes & (kEachByte * 0x80);
  return bytes | capitals >> 2;
}

template <class Number>
std::uint64_t load(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

// One to eight bytes, the rest zero; loads that overlap put the same bytes in the same places.
std::uint64_t packed(std::string_view bytes) {
  static_assert(std::endian::native == std::endian::little);
  const char* from = bytes.data();
  const std::size_t size = bytes.size();
  if (size >= 8) return load<std::uint64_t>(from);
  if (size >= 4) return load<std::uint32_t>(from) | load<std::uint32_t>(from + size - 4) << (8 * (size - 4));
  return load<std::uint8_t>(from) | load<std::uint8_t>(from + size / 2) << (8 * (size / 2)) |
         load<std::uint8_t>(from + size - 1) << (8 * (size - 1));
}

// Calls `take` with each word of the list that a key can hold.
template <class Take>
void each_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0 && end <= WordClasses::kLongest) take(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

}  // namespace

WordClasses::WordClasses(std::span<const WordList> lists) {
  std::size_t words = 0;
  for (const WordList& list : lists) each_word(list.words, [&](std::string_view) { ++words; });
  slots_.resize(std::bit_ceil(2 * words + 1));
  for (const WordList& list : lists) {
    each_word(list.words, [&](std::string_view word) {
      const Key key = key_of(word);
      Slot& slot = slots_[slot_of(key)];
      slot.key = key;
      slot.classes |= std::uint32_t{1} << list.class_bit;
    });
  }
}

std::uint32_t WordClasses::of(std::string_view word) const {
  if (word.empty() || word.size() > kLongest) return 0;
  return slots_[slot_of(key_of(word))].classes;
}

WordClasses::Key WordClasses::key_of(std::string_view word) {
  return {lowered(packed(word.substr(0, 8))), word.size() > 8 ? lowered(packed(word.substr(8))) : 0,
          static_cast<std::uint32_t>(word.size())};
}

// Where the key stands, or an empty slot where it would.
std::size_t WordClasses::slot_of(const Key& key) const {
  const std::size_t mask = slots_.size() - 1;
  std::uint64_t hash = (key.head ^ std::rotl(key.tail, 23)) * 0x9E3779B97F4A7C15;
  std::size_t at = (hash ^ hash >> 32) & mask;
  while (slots_[at].key.size != 0 && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

}  // namespace claimcheck::parsers
