#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "parsers/grammar/value_text.hpp"

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
  kMonthWord = 1,
  kWeekdayWord = 2,
  kSeasonWord = 4,
  kOrdinalWord = 8,
  kCountWord = 16,
  kRelativeWord = 32,
  kHolidayWord = 64
};
// 0 for any other word.
std::uint8_t find_date_word(std::string_view word);

// All words that find_date_word knows, in lower case.
std::span<const values::WordEntry<int>> date_words();

}  // namespace claimcheck::parsers
