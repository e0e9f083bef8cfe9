#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

// Numbers written in words: "two hundred and five", "twenty-first", "two thirds", "half a million", "three dozen".
namespace claimcheck::parsers {

struct SpelledNumber {
  double value = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool ordinal = false;
  bool fraction = false;   // of one: "half", "two thirds"
  bool only_one = false;   // the bare word "one", which is a pronoun more often than not
  bool has_scale = false;  // thousand, million …: no other scale may follow
};

// The longest number whose first word starts at `at`; "a" and "an" before it ("a hundred") are taken in.
std::optional<SpelledNumber> match_spelled_number(std::string_view text, std::uint32_t at);

// 1e6 for "million": the words and letters that scale a number in digits. `money`: "m" and "b" are scales too.
std::optional<double> find_scale(std::string_view word, bool money);

}  // namespace claimcheck::parsers
