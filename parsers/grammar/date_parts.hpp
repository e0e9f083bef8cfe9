#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/date.hpp"
#include "model/span.hpp"

// What the grammars of dates hand each other.
namespace claimcheck::parsers {

// A date as far as it was written: what is 0 or absent was not said.
struct DateParts {
  std::optional<std::int32_t> year;  // astronomical; the first one of a decade or century
  std::uint8_t month = 0;            // 1–12, a season 21–24 or a quarter 33–36
  std::uint8_t day = 0;
  DatePrecision coarse = DatePrecision::year;  // century or decade, where month is 0
  bool approximate = false;

  friend bool operator==(const DateParts&, const DateParts&) = default;
};

// A date or a range of dates at a place of the text.
struct DateMatch {
  DateParts first;
  std::optional<DateParts> last;  // of a range
  Span span;
  bool open = false;  // "since 2010": a range without an end
};

// The parts as a Date; nullopt where the calendar has no such day. A missing year becomes EDTF's XXXX.
std::optional<Date> to_date(const DateParts& parts);
std::optional<Edtf> to_edtf_value(const DateMatch& match);

DateParts to_parts(const Date& date);

}  // namespace claimcheck::parsers
