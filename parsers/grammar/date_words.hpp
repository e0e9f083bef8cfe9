#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace claimcheck::parsers {

// 1–12 for "January", "jan", "Sept"; the word without a full stop.
std::optional<std::uint8_t> find_month(std::string_view word);
// 1 for Monday to 7 for Sunday: "Tuesday", "tue", "Thurs".
std::optional<std::uint8_t> find_weekday(std::string_view word);
// EDTF's 21–24 for spring, summer, autumn or fall, winter.
std::optional<std::uint8_t> find_season(std::string_view word);

// Days of a month in words: "third", "thirtieth"; "twenty" and "thirty" before a unit; units, ordinal or not.
std::optional<std::uint8_t> find_day_word(std::string_view word);
std::optional<std::uint8_t> find_day_tens(std::string_view word);
std::optional<std::uint8_t> find_day_unit(std::string_view word);
// Years read out in two parts: 1900 for "nineteen"; 86 takes "eighty" and a unit, 15 "fifteen".
std::optional<int> find_year_hundreds(std::string_view word);
std::optional<std::uint8_t> find_year_tens(std::string_view word);

// What a word with which a date may start can begin, as bits; a word may be several.
enum DateWordBits : std::uint8_t {
  kMonth = 1,
  kWeekday = 2,
  kSeason = 4,
  kOrdinal = 8,
  kCount = 16,
  kRelative = 32,
  kHoliday = 64
};
// 0 for any other word.
std::uint8_t find_date_word(std::string_view word);

// Lower-case beginnings of the words with which a date may start, digits apart. Those of relative dates only where
// there is a day to count from.
std::span<const std::string_view> date_beginnings();
std::span<const std::string_view> relative_date_beginnings();

}  // namespace claimcheck::parsers
