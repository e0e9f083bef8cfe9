#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/grammar/date_parts.hpp"

namespace claimcheck::parsers {

// A holiday that starts at `at`, with the year that may follow: "Christmas
// Eve", "Easter Sunday 2016", "Thanksgiving". Names that are also adjectives
// ("Christmas tree") count after a preposition or before a year only. A movable
// feast takes its year from the text or, where it is given, is the one nearest
// before `published`, after it if the words before it speak of what is to come.
std::optional<DateMatch> match_holiday(std::string_view text, std::uint32_t at, const std::optional<Date>& published);

}  // namespace claimcheck::parsers
