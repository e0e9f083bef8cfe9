#include "rules/date_in_url.hpp"

#include <array>

#include "model/ascii.hpp"

namespace claimcheck::rules {
namespace {

// One or two digits.
std::optional<unsigned> small_number(std::string_view text) {
  if (text.empty() || text.size() > 2) return std::nullopt;
  unsigned value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

std::optional<unsigned> month_number(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
  if (const auto number = small_number(text)) return *number >= 1 && *number <= 12 ? number : std::nullopt;
  if (text.size() < 3) return std::nullopt;
  const std::string lower = to_lower(text);
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i] == lower || kMonths[i].substr(0, 3) == lower) return i + 1;
  }
  return std::nullopt;
}

std::optional<int> year_number(std::string_view text) {
  if (text.size() != 4 || !(text.starts_with("19") || text.starts_with("20"))) return std::nullopt;
  const auto last_two = small_number(text.substr(2));
  if (!last_two) return std::nullopt;
  return (text[0] - '0') * 1000 + (text[1] - '0') * 100 + static_cast<int>(*last_two);
}

// "2015-11-16" at the start of a path segment, alone or before another hyphen or underscore.
std::optional<Date> iso_day(std::string_view segment) {
  if (segment.size() < 10 || segment[4] != '-' || segment[7] != '-') return std::nullopt;
  if (segment.size() > 10 && is_alnum(segment[10])) return std::nullopt;
  const auto year = year_number(segment.substr(0, 4));
  const auto month = small_number(segment.substr(5, 2));
  const auto day = small_number(segment.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
  return day_date(*year, *month, *day);
}

std::string_view take_segment(std::string_view& path) {
  const std::size_t slash = path.find('/');
  const std::string_view segment = path.substr(0, slash);
  path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
  return segment;
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url) {
  const std::size_t host = url.find("://");
  if (host == std::string_view::npos) return std::nullopt;
  const std::size_t path_start = url.find('/', host + 3);
  if (path_start == std::string_view::npos) return std::nullopt;
  std::string_view path = url.substr(path_start + 1);
  path = path.substr(0, path.find_first_of("?#"));

  while (!path.empty()) {
    const std::string_view segment = take_segment(path);
    if (const auto day = iso_day(segment)) return day;
    const auto year = year_number(segment);
    if (!year) continue;
    std::string_view behind = path;
    const auto month = month_number(take_segment(behind));
    if (!month || behind.empty()) continue;  // what is last is the page itself
    if (const auto day = small_number(take_segment(behind)); day && !behind.empty()) {
      if (const auto full = day_date(*year, *month, *day)) return full;
    }
    return month_date(*year, *month);
  }
  return std::nullopt;
}

}  // namespace claimcheck::rules
