#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimcheck::parsers {

// A number in digits, without sign, scale or unit.
struct NumberLiteral {
  double value = 0;
  std::uint32_t end = 0;
  bool plain = false;    // digits alone: "2015", neither "2,015" nor "2.5"
  bool ordinal = false;  // "21st"
  bool slash = false;    // "3/4", or digits before a slash that is no fraction
};

// The longest literal that starts at `at`: "1,234.5", "1 234,5" (with a no-break or thin space), "12 345" , "1.3e6",
// "10 1/2", "3½", "½", "21st".
std::optional<NumberLiteral> match_number_literal(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
