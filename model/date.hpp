#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Dates as EDTF, the Extended Date/Time Format of ISO 8601-2:2019: level 1, and from level 2 the unspecified digits of
// a decade ("199X") or century ("19XX"), the unspecified year of "12 May" ("XXXX-05-12") and the quarters.
namespace claimcheck {

enum class DatePrecision : std::uint8_t { century, decade, year, season, quarter, month, day };

// One date to the precision with which it was said.
struct Date {
  std::int32_t year = 0;  // astronomical: 0 is 1 BC; the first year of a decade or century
  std::uint8_t month = 0;  // 1–12; a season 21–24 (spring first), a quarter 33–36; 0 where the precision is coarser
  std::uint8_t day = 0;    // 1–31, or 0
  DatePrecision precision = DatePrecision::year;
  bool uncertain = false;    // EDTF's "?"
  bool approximate = false;  // EDTF's "~": "about 2015", "c. 1850"
  bool any_year = false;     // "XXXX-05-12", "XXXX-05": the year was not said; year is 0, the precision month or day

  // First and last day that the date may mean. A season is taken as a northern, meteorological one (winter of 2015 ends
  // in February 2016); a year that was not said, as any from 0 to 9999.
  std::chrono::sys_days first_day() const;
  std::chrono::sys_days last_day() const;

  friend bool operator==(const Date&, const Date&) = default;
};

Date year_date(std::int32_t year);
Date month_date(std::int32_t year, unsigned month);
// nullopt where the calendar has no such day.
std::optional<Date> day_date(std::int32_t year, unsigned month, unsigned day);
Date day_date(std::chrono::sys_days day);
// The month, or with `day` the day, of a year that was not said; nullopt where no year has it.
std::optional<Date> yearless_date(unsigned month, unsigned day = 0);

// A date or an interval of dates, one side of which may be open ("since 2010" → 2010/..).
struct Edtf {
  std::optional<Date> begin;  // nullopt: an interval open at its start
  std::optional<Date> end;    // nullopt: open at its end
  bool interval = false;      // false: a single date, and begin == end

  Edtf() = default;
  explicit Edtf(Date single) : begin(single), end(single) {}
  Edtf(std::optional<Date> from, std::optional<Date> to) : begin(from), end(to), interval(true) {}

  std::optional<std::chrono::sys_days> first_day() const;
  std::optional<std::chrono::sys_days> last_day() const;

  friend bool operator==(const Edtf&, const Edtf&) = default;
};

std::string to_edtf(const Date& date);
std::string to_edtf(const Edtf& value);
// Reads what to_edtf writes; nullopt for anything else.
std::optional<Edtf> parse_edtf(std::string_view text);

// RFC 3339 in UTC: "2026-11-23T10:02:45Z".
std::string to_rfc3339(std::chrono::sys_seconds time);

}  // namespace claimcheck
