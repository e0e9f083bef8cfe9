#include "parsers/grammar/date_steps.hpp"

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace chrono = std::chrono;
using values::WordEntry, values::WordTable;

int month_index(const Date& date) {
  return date.year * 12 + date.month - 1;
}

Date month_of_index(int index) {
  const int year = index >= 0 ? index / 12 : (index - 11) / 12;
  return month_date(year, static_cast<unsigned>(index - year * 12 + 1));
}

}  // namespace

std::optional<Step> find_step(std::string_view word) {
  static constexpr WordEntry<Step> kEntries[] = {
      {"centuries", Step::century},
      {"century", Step::century},
      {"day", Step::day},
      {"days", Step::day},
      {"decade", Step::decade},
      {"decades", Step::decade},
      {"fortnight", Step::fortnight},
      {"fortnights", Step::fortnight},
      {"month", Step::month},
      {"months", Step::month},
      {"quarter", Step::quarter},
      {"quarters", Step::quarter},
      {"week", Step::week},
      {"weeks", Step::week},
      {"year", Step::year},
      {"years", Step::year},
  };
  static constexpr WordTable kSteps(kEntries);
  const Step* step = kSteps.find(word);
  return step ? std::optional(*step) : std::nullopt;
}

DateParts day_parts(chrono::sys_days day) {
  return to_parts(day_date(day));
}

chrono::sys_days add_months(const Date& from, int months) {
  const Date month = month_of_index(month_index(from) + months);
  const auto last = month.last_day();
  const auto day = day_date(month.year, month.month, from.day);
  return day ? day->first_day() : last;
}

chrono::sys_days add_steps(const Date& from, Step step, int count) {
  switch (step) {
    case Step::day: return from.first_day() + chrono::days(count);
    case Step::week: return from.first_day() + chrono::days(7 * count);
    case Step::fortnight: return from.first_day() + chrono::days(14 * count);
    case Step::month: return add_months(from, count);
    case Step::quarter: return add_months(from, 3 * count);
    case Step::year: return add_months(from, 12 * count);
    case Step::decade: return add_months(from, 120 * count);
    case Step::century: return add_months(from, 1200 * count);
  }
  return from.first_day();
}

unsigned weekday_of(chrono::sys_days day) {
  return chrono::weekday(day).iso_encoding();
}
chrono::sys_days monday_of(chrono::sys_days day) {
  return day - chrono::days(weekday_of(day) - 1);
}

void set_days(DateMatch& match, chrono::sys_days first, chrono::sys_days last) {
  match.first = day_parts(first);
  match.last = day_parts(last);
}

void set_unit(DateMatch& match, Step step, int direction, const Date& published) {
  const auto today = published.first_day();
  switch (step) {
    case Step::day: match.first = day_parts(today + chrono::days(direction)); break;
    case Step::fortnight:
    case Step::week: {
      const auto monday = monday_of(today) + chrono::days(7 * direction);
      set_days(match, monday, monday + chrono::days(6));
      break;
    }
    case Step::month: match.first = to_parts(month_of_index(month_index(published) + direction)); break;
    case Step::quarter: {
      const int quarter = month_index(published) / 3 + direction;
      match.first.year = quarter / 4;
      match.first.month = static_cast<std::uint8_t>(33 + quarter % 4);
      break;
    }
    case Step::year: match.first.year = published.year + direction; break;
    case Step::decade:
      match.first.year = published.year / 10 * 10 + 10 * direction;
      match.first.coarse = DatePrecision::decade;
      break;
    case Step::century:
      match.first.year = published.year / 100 * 100 + 100 * direction;
      match.first.coarse = DatePrecision::century;
      break;
  }
}

void set_steps(DateMatch& match, Step step, int count, const Date& base) {
  const Date day = day_date(add_steps(base, step, count));
  match.first = to_parts(day);
  if (step == Step::month || step == Step::quarter || step == Step::year || step == Step::decade ||
      step == Step::century)
    match.first.day = 0;
  if (step == Step::year || step == Step::decade || step == Step::century) match.first.month = 0;
  match.first.approximate = step == Step::decade || step == Step::century;
}

}  // namespace claimcheck::parsers
