#include "model/date.hpp"

#include <charconv>
#include <cstdio>

namespace claimcheck {
namespace {

namespace chrono = std::chrono;

constexpr unsigned kFirstSeason = 21, kLastSeason = 24, kFirstQuarter = 33, kLastQuarter = 36;

chrono::sys_days first_of_month(int year, unsigned month) {
  return chrono::sys_days(chrono::year(year) / chrono::month(month) / 1);
}

// The day before the first day of the month `months` after this one.
chrono::sys_days end_of_months(int year, unsigned month, unsigned months) {
  const unsigned next = month + months;
  return first_of_month(year + static_cast<int>((next - 1) / 12), (next - 1) % 12 + 1) - chrono::days(1);
}

// Spring starts in March; winter's three months reach into the next year.
unsigned first_month(const Date& date) {
  switch (date.precision) {
    case DatePrecision::season: return (date.month - kFirstSeason + 1) * 3;
    case DatePrecision::quarter: return (date.month - kFirstQuarter) * 3 + 1;
    case DatePrecision::month:
    case DatePrecision::day: return date.month;
    default: return 1;
  }
}

unsigned months_spanned(const Date& date) {
  switch (date.precision) {
    case DatePrecision::century: return 1200;
    case DatePrecision::decade: return 120;
    case DatePrecision::year: return 12;
    case DatePrecision::season:
    case DatePrecision::quarter: return 3;
    default: return 1;
  }
}

// The last year of four digits that has the date; 29 February wants a leap year.
int last_year_of(const Date& date) {
  if (!date.any_year) return date.year;
  return date.precision == DatePrecision::day && date.month == 2 && date.day == 29 ? 9996 : 9999;
}

std::string four_digits(int year) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, year < 0 ? "-%04d" : "%04d", year < 0 ? -year : year);
  return buffer;
}

std::string two_digits(unsigned value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%02u", value);
  return buffer;
}

std::optional<unsigned> read_digits(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "05" or "05-12" after "XXXX-"; `marks` carries the qualifiers.
std::optional<Date> parse_yearless(std::string_view text, const Date& marks) {
  if (text.size() != 2 && (text.size() != 5 || text[2] != '-')) return std::nullopt;
  const auto month = read_digits(text.substr(0, 2));
  const auto day = text.size() == 5 ? read_digits(text.substr(3)) : 0U;
  if (!month || !day || (text.size() == 5 && *day == 0)) return std::nullopt;
  auto date = yearless_date(*month, *day);
  if (date) {
    date->uncertain = marks.uncertain;
    date->approximate = marks.approximate;
  }
  return date;
}

std::optional<Date> parse_date(std::string_view text) {
  Date date;
  if (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%')) {
    date.uncertain = text.back() != '~';
    date.approximate = text.back() != '?';
    text.remove_suffix(1);
  }
  const bool before_zero = !text.empty() && text.front() == '-';
  if (before_zero) text.remove_prefix(1);
  if (text.size() < 4) return std::nullopt;

  if (text.starts_with("XXXX-") && !before_zero) return parse_yearless(text.substr(5), date);
  std::string year_text(text.substr(0, 4));
  if (year_text.ends_with("XX")) {
    date.precision = DatePrecision::century;
    year_text.replace(2, 2, "00");
  } else if (year_text.ends_with("X")) {
    date.precision = DatePrecision::decade;
    year_text.back() = '0';
  }
  const auto year = read_digits(year_text);
  if (!year) return std::nullopt;
  date.year = before_zero ? -static_cast<int>(*year) : static_cast<int>(*year);
  if (text.size() == 4) return date;
  if (date.precision != DatePrecision::year || text[4] != '-') return std::nullopt;

  const auto month = read_digits(text.substr(5, 2));
  if (!month || text.size() < 7) return std::nullopt;
  if (*month >= kFirstSeason && *month <= kLastSeason) {
    date.precision = DatePrecision::season;
  } else if (*month >= kFirstQuarter && *month <= kLastQuarter) {
    date.precision = DatePrecision::quarter;
  } else if (*month >= 1 && *month <= 12) {
    date.precision = DatePrecision::month;
  } else {
    return std::nullopt;
  }
  date.month = static_cast<std::uint8_t>(*month);
  if (text.size() == 7) return date;

  if (text.size() != 10 || text[7] != '-' || date.precision != DatePrecision::month) return std::nullopt;
  const auto day = read_digits(text.substr(8));
  if (!day) return std::nullopt;
  auto full = day_date(date.year, *month, *day);
  if (full) {
    full->uncertain = date.uncertain;
    full->approximate = date.approximate;
  }
  return full;
}

}  // namespace

chrono::sys_days Date::first_day() const {
  if (precision == DatePrecision::day)
    return chrono::sys_days(chrono::year(year) / chrono::month(month) / chrono::day(day));
  return first_of_month(year, first_month(*this));
}

chrono::sys_days Date::last_day() const {
  const int last_year = last_year_of(*this);
  if (precision == DatePrecision::day)
    return chrono::sys_days(chrono::year(last_year) / chrono::month(month) / chrono::day(day));
  return end_of_months(last_year, first_month(*this), months_spanned(*this));
}

Date year_date(std::int32_t year) {
  Date date;
  date.year = year;
  return date;
}

Date month_date(std::int32_t year, unsigned month) {
  Date date = year_date(year);
  date.month = static_cast<std::uint8_t>(month);
  date.precision = DatePrecision::month;
  return date;
}

std::optional<Date> day_date(std::int32_t year, unsigned month, unsigned day) {
  const chrono::year_month_day full = chrono::year(year) / chrono::month(month) / chrono::day(day);
  if (!full.ok()) return std::nullopt;
  Date date = month_date(year, month);
  date.day = static_cast<std::uint8_t>(day);
  date.precision = DatePrecision::day;
  return date;
}

Date day_date(chrono::sys_days day) {
  const chrono::year_month_day full(day);
  return *day_date(static_cast<int>(full.year()), static_cast<unsigned>(full.month()),
                   static_cast<unsigned>(full.day()));
}

std::optional<Date> yearless_date(unsigned month, unsigned day) {
  if (month < 1 || month > 12) return std::nullopt;
  Date date = month_date(0, month);
  if (day != 0) {
    const auto full = day_date(0, month, day);  // the year 0 is a leap year
    if (!full) return std::nullopt;
    date = *full;
  }
  date.any_year = true;
  return date;
}

std::optional<chrono::sys_days> Edtf::first_day() const {
  return begin ? std::optional(begin->first_day()) : std::nullopt;
}

std::optional<chrono::sys_days> Edtf::last_day() const {
  return end ? std::optional(end->last_day()) : std::nullopt;
}

std::string to_edtf(const Date& date) {
  std::string out = date.any_year ? "XXXX" : four_digits(date.year);
  switch (date.precision) {
    case DatePrecision::century: out.replace(out.size() - 2, 2, "XX"); break;
    case DatePrecision::decade: out.back() = 'X'; break;
    case DatePrecision::year: break;
    case DatePrecision::season:
    case DatePrecision::quarter:
    case DatePrecision::month: out += '-' + two_digits(date.month); break;
    case DatePrecision::day: out += '-' + two_digits(date.month) + '-' + two_digits(date.day); break;
  }
  if (date.uncertain && date.approximate) {
    out += '%';
  } else if (date.uncertain) {
    out += '?';
  } else if (date.approximate) {
    out += '~';
  }
  return out;
}

std::string to_edtf(const Edtf& value) {
  if (!value.interval) return value.begin ? to_edtf(*value.begin) : std::string();
  return (value.begin ? to_edtf(*value.begin) : "..") + '/' + (value.end ? to_edtf(*value.end) : "..");
}

std::optional<Edtf> parse_edtf(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto date = parse_date(text);
    return date ? std::optional(Edtf(*date)) : std::nullopt;
  }
  const auto side = [](std::string_view part, std::optional<Date>& out) {
    if (part == "..") return true;
    out = parse_date(part);
    return out.has_value();
  };
  Edtf value(std::nullopt, std::nullopt);
  if (!side(text.substr(0, slash), value.begin) || !side(text.substr(slash + 1), value.end)) return std::nullopt;
  if (!value.begin && !value.end) return std::nullopt;
  return value;
}

std::string to_rfc3339(chrono::sys_seconds time) {
  const auto day = chrono::floor<chrono::days>(time);
  const chrono::hh_mm_ss clock(time - day);
  return to_edtf(day_date(day)) + 'T' + two_digits(static_cast<unsigned>(clock.hours().count())) + ':' +
         two_digits(static_cast<unsigned>(clock.minutes().count())) + ':' +
         two_digits(static_cast<unsigned>(clock.seconds().count())) + 'Z';
}

}  // namespace claimcheck
