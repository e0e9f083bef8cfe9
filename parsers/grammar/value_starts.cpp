#include "parsers/grammar/value_starts.hpp"

#include <array>

#include "parsers/grammar/date_words.hpp"
#include "parsers/grammar/number_word_table.hpp"
#include "parsers/grammar/value_text.hpp"
#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// What may begin with a word, by the hash that came with it; of a few words more than does.
class WordKinds {
 public:
  WordKinds() {
    for (const auto& entry : date_words()) {
      const auto kinds = [&](int bits, ValueKind kind) { return (entry.value & bits) != 0 ? kind : 0; };
      add(entry.word, kinds(kMonthWord | kWeekdayWord | kSeasonWord | kOrdinalWord | kHolidayWord, kDateValue) |
                          kinds(kRelativeWord | kCountWord, kRelativeDateValue));
    }
    for (const auto& entry : number_words()) add(entry.word, kNumberValue);
  }
  std::uint8_t of(std::uint32_t hash) const { return kinds_[hash % kSlots]; }

 private:
  static constexpr std::size_t kSlots = 4096;
  void add(std::string_view word, int kinds) {
    kinds_[look_up(word).hash % kSlots] |= static_cast<std::uint8_t>(kinds);
  }
  std::array<std::uint8_t, kSlots> kinds_{};
};
const WordKinds kWordKinds;

// ½ ¼ ¾ and ⅐ to ⅞.
bool is_vulgar_fraction(std::string_view text, std::uint32_t at) {
  const char next = byte_at(text, at + 1);
  return text[at] == '\xC2' ? next >= '\xBC' && next <= '\xBE' : text[at] == '\xE2' && next == '\x85';
}

// "USD115": the codes that are seldom anything else where they touch digits.
constexpr WordSet kCodes{"usd", "eur", "gbp", "cad", "aud", "inr", "chf", "jpy"};

// Byte by byte, for what is no plain word.
void scan(std::string_view text, std::uint32_t at, std::uint32_t end, std::uint32_t text_begin,
          std::vector<ValueStart>& out) {
  while (at < end) {
    const char c = text[at];
    const bool starts = at == text_begin || !is_alnum(text[at - 1]);
    if (is_digit(c)) {
      if (starts) out.push_back({at, kDateValue | kRelativeDateValue | kNumberValue});
      ++at;
    } else if (is_letter(c)) {
      const std::string_view letters = word_at(text, at);
      std::uint8_t kinds = kWordKinds.of(look_up(letters).hash);
      if (is_digit(byte_at(text, at + 3)) && kCodes.contains(letters)) kinds = kNumberValue;
      if (starts && kinds != 0) out.push_back({at, kinds});
      at += static_cast<std::uint32_t>(letters.size());
    } else {
      if (static_cast<unsigned char>(c) >= 0x80 && is_vulgar_fraction(text, at)) out.push_back({at, kNumberValue});
      ++at;
    }
  }
}

// The two bytes of ", " and the like, by far the most gaps that are longer than a blank.
bool is_mere_gap(const Word& word, std::uint32_t at, Span within) {
  return word.begin == at + 2 && (word.gap & kGapOther) == 0 && at != within.begin;
}

}  // namespace

void find_value_starts(std::string_view text, Span within, std::span<const Word> words, std::vector<ValueStart>& out) {
  text = text.substr(0, within.end);
  std::uint32_t at = within.begin;
  while (!words.empty() && words.front().begin < within.begin) words = words.subspan(1);
  while (!words.empty() && words.back().full_end() > within.end) words = words.first(words.size() - 1);
  for (const Word& word : words) {
    if (word.begin > at + 1 && !is_mere_gap(word, at, within)) scan(text, at, word.begin, within.begin, out);
    at = word.full_end();
    if (word.has(kMixed)) {
      scan(text, word.begin, word.end, within.begin, out);
    } else if (const std::uint8_t kinds = kWordKinds.of(word.hash)) {
      out.push_back({word.begin, kinds});
    }
  }
  if (within.end > at + 1 || at == within.begin) scan(text, at, within.end, within.begin, out);
}

}  // namespace claimcheck::parsers
