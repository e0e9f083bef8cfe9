#include "parsers/text/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

#include "parsers/text/lexicon_data.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kLongest = 16;

// A word of at most 16 bytes in lower case, as two numbers.
struct Key {
  std::uint64_t low = 0, high = 0;

  Key() = default;

  // The same as of the word alone, without a branch that depends on its size: eight bytes can be read from `word` on.
  Key(const char* word, std::size_t size) {
    std::uint64_t first;
    std::memcpy(&first, word, 8);
    std::uint64_t last = 0;
    std::memcpy(&last, word + (size >= 8 ? size - 8 : 0), 8);
    const std::uint64_t of_four = (first & 0xFFFFFFFFu) | first >> (8 * (size - 4) & 63) << 32;
    const std::uint64_t of_few =
        (first & 0xFF) | (first >> 8 * (size / 2 & 7) & 0xFF) << 8 | (first >> (8 * (size - 1) & 63) & 0xFF) << 16;
    low = size >= 8 ? first : size >= 4 ? of_four : of_few;
    high = size >= 8 ? last | kCase : 0;
    low = (low | kCase) ^ std::uint64_t{size} << 56;
  }

  explicit Key(std::string_view word) {
    const std::size_t size = word.size();
    if (size >= 8) {
      std::memcpy(&low, word.data(), 8);
      std::memcpy(&high, word.data() + size - 8, 8);
      high |= kCase;
    } else if (size >= 4) {
      std::uint32_t first, last;
      std::memcpy(&first, word.data(), 4);
      std::memcpy(&last, word.data() + size - 4, 4);
      low = first | std::uint64_t{last} << 32;
    } else if (size != 0) {
      low = static_cast<unsigned char>(word[0]) | static_cast<unsigned char>(word[size / 2]) << 8 |
            static_cast<unsigned char>(word[size - 1]) << 16;
    }
    low = (low | kCase) ^ std::uint64_t{size} << 56;
  }

  std::uint64_t hash() const {
    const std::uint64_t mixed = (low ^ (high * 0x9E3779B97F4A7C15ull)) * 0xD6E8FEB86659FD93ull;
    return mixed ^ mixed >> 32;
  }
  friend bool operator==(const Key&, const Key&) = default;

 private:
  // Sets the bit that tells small from capital letters; digits and hyphens have it anyway.
  static constexpr std::uint64_t kCase = 0x2020202020202020ull;
};

// Open addressing over 8,192 slots for some 2,500 words, filled when the first word is looked up.
class Lexicon {
 public:
  Lexicon() {
    for (const WordRow& row : word_rows()) {
      each_word(row.words, [&](std::string_view word, int) { add(word, row.classes); });
    }
    constexpr std::uint64_t kForms[] = {kVerb | kFinite, kVerb | kFinite, kVerb | kFinite | kPast, kVerb | kParticiple,
                                        kVerb | kGerund};
    for (const VerbRow& row : verb_rows()) {
      each_word(row.forms, [&](std::string_view word, int form) { add(word, row.classes | kForms[form]); });
    }
  }

  LexiconEntry find(const Key& key) const {
    const std::uint64_t hash = key.hash();
    for (std::size_t at = hash >> kSlotShift;; at = (at + 1) % kSlots) {
      const std::uint16_t slot = slots_[at];
      const Entry& entry = entries_[slot];
      const bool same = ((entry.key.low ^ key.low) | (entry.key.high ^ key.high)) == 0;
      if (same | (slot == 0)) return {same ? entry.classes : 0, static_cast<std::uint32_t>(hash)};
    }
  }

 private:
  static constexpr std::size_t kSlots = 8192;
  static constexpr int kSlotShift = 64 - 13;
  struct Entry {
    Key key;
    std::uint64_t classes;
  };

  template <class Visit>
  static void each_word(std::string_view words, Visit visit) {
    for (int number = 0; !words.empty(); ++number) {
      const std::size_t size = std::min(words.find(' '), words.size());
      visit(words.substr(0, size), number);
      words.remove_prefix(std::min(size + 1, words.size()));
    }
  }

  void add(std::string_view word, std::uint64_t classes) {
    const Key key(word);
    std::size_t at = key.hash() >> kSlotShift;
    while (slots_[at] != 0 && !(entries_[slots_[at]].key == key)) at = (at + 1) % kSlots;
    if (slots_[at] == 0) {
      entries_.push_back(Entry{key, 0});
      slots_[at] = static_cast<std::uint16_t>(entries_.size() - 1);
    }
    entries_[slots_[at]].classes |= classes;
  }

  std::array<std::uint16_t, kSlots> slots_{};
  std::vector<Entry> entries_{Entry{{}, 0}};  // the first one stands for none
};

const Lexicon& lexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

}  // namespace

LexiconEntry look_up(std::string_view word) {
  if (word.size() > kLongest) {
    LexiconEntry entry;
    for (; !word.empty(); word.remove_prefix(std::min(word.size(), kLongest))) {
      entry.hash = entry.hash * 0x9E3779B1u ^ static_cast<std::uint32_t>(Key(word.substr(0, kLongest)).hash());
    }
    return entry;
  }
  return lexicon().find(Key(word));
}

LexiconEntry look_up(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin;
  if (std::endian::native != std::endian::little || size == 0 || size > kLongest || text.size() - begin < 8)
    return look_up(text.substr(begin, size));
  return lexicon().find(Key(text.data() + begin, size));
}

}  // namespace claimcheck::parsers
