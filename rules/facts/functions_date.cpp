#include "rules/expression/evaluation.hpp"
#include "rules/facts/functions.hpp"
#include "rules/facts/records.hpp"

namespace claimcheck::rules {
namespace {

using expression::Evaluation;
using expression::Value;
using expression::ValueKind;
using Arguments = std::span<const Value>;

struct Days {
  std::int64_t first, last;  // since 1970-01-01
};

// nullopt: neither a date nor a time. What is not said may be any day.
std::optional<Days> days_of(const Value& value) {
  constexpr std::int64_t kSecondsOfDay = 86400, kFarAway = 1'000'000'000;
  if (value.is(ValueKind::timestamp)) {
    const std::int64_t seconds = value.as_timestamp().seconds;
    const std::int64_t day = seconds / kSecondsOfDay - (seconds % kSecondsOfDay < 0);
    return Days{day, day};
  }
  if (!value.is(ValueKind::record) || value.record_view().is != &date_class()) return std::nullopt;
  const auto& date = *static_cast<const Edtf*>(value.fact());
  const auto first = date.first_day(), last = date.last_day();
  return Days{first ? first->time_since_epoch().count() : -kFarAway,
              last ? last->time_since_epoch().count() : kFarAway};
}

Value days(Arguments a, Evaluation&) {
  const auto from = days_of(a[0]), to = days_of(a[1]);
  if (!from || !to) return expression::no_such_overload("days", a);
  if (to->first > from->last) return Value::int64(to->first - from->last);
  if (from->first > to->last) return Value::int64(to->last - from->first);
  return Value::int64(0);
}

constexpr expression::OverloadRow kRows[] = {
    {"days_date_date", "days(record(date), record(date)) -> int", days,
     "The days from the first date to the second, as few as there can be; negative where the second is earlier, 0 "
     "where "
     "they may be the same day or one of them is not said."},
    {"days_date_timestamp", "days(record(date), timestamp) -> int", days},
    {"days_timestamp_date", "days(timestamp, record(date)) -> int", days},
    {"days_timestamp_timestamp", "days(timestamp, timestamp) -> int", days},
};

}  // namespace

std::span<const expression::OverloadRow> date_functions() {
  return kRows;
}

}  // namespace claimcheck::rules
