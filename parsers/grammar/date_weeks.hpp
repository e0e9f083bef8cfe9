#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/grammar/date_parts.hpp"

// Stretches of a longer one that is named: "the first week of June 2015", "the last four months of 2014".
namespace claimcheck::parsers {

// The stretch whose ordinal, "first" or "last" stands at `at`, as an interval of days. Weeks are ISO 8601's: they start
// on Monday and belong to the month or year that has their Thursday. A month without a year is the one nearest before
// `published`, or after it where the words before speak of what is to come; without `published` it is none.
std::optional<DateMatch> match_part_of_period(std::string_view text, std::uint32_t at,
                                              const std::optional<Date>& published);

// "two days after", "a week before" in front of the day `match`, which becomes the day meant: false, and nothing
// changed, where no such words or a vaguer count ("more than two weeks before") stand there.
bool move_by_steps_before(std::string_view text, DateMatch& match);

// "the week of", "the week starting on", "the week ending" in front of the day `match`, which becomes that week; false,
// and nothing changed, where no such words stand there.
bool widen_to_week(std::string_view text, DateMatch& match);

// The day of "Friday 13" and "Tue 13th" with its number at `at`: the day nearest before `published` that is both.
std::optional<DateMatch> match_day_of_weekday(std::string_view text, std::uint32_t at, unsigned weekday,
                                              const Date& published);

}  // namespace claimcheck::parsers
