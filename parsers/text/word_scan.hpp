#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parsers/text/words.hpp"

// What bytes mean for words, and the closer look that a few words and gaps need: joined and cut-off parts, letters and
// marks beyond ASCII, bracketed numbers.
namespace claimcheck::parsers {

enum WordByte : std::uint8_t { kOther = 0, kSmall = 1, kUpper = 2, kNumeral = 4, kHigh = 8 };

inline constexpr std::array<std::uint8_t, 256> kWordBytes = [] {
  std::array<std::uint8_t, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[c] = kSmall;
  for (int c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (int c = '0'; c <= '9'; ++c) table[c] = kNumeral;
  for (int c = 0x80; c <= 0xFF; ++c) table[c] = kHigh;
  return table;
}();

inline constexpr std::array<std::uint8_t, 128> kGaps = [] {
  std::array<std::uint8_t, 128> table{};
  for (int c = '!'; c < 127; ++c) table[c] = kGapOther;
  table[','] = kGapComma;
  table[':'] = table[';'] = kGapColon;
  table['-'] = kGapDash;
  table['.'] = table['!'] = table['?'] = kGapStop;
  table['('] = table['['] = table['{'] = kGapOpen;
  table[')'] = table[']'] = table['}'] = kGapClose;
  table['"'] = table['\''] = kGapQuote;
  return table;
}();

// The bytes behind which no word of two letters or more goes on.
inline constexpr std::array<bool, 256> kEnds = [] {
  std::array<bool, 256> table{};
  for (int c = 0; c < 128; ++c) table[c] = kWordBytes[c] == kOther && c != '-' && c != '\'';
  return table;
}();

// What stands from a place on up to the next word or the end of the text.
struct Gap {
  std::uint32_t end = 0;
  std::uint8_t marks = 0;  // bits of WordGap
};
Gap skip_gap(std::string_view text, std::uint32_t at);

// Fills the word that begins at `at` but for its gap; where it ends with its clitic.
std::uint32_t read_word(std::string_view text, std::uint32_t at, Word& word);

}  // namespace claimcheck::parsers
