#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/grammar/date_parts.hpp"

// Dates that count from the day of publication.
namespace claimcheck::parsers {

// "yesterday", "last May", "next week", "two years ago", "the past six months", "this Friday" with its key word (or
// number) at `at`. Weeks start on Monday, and "last" and "next" weekdays are those of the neighbouring week. Years and
// months ago keep that precision. "The previous year" and "the following week" hang on the text around them and are
// none.
std::optional<DateMatch> match_relative_date(std::string_view text, std::uint32_t at, const Date& published);

// Gives a date without a year the one nearest before the publication, or after it where `future`.
void add_year(DateParts& parts, const Date& published, bool future);

// The weekday (1–7) nearest before the publication or on it; after it or on it where `future`.
DateParts nearest_weekday(unsigned weekday, const Date& published, bool future);

// Whether the words before `at` speak of what is to come: "will", "scheduled for", "until".
bool is_future(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
