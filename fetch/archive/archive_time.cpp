#include "fetch/archive/archive_time.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> kWeekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

// The digits at [at, at + size); nullopt where there is another character.
std::optional<unsigned> number_at(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size()) return std::nullopt;
  unsigned out = 0;
  const char* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + size, out);
  if (error != std::errc() || end != begin + size) return std::nullopt;
  return out;
}

struct Fields {
  unsigned year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

std::optional<sys_seconds> time_of(const Fields& f) {
  const year_month_day date{year(static_cast<int>(f.year)), month(f.month), day(f.day)};
  if (!date.ok() || f.hour > 23 || f.minute > 59 || f.second > 60) return std::nullopt;
  return sys_days(date) + hours(f.hour) + minutes(f.minute) + seconds(std::min(f.second, 59u));
}

Fields fields_of(sys_seconds time) {
  const sys_days midnight = floor<days>(time);
  const year_month_day date(midnight);
  const hh_mm_ss clock(time - midnight);
  return {static_cast<unsigned>(std::clamp(int(date.year()), 0, 9999)),
          unsigned(date.month()),
          unsigned(date.day()),
          static_cast<unsigned>(clock.hours().count()),
          static_cast<unsigned>(clock.minutes().count()),
          static_cast<unsigned>(clock.seconds().count())};
}

std::string padded(unsigned number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

std::optional<sys_seconds> parse_archive_time(std::string_view digits) {
  if (digits.size() < 4 || digits.size() > 14 || digits.size() % 2 != 0) return std::nullopt;
  Fields f;
  const auto read = [&](std::size_t at, std::size_t size, unsigned& field) {
    if (at >= digits.size()) return true;
    const auto number = number_at(digits, at, size);
    if (number) field = *number;
    return number.has_value();
  };
  if (!read(0, 4, f.year) || !read(4, 2, f.month) || !read(6, 2, f.day) || !read(8, 2, f.hour) ||
      !read(10, 2, f.minute) || !read(12, 2, f.second)) {
    return std::nullopt;
  }
  return time_of(f);
}

std::string to_archive_time(sys_seconds time) {
  const Fields f = fields_of(time);
  return padded(f.year, 4) + padded(f.month, 2) + padded(f.day, 2) + padded(f.hour, 2) + padded(f.minute, 2) +
         padded(f.second, 2);
}

// Fri, 02 Jan 2015 03:04:05 GMT
// 0    5  8   12   17
std::optional<sys_seconds> parse_http_date(std::string_view text) {
  text = trim(text);
  if (text.size() != 29 || text[3] != ',' || text[19] != ':' || text[22] != ':' || !text.ends_with(" GMT")) {
    return std::nullopt;
  }
  const auto named = std::ranges::find(kMonths, text.substr(8, 3));
  const auto day_of_month = number_at(text, 5, 2), year_number = number_at(text, 12, 4);
  const auto hour = number_at(text, 17, 2), minute = number_at(text, 20, 2), second = number_at(text, 23, 2);
  if (named == kMonths.end() || !day_of_month || !year_number || !hour || !minute || !second) return std::nullopt;
  const auto month_number = static_cast<unsigned>(named - kMonths.begin() + 1);
  return time_of({*year_number, month_number, *day_of_month, *hour, *minute, *second});
}

std::string to_http_date(sys_seconds time) {
  const Fields f = fields_of(time);
  const weekday of_week{floor<days>(time)};
  return std::string(kWeekdays[of_week.c_encoding()]) + ", " + padded(f.day, 2) + ' ' +
         std::string(kMonths[f.month - 1]) + ' ' + padded(f.year, 4) + ' ' + padded(f.hour, 2) + ':' +
         padded(f.minute, 2) + ':' + padded(f.second, 2) + " GMT";
}

}  // namespace claimcheck::fetch
