#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"timestamp_to_year", "timestamp.getFullYear() -> int", nullptr, "The year."},
    {"timestamp_to_year_with_tz", "timestamp.getFullYear(string) -> int", nullptr},
    {"timestamp_to_month", "timestamp.getMonth() -> int", nullptr, "The month, 0 to 11."},
    {"timestamp_to_month_with_tz", "timestamp.getMonth(string) -> int", nullptr},
    {"timestamp_to_day_of_year", "timestamp.getDayOfYear() -> int", nullptr, "The day of the year, from 0."},
    {"timestamp_to_day_of_year_with_tz", "timestamp.getDayOfYear(string) -> int", nullptr},
    {"timestamp_to_day_of_month", "timestamp.getDayOfMonth() -> int", nullptr, "The day of the month, from 0."},
    {"timestamp_to_day_of_month_with_tz", "timestamp.getDayOfMonth(string) -> int", nullptr},
    {"timestamp_to_day_of_month_1_based", "timestamp.getDate() -> int", nullptr, "The day of the month, from 1."},
    {"timestamp_to_day_of_month_1_based_with_tz", "timestamp.getDate(string) -> int", nullptr},
    {"timestamp_to_day_of_week", "timestamp.getDayOfWeek() -> int", nullptr, "The day of the week, 0 for Sunday."},
    {"timestamp_to_day_of_week_with_tz", "timestamp.getDayOfWeek(string) -> int", nullptr},
    {"timestamp_to_hours", "timestamp.getHours() -> int", nullptr,
     "The hour of a time in UTC or in a time zone, or the whole hours of a duration."},
    {"timestamp_to_hours_with_tz", "timestamp.getHours(string) -> int", nullptr},
    {"duration_to_hours", "duration.getHours() -> int", nullptr},
    {"timestamp_to_minutes", "timestamp.getMinutes() -> int", nullptr,
     "The minute of a time, or the whole minutes of a duration."},
    {"timestamp_to_minutes_with_tz", "timestamp.getMinutes(string) -> int", nullptr},
    {"duration_to_minutes", "duration.getMinutes() -> int", nullptr},
    {"timestamp_to_seconds", "timestamp.getSeconds() -> int", nullptr,
     "The second of a time, or the whole seconds of a duration."},
    {"timestamp_to_seconds_with_tz", "timestamp.getSeconds(string) -> int", nullptr},
    {"duration_to_seconds", "duration.getSeconds() -> int", nullptr},
    {"timestamp_to_milliseconds", "timestamp.getMilliseconds() -> int", nullptr,
     "The milliseconds of the second of a time or a duration."},
    {"timestamp_to_milliseconds_with_tz", "timestamp.getMilliseconds(string) -> int", nullptr},
    {"duration_to_milliseconds", "duration.getMilliseconds() -> int", nullptr},
};

}  // namespace

std::span<const OverloadRow> time_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
