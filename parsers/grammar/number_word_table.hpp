#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {

// What a word does to the number of which it is a part.
enum class Rank : std::uint8_t { unit, teen, tens, hundred, scale, dozen, half, quarter };

struct NumberWord {
  double value;
  Rank rank;
  bool ordinal = false;
  bool plural = false;  // "thirds", "hundreds"
};

// Words of which spelled numbers are made; nullptr for any other.
const NumberWord* find_number_word(std::string_view word);
// All of them, in lower case.
std::span<const values::WordEntry<NumberWord>> number_words();
// 1e6 for "million": words of two letters or more that scale a number in digits.
const double* find_scale_word(std::string_view word);
std::span<const values::WordEntry<double>> scale_words();

}  // namespace claimcheck::parsers
