#pragma once

#include <optional>
#include <string_view>

#include "parsers/grammar/date_parts.hpp"

// Dates that name their month, and ranges of days or months inside one: "16 November 2015", "Nov. 15–16, 2015",
// "the third of May", "May–June 2015", "12-Aug-2015", "May 2015", "May".
namespace claimcheck::parsers {

// The longest such date that starts at `at`; the span begins there.
std::optional<DateMatch> match_named_date(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
