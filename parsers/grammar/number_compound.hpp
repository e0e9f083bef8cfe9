#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/grammar/number_literal.hpp"
#include "parsers/grammar/number_measure.hpp"

// Numbers of several parts, some of them in digits.
namespace claimcheck::parsers {

struct CompoundNumber {
  double value = 0;
  std::uint32_t end = 0;
};

// "4 thousand 3 hundred and 21" whose first digits, at `at`, are `first`; nullopt where not two parts follow each
// other.
std::optional<CompoundNumber> match_mixed_number(std::string_view text, std::uint32_t at, const NumberLiteral& first);

// "one over twenty" at the end of a clause: the fraction; elsewhere "over" is "more than".
std::optional<CompoundNumber> match_one_over(std::string_view text, const BareNumber& one);

// Takes the cents of "15 dollars 50" and "15 dollars and 50" into the amount, at the end of a clause.
void add_cents(std::string_view text, Quantity& amount);

// Takes "and a half" and "and a quarter" behind a unit into the quantity: "two miles and a half".
void add_part_behind_unit(std::string_view text, Quantity& quantity);

}  // namespace claimcheck::parsers
