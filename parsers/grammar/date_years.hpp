#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/grammar/date_parts.hpp"

// Dates no finer than a season: years, decades, centuries, quarters, halves.
namespace claimcheck::parsers {

// What starts with digits at `at`: "1990s", "19th century", "2010–2015", "2010-15", "44 BC", "2015 Q4", "1Q 2015",
// "2015" where the words around it say that it is a year.
std::optional<DateMatch> match_year_form(std::string_view text, std::uint32_t at);

// What starts with a word: "spring 2015", "fourth quarter of 2015", "nineteenth century", "nineties".
std::optional<DateMatch> match_period(std::string_view text, std::uint32_t at);

// A year of four digits that no digit, letter or decimal touches.
std::optional<std::int32_t> match_plain_year(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
