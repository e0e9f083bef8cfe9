#include <chrono>

#include "rules/expression/duration.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"
#include "rules/expression/zone.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

// A time as the clocks and calendars of a place show it.
struct Local {
  std::chrono::sys_days day;
  std::chrono::year_month_day date;
  std::int64_t second_of_day = 0;
  std::uint32_t nanos = 0;
};

// A part of a time, in UTC or in the zone that the second argument names.
template <auto Part>
Value part(Arguments a, Evaluation&) {
  using namespace std::chrono;
  const Timestamp time = a[0].as_timestamp();
  std::int64_t ahead = 0;
  if (a.size() == 2) {
    const auto offset = offset_from_utc(a[1].as_text(), time.seconds);
    if (!offset) return Value::error("unknown time zone '" + std::string(a[1].as_text().substr(0, 64)) + "'");
    ahead = *offset;
  }
  const sys_seconds shown{seconds{time.seconds + ahead}};
  const sys_days day = floor<days>(shown);
  return Value::int64(Part(Local{day, day, (shown - day).count(), time.nanos}));
}

std::int64_t full_year(const Local& local) {
  return static_cast<int>(local.date.year());
}

std::int64_t month_of_year(const Local& local) {
  return static_cast<unsigned>(local.date.month()) - 1;
}

std::int64_t day_of_year(const Local& local) {
  return (local.day - std::chrono::sys_days{local.date.year() / std::chrono::January / 1}).count();
}

std::int64_t date_of_month(const Local& local) {
  return static_cast<unsigned>(local.date.day());
}

std::int64_t day_of_month(const Local& local) {
  return date_of_month(local) - 1;
}

std::int64_t day_of_week(const Local& local) {
  return std::chrono::weekday{local.day}.c_encoding();
}

std::int64_t hours(const Local& local) {
  return local.second_of_day / 3600;
}

std::int64_t minutes(const Local& local) {
  return local.second_of_day / 60 % 60;
}

std::int64_t seconds(const Local& local) {
  return local.second_of_day % 60;
}

std::int64_t milliseconds(const Local& local) {
  return local.nanos / 1'000'000;
}

template <std::int64_t Unit>
Value whole_units(Arguments a, Evaluation&) {
  return Value::int64(a[0].as_duration() / (Unit * kNanosPerSecond));
}

Value duration_milliseconds(Arguments a, Evaluation&) {
  return Value::int64(a[0].as_duration() % kNanosPerSecond / 1'000'000);
}

constexpr OverloadRow kRows[] = {
    {"timestamp_to_year", "timestamp.getFullYear() -> int", part<full_year>, "The year."},
    {"timestamp_to_year_with_tz", "timestamp.getFullYear(string) -> int", part<full_year>},
    {"timestamp_to_month", "timestamp.getMonth() -> int", part<month_of_year>, "The month, 0 to 11."},
    {"timestamp_to_month_with_tz", "timestamp.getMonth(string) -> int", part<month_of_year>},
    {"timestamp_to_day_of_year", "timestamp.getDayOfYear() -> int", part<day_of_year>, "The day of the year, from 0."},
    {"timestamp_to_day_of_year_with_tz", "timestamp.getDayOfYear(string) -> int", part<day_of_year>},
    {"timestamp_to_day_of_month", "timestamp.getDayOfMonth() -> int", part<day_of_month>,
     "The day of the month, from 0."},
    {"timestamp_to_day_of_month_with_tz", "timestamp.getDayOfMonth(string) -> int", part<day_of_month>},
    {"timestamp_to_day_of_month_1_based", "timestamp.getDate() -> int", part<date_of_month>,
     "The day of the month, from 1."},
    {"timestamp_to_day_of_month_1_based_with_tz", "timestamp.getDate(string) -> int", part<date_of_month>},
    {"timestamp_to_day_of_week", "timestamp.getDayOfWeek() -> int", part<day_of_week>,
     "The day of the week, 0 for Sunday."},
    {"timestamp_to_day_of_week_with_tz", "timestamp.getDayOfWeek(string) -> int", part<day_of_week>},
    {"timestamp_to_hours", "timestamp.getHours() -> int", part<hours>,
     "The hour of a time in UTC or in a time zone, or the whole hours of a duration."},
    {"timestamp_to_hours_with_tz", "timestamp.getHours(string) -> int", part<hours>},
    {"duration_to_hours", "duration.getHours() -> int", whole_units<3600>},
    {"timestamp_to_minutes", "timestamp.getMinutes() -> int", part<minutes>,
     "The minute of a time, or the whole minutes of a duration."},
    {"timestamp_to_minutes_with_tz", "timestamp.getMinutes(string) -> int", part<minutes>},
    {"duration_to_minutes", "duration.getMinutes() -> int", whole_units<60>},
    {"timestamp_to_seconds", "timestamp.getSeconds() -> int", part<seconds>,
     "The second of a time, or the whole seconds of a duration."},
    {"timestamp_to_seconds_with_tz", "timestamp.getSeconds(string) -> int", part<seconds>},
    {"duration_to_seconds", "duration.getSeconds() -> int", whole_units<1>},
    {"timestamp_to_milliseconds", "timestamp.getMilliseconds() -> int", part<milliseconds>,
     "The milliseconds of the second of a time or a duration."},
    {"timestamp_to_milliseconds_with_tz", "timestamp.getMilliseconds(string) -> int", part<milliseconds>},
    {"duration_to_milliseconds", "duration.getMilliseconds() -> int", duration_milliseconds},
};

}  // namespace

std::span<const OverloadRow> time_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
