#include <algorithm>

#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Timestamp;
using expression::Value;

// The date itself, or the side of an interval that is said, its beginning first; nullptr: nothing is said.
const Date* said(const Edtf& date) {
  if (date.begin) return &*date.begin;
  return date.end ? &*date.end : nullptr;
}

std::string_view precision(const Edtf& date) {
  const Date* one = said(date);
  if (one == nullptr) return "";
  switch (one->precision) {
    case DatePrecision::century: return "century";
    case DatePrecision::decade: return "decade";
    case DatePrecision::year: return "year";
    case DatePrecision::season: return "season";
    case DatePrecision::quarter: return "quarter";
    case DatePrecision::month: return "month";
    case DatePrecision::day: return "day";
  }
  return "";
}

// Midnight in UTC, within the years that timestamps have, 1 to 9999.
Value midnight(std::chrono::sys_days day) {
  using namespace std::chrono;
  const sys_days earliest = sys_days(year(1) / January / 1), latest = sys_days(year(9999) / December / 31);
  const sys_seconds time = std::clamp(day, earliest, latest);
  return Value::timestamp({time.time_since_epoch().count(), 0});
}

bool any_side(const Edtf& date, bool Date::*flag) {
  return (date.begin && *date.begin.*flag) || (date.end && *date.end.*flag);
}

constexpr FieldRow kFields[] = {
    row("is_known", "bool", "Whether a date is said at all; where none is, nothing else here says anything.",
        [](const Edtf& date, const Facts&) { return said(date) != nullptr; }),
    row("text", "string", "The date as EDTF (ISO 8601-2) writes it, \"2015-05\"; empty where none is said.",
        [](const Edtf& date, const Facts&) { return said(date) == nullptr ? std::string() : to_edtf(date); }),
    row("year", "int", "The year, of an interval its first; 0 where none is said.",
        [](const Edtf& date, const Facts&) { return said(date) == nullptr ? 0 : said(date)->year; }),
    row("month", "int", "The month, 1 to 12; 0 where none is said.",
        [](const Edtf& date, const Facts&) {
          const Date* one = said(date);
          return one == nullptr || one->month > 12 ? 0 : one->month;
        }),
    row("day", "int", "The day of the month, 1 to 31; 0 where none is said.",
        [](const Edtf& date, const Facts&) { return said(date) == nullptr ? 0 : said(date)->day; }),
    row("precision", "string",
        "How exactly it is said: \"day\", \"month\", \"quarter\", \"season\", \"year\", \"decade\", \"century\"; or "
        "empty.",
        [](const Edtf& date, const Facts&) { return precision(date); }),
    row("first", "timestamp",
        "Midnight of the first day that it may mean, so that `a.first > b.last` is true only where a is surely later "
        "than b. A date that is not said may mean any day.",
        [](const Edtf& date, const Facts&) {
          return midnight(date.first_day().value_or(std::chrono::sys_days::min()));
        }),
    row("last", "timestamp", "Midnight of the last day that it may mean.",
        [](const Edtf& date, const Facts&) {
          return midnight(date.last_day().value_or(std::chrono::sys_days::max()));
        }),
    row("has_year", "bool", "Whether a year is said; \"12 May\" has none.",
        [](const Edtf& date, const Facts&) { return said(date) != nullptr && !said(date)->any_year; }),
    row("is_interval", "bool", "Whether it is a stretch of time with a beginning and an end, of which one may be open.",
        [](const Edtf& date, const Facts&) { return date.interval; }),
    row("is_uncertain", "bool", "Whether it was said with doubt, \"2015?\".",
        [](const Edtf& date, const Facts&) { return any_side(date, &Date::uncertain); }),
    row("is_approximate", "bool", "Whether it was said to be about right, \"c. 1850\".",
        [](const Edtf& date, const Facts&) { return any_side(date, &Date::approximate); }),
};

}  // namespace

const expression::RecordClass& date_class() {
  static const expression::RecordClass is("date", kFields);
  return is;
}

}  // namespace claimcheck::rules
