#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/grammar/date_parts.hpp"

// Dates in digits alone: "2015-11-16", "2015/11/16", "11/16/2015", "16.11.2015", "11/2015", "2015-11".
namespace claimcheck::parsers {

// The date that starts at `at`. Where month and day could be either, the month comes first, except between full stops.
std::optional<DateMatch> match_digit_date(std::string_view text, std::uint32_t at);

// "11/16", "7.6": month and day, too weak a form to be a date by itself.
std::optional<DateMatch> match_month_and_day(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
