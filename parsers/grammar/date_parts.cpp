#include "parsers/grammar/date_parts.hpp"

namespace claimcheck::parsers {

std::optional<Date> to_date(const DateParts& parts) {
  std::optional<Date> date;
  if (parts.month > 12) {
    if (!parts.year) return std::nullopt;
    date = year_date(*parts.year);
    date->month = parts.month;
    date->precision = parts.month >= 33 ? DatePrecision::quarter : DatePrecision::season;
  } else if (!parts.year) {
    date = yearless_date(parts.month, parts.day);
  } else if (parts.day != 0) {
    date = day_date(*parts.year, parts.month, parts.day);
  } else if (parts.month != 0) {
    date = month_date(*parts.year, parts.month);
  } else {
    date = year_date(*parts.year);
    date->precision = parts.coarse;
  }
  if (date) date->approximate = parts.approximate;
  return date;
}

std::optional<Edtf> to_edtf_value(const DateMatch& match) {
  const auto first = to_date(match.first);
  if (!first) return std::nullopt;
  if (match.open) return Edtf(first, std::nullopt);
  if (!match.last) return Edtf(*first);
  const auto last = to_date(*match.last);
  if (!last) return std::nullopt;
  if (first->any_year == last->any_year && last->last_day() < first->first_day() && !first->any_year)
    return std::nullopt;
  return Edtf(first, last);
}

DateParts to_parts(const Date& date) {
  DateParts parts;
  if (!date.any_year) parts.year = date.year;
  parts.month = date.month;
  parts.day = date.day;
  parts.approximate = date.approximate;
  if (date.precision == DatePrecision::century || date.precision == DatePrecision::decade)
    parts.coarse = date.precision;
  return parts;
}

}  // namespace claimcheck::parsers
