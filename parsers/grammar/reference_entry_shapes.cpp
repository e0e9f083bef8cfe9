#include "parsers/grammar/reference_entry_shapes.hpp"

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

bool is_roman(std::string_view word) {
  return word.size() <= 6 &&
         std::ranges::all_of(word, [](char c) { return c == 'I' || c == 'V' || c == 'X' || c == 'L'; });
}

}  // namespace

TokenShape entry_number_shape(std::string_view word) {
  const std::size_t digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
  const bool year_like = digits == 4 && word.size() <= 5 && is_digit(word[3]) &&
                         (word.substr(0, 2) == "20" || (word[0] == '1' && word[1] >= '5'));
  if (year_like && (word.size() == 4 || is_lower(word[4]))) return TokenShape::year;
  if (digits == word.size()) {
    return digits <= 2 ? TokenShape::small_number : digits <= 4 ? TokenShape::number : TokenShape::big_number;
  }
  const bool only_range = std::ranges::all_of(
      word, [](char c) { return is_digit(c) || c == '-' || (c & 0x80) != 0 || c == '/' || c == ','; });
  return only_range && is_digit(word[0]) && is_digit(word.back()) ? TokenShape::range : TokenShape::code;
}

TokenShape entry_word_shape(std::string_view word, bool stop) {
  std::size_t upper = 0, lower = 0, stops = 0, other = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(word[i]);
    if (c == 0xC3 && i + 1 < word.size()) {  // Latin-1 letters: the upper half is lower case
      ++(static_cast<unsigned char>(word[i + 1]) >= 0x9F ? lower : upper);
      ++i;
    } else if (c >= 0xC4) {
      ++(i == 0 ? upper : lower);
    } else if (is_upper(word[i])) {
      ++upper;
    } else if (is_lower(word[i])) {
      ++lower;
    } else if (word[i] == '.') {
      ++stops;
    } else if (c < 0x80 && word[i] != '-' && word[i] != '\'') {
      ++other;
    }
  }
  if (is_roman(word) && word.size() > 1 && !(stop && word.size() <= 2)) return TokenShape::roman;
  if (lower == 0 && upper > 0 && (stops > 0 || stop) && upper <= 4) return TokenShape::initials;
  if (lower == 0 && upper > 0) return upper <= 3 ? TokenShape::capitals : TokenShape::shouted;
  if (upper == 0) return stop ? TokenShape::lower_stop : TokenShape::lower;
  const bool first_upper = is_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC3;
  if (first_upper && lower <= 2 && upper >= 2 && stops + stop >= 2) return TokenShape::initials;  // J.-Ch.
  if (!first_upper || upper > 2 || other > 0) return TokenShape::mixed;
  if (upper == 2 && word.find('-') == std::string_view::npos) return TokenShape::mixed;
  if (stop && lower <= 5) return TokenShape::abbreviation;
  return TokenShape::capitalised;
}

}  // namespace claimcheck::parsers
