#include "rules/expression/zone_rule.hpp"

#include <chrono>

namespace claimcheck::rules::expression {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<int> take_number(std::string_view& text) {
  constexpr int kMost = 999;
  if (text.empty() || !is_digit(text[0])) return std::nullopt;
  int number = 0;
  for (; !text.empty() && is_digit(text[0]) && number <= kMost; text.remove_prefix(1)) {
    number = number * 10 + (text[0] - '0');
  }
  return number;
}

// "CET", "<+03>"
bool take_name(std::string_view& text) {
  if (take(text, '<')) {
    const std::size_t end = text.find('>');
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
    return true;
  }
  std::size_t size = 0;
  while (size < text.size() && ((text[size] | 0x20) >= 'a' && (text[size] | 0x20) <= 'z')) ++size;
  text.remove_prefix(size);
  return size >= 3;
}

// "-1", "5:30", "+167:00:00" in seconds.
std::optional<std::int64_t> take_time(std::string_view& text) {
  const bool is_negative = take(text, '-');
  if (!is_negative) take(text, '+');
  std::int64_t seconds = 0;
  for (std::int64_t weight = 3600; weight > 0; weight /= 60) {
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    seconds += *number * weight;
    if (!take(text, ':')) break;
  }
  return is_negative ? -seconds : seconds;
}

std::optional<ZoneRule::Day> take_day(std::string_view& text) {
  ZoneRule::Day day;
  const auto number_or = [&](int otherwise) { return take_number(text).value_or(otherwise); };
  if (take(text, 'M')) {
    day.month = number_or(0);
    day.week = take(text, '.') ? number_or(0) : 0;
    day.day = take(text, '.') ? number_or(7) : 7;
    if (day.month < 1 || day.month > 12 || day.week < 1 || day.week > 5 || day.day > 6) return std::nullopt;
  } else {
    day.kind = take(text, 'J') ? ZoneRule::Day::Kind::julian : ZoneRule::Day::Kind::zero_based;
    day.day = number_or(-1);
    if (day.day < 0) return std::nullopt;
  }
  if (take(text, '/')) {
    const auto time = take_time(text);
    if (!time) return std::nullopt;
    day.time = *time;
  }
  return day;
}

// The moment in this year, as the local clock shows it.
std::int64_t moment(const ZoneRule::Day& rule, std::chrono::year year) {
  using namespace std::chrono;
  sys_days day;
  if (rule.kind == ZoneRule::Day::Kind::month_week_day) {
    const month in{static_cast<unsigned>(rule.month)};
    const weekday on{static_cast<unsigned>(rule.day)};
    day = rule.week == 5 ? sys_days{year / in / on[last]} : sys_days{year / in / on[static_cast<unsigned>(rule.week)]};
  } else {
    const bool skips_leap_day = rule.kind == ZoneRule::Day::Kind::julian && year.is_leap() && rule.day >= 60;
    const int from_first = rule.kind == ZoneRule::Day::Kind::julian ? rule.day - 1 : rule.day;
    day = sys_days{year / January / 1} + days{from_first + (skips_leap_day ? 1 : 0)};
  }
  return std::int64_t{day.time_since_epoch().count()} * 86400 + rule.time;
}

}  // namespace

std::int64_t ZoneRule::offset_at(std::int64_t seconds) const {
  using namespace std::chrono;
  if (!has_summer) return standard;
  const sys_seconds local{std::chrono::seconds{seconds + standard}};
  const year in = year_month_day{floor<days>(local)}.year();
  const std::int64_t from = moment(begin, in) - standard, to = moment(end, in) - summer;
  const bool is_summer = from < to ? from <= seconds && seconds < to : seconds >= from || seconds < to;
  return is_summer ? summer : standard;
}

std::optional<ZoneRule> read_zone_rule(std::string_view text) {
  ZoneRule rule;
  if (!take_name(text)) return std::nullopt;
  const auto west = take_time(text);
  if (!west) return std::nullopt;
  rule.standard = -*west;
  if (text.empty()) return rule;
  if (!take_name(text)) return std::nullopt;
  rule.has_summer = true;
  rule.summer = rule.standard + 3600;
  if (!text.starts_with(',')) {
    const auto summer_west = take_time(text);
    if (!summer_west) return std::nullopt;
    rule.summer = -*summer_west;
  }
  const auto begin = take(text, ',') ? take_day(text) : std::nullopt;
  const auto end = take(text, ',') ? take_day(text) : std::nullopt;
  if (!begin || !end || !text.empty()) return std::nullopt;
  rule.begin = *begin;
  rule.end = *end;
  return rule;
}

}  // namespace claimcheck::rules::expression
