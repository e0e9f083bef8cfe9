#include "parsers/grammar/date_digits.hpp"

#include <boost/spirit/home/x3.hpp>

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = const char*;
using x3::_attr;
using x3::_val;

struct Group {
  int value = 0;
  int width = 0;
};

// Up to three groups of digits with one and the same separator.
struct Groups {
  Group group[3];
  int count = 0;
  char separator = 0;
};

const auto add_group = [](auto& c) {
  const auto range = _attr(c);
  Group& group = _val(c).group[_val(c).count++];
  for (const char digit : range) group.value = group.value * 10 + (digit - '0');
  group.width = static_cast<int>(range.size());
};
const auto set_separator = [](auto& c) { _val(c).separator = _attr(c); };
const auto same_separator = [](auto& c) { x3::_pass(c) = _attr(c) == _val(c).separator; };

const auto digit = x3::char_("0-9");
const auto one_group = x3::raw[x3::repeat(1, 4)[digit]] >> !digit;

const auto mark = x3::rule<struct MarkTag, char>("separator") =
    x3::char_("-/.")[([](auto& c) { _val(c) = _attr(c); })] | x3::lit("\xE2\x80\x91")[([](auto& c) { _val(c) = '-'; })];

const auto all_groups = x3::rule<struct GroupsTag, Groups>("groups") = one_group[add_group] >> mark[set_separator] >>
                                                                       one_group[add_group] >>
                                                                       -(&(mark >> one_group) >> mark[same_separator] >>
                                                                         one_group[add_group]);

bool is_month(const Group& group) {
  return group.width <= 2 && group.value >= 1 && group.value <= 12;
}
bool is_day(const Group& group) {
  return group.width <= 2 && group.value >= 1 && group.value <= 31;
}
bool is_full_year(const Group& group) {
  return group.width == 4 && group.value >= 1000 && group.value <= 2999;
}

DateParts parts(int year, int month, int day) {
  DateParts out;
  out.year = year;
  out.month = static_cast<std::uint8_t>(month);
  out.day = static_cast<std::uint8_t>(day);
  return out;
}

std::optional<DateParts> of_three(const Groups& groups) {
  const Group &a = groups.group[0], &b = groups.group[1], &c = groups.group[2];
  if (is_full_year(a) && is_month(b) && is_day(c)) return parts(a.value, b.value, c.value);
  const bool short_year = c.width == 2 && groups.separator == '/' && a.width <= 2;
  if (!is_full_year(c) && !short_year) return std::nullopt;
  const int year = short_year ? c.value + (c.value < 40 ? 2000 : 1900) : c.value;
  const bool month_first = is_month(a) && is_day(b), day_first = is_day(a) && is_month(b);
  if (month_first && !(day_first && groups.separator == '.')) return parts(year, a.value, b.value);
  if (day_first) return parts(year, b.value, a.value);
  return std::nullopt;
}

std::optional<DateParts> of_two(const Groups& groups) {
  const Group &a = groups.group[0], &b = groups.group[1];
  if (groups.separator == '.') return std::nullopt;
  if (is_full_year(b) && is_month(a) && b.value >= 1900) return parts(b.value, a.value, 0);
  // "2010-11" is two years more often than November.
  if (is_full_year(a) && b.width == 2 && is_month(b) && b.value <= a.value % 100 && a.value >= 1900)
    return parts(a.value, b.value, 0);
  return std::nullopt;
}

std::optional<Groups> read(std::string_view text, std::uint32_t at, std::uint32_t& end) {
  Groups found;
  Iterator begin = text.data() + at;
  if (!x3::parse(begin, text.data() + text.size(), all_groups, found)) return std::nullopt;
  end = static_cast<std::uint32_t>(begin - text.data());
  const char after = values::byte_at(text, end);
  if (is_letter(after) && after != 'T') return std::nullopt;
  const bool joins = after == '-' || after == '/' || after == '.' || after == ':';
  if (joins && is_digit(values::byte_at(text, end + 1)) && !(found.count == 3 && after == '-')) return std::nullopt;
  return found;
}

}  // namespace

std::optional<DateMatch> match_digit_date(std::string_view text, std::uint32_t at) {
  std::uint32_t end = 0;
  const auto found = read(text, at, end);
  if (!found) return std::nullopt;
  const auto parts = found->count == 3 ? of_three(*found) : of_two(*found);
  if (!parts || !to_date(*parts)) return std::nullopt;
  DateMatch match;
  match.first = *parts;
  match.span = {at, end};
  return match;
}

std::optional<DateMatch> match_month_and_day(std::string_view text, std::uint32_t at) {
  std::uint32_t end = 0;
  const auto found = read(text, at, end);
  if (!found || found->count != 2) return std::nullopt;
  const Group &a = found->group[0], &b = found->group[1];
  DateMatch match;
  match.span = {at, end};
  if (is_month(a) && is_day(b)) {
    match.first.month = static_cast<std::uint8_t>(a.value);
    match.first.day = static_cast<std::uint8_t>(b.value);
  } else if (is_day(a) && is_month(b)) {
    match.first.month = static_cast<std::uint8_t>(b.value);
    match.first.day = static_cast<std::uint8_t>(a.value);
  } else {
    return std::nullopt;
  }
  if (!to_date(match.first)) return std::nullopt;
  return match;
}

}  // namespace claimcheck::parsers
