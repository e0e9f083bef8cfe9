#include "parsers/grammar/reference_entry_date.hpp"

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>
#include <string>
#include <vector>

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using x3::lit;

// One thing that a date is made of.
struct Part {
  enum class Kind : std::uint8_t { year, month, season, small, dash, slash } kind;
  int value = 0;
};

const struct MonthNames : x3::symbols<int> {
  MonthNames() {
    add("jan", 1)("january", 1)("feb", 2)("february", 2)("mar", 3)("march", 3)("apr", 4)("april", 4)("may", 5)(
        "jun", 6)("june", 6)("jul", 7)("july", 7)("aug", 8)("august", 8)("sep", 9)("sept", 9)("september", 9)(
        "oct", 10)("october", 10)("nov", 11)("november", 11)("dec", 12)("december", 12);
    add("januar", 1)("februar", 2)("märz", 3)("mai", 5)("juni", 6)("juli", 7)("oktober", 10)("dezember", 12);
    add("janvier", 1)("février", 2)("mars", 3)("avril", 4)("juin", 6)("juillet", 7)("août", 8)("septembre", 9)(
        "octobre", 10)("novembre", 11)("décembre", 12);
    add("enero", 1)("febrero", 2)("marzo", 3)("abril", 4)("mayo", 5)("junio", 6)("julio", 7)("agosto", 8)(
        "septiembre", 9)("octubre", 10)("noviembre", 11)("diciembre", 12);
  }
} months;

const struct SeasonNames : x3::symbols<int> {
  SeasonNames() { add("spring", 21)("summer", 22)("autumn", 23)("fall", 23)("winter", 24); }
} seasons;

const auto letter = x3::char_("A-Za-z") | x3::char_('\x80', '\xff');
const auto word_end = !letter;
const x3::uint_parser<int, 10, 4, 4> four_digits;
const x3::uint_parser<int, 10, 1, 2> two_digits;
const auto no_digit = !x3::char_('0', '9');

bool is_year(int value) {
  return value >= 1000 && value <= 2100;
}

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  auto at = text.begin();
  while (at != text.end() && parts.size() < 12) {
    int value = 0;
    auto from = at;
    if (x3::parse(at, text.end(), four_digits >> no_digit, value) && is_year(value)) {
      parts.push_back({Part::Kind::year, value});
      if (at != text.end() && *at >= 'a' && *at <= 'z') ++at;  // 2007a
    } else if (at = from; x3::parse(at, text.end(), two_digits >> no_digit, value)) {
      parts.push_back({Part::Kind::small, value});
      x3::parse(at, text.end(), (lit("st") | lit("nd") | lit("rd") | lit("th")) >> word_end);
    } else if (at = from; x3::parse(at, text.end(), (x3::no_case[months] | months) >> word_end, value)) {
      parts.push_back({Part::Kind::month, value});
    } else if (at = from; x3::parse(at, text.end(), x3::no_case[seasons] >> word_end, value)) {
      parts.push_back({Part::Kind::season, value});
    } else if (at = from; x3::parse(at, text.end(), lit("–") | lit("—") | lit("‐") | lit("-"))) {
      parts.push_back({Part::Kind::dash});
    } else if (x3::parse(at, text.end(), lit("/"))) {
      parts.push_back({Part::Kind::slash});
    } else if (!x3::parse(at, text.end(), +letter | +x3::digit)) {
      ++at;
    }
  }
  return parts;
}

struct Found {
  const std::vector<Part>& parts;

  std::optional<std::size_t> first(Part::Kind kind, std::size_t from = 0) const {
    for (std::size_t i = from; i < parts.size(); ++i) {
      if (parts[i].kind == kind) return i;
    }
    return std::nullopt;
  }
  bool is(std::size_t i, Part::Kind kind) const { return i < parts.size() && parts[i].kind == kind; }
};

// 2015/03/07 and 2015-03-07.
std::optional<Edtf> read_numeric(const Found& found, std::size_t year) {
  const auto joint = [&](std::size_t i) { return found.is(i, Part::Kind::dash) || found.is(i, Part::Kind::slash); };
  if (!joint(year + 1) || !found.is(year + 2, Part::Kind::small)) return std::nullopt;
  const unsigned month = static_cast<unsigned>(found.parts[year + 2].value);
  if (month < 1 || month > 12) return std::nullopt;
  if (joint(year + 3) && found.is(year + 4, Part::Kind::small)) {
    if (const auto day = day_date(found.parts[year].value, month, static_cast<unsigned>(found.parts[year + 4].value))) {
      return Edtf(*day);
    }
  }
  return found.is(year + 1, Part::Kind::dash) || joint(year + 3)
             ? std::optional(Edtf(month_date(found.parts[year].value, month)))
             : std::nullopt;
}

Date season_date(int year, int season) {
  Date date = year_date(year);
  date.month = static_cast<std::uint8_t>(season);
  date.precision = DatePrecision::season;
  return date;
}

std::optional<Edtf> with_month(const Found& found, int year, std::size_t month) {
  const auto number = [&](std::size_t i) { return static_cast<unsigned>(found.parts[i].value); };
  const unsigned name = number(month);
  for (const std::size_t day : {month + 1, month - 1}) {  // "July 12", "12 July"
    if (day >= found.parts.size() || !found.is(day, Part::Kind::small)) continue;
    std::size_t first = day, last = day;
    if (day > month && found.is(day + 1, Part::Kind::dash) && found.is(day + 2, Part::Kind::small)) last = day + 2;
    if (day < month && day >= 2 && found.is(day - 1, Part::Kind::dash) && found.is(day - 2, Part::Kind::small))
      first = day - 2;
    const auto begin = day_date(year, name, number(first));
    const auto end = day_date(year, name, number(last));
    if (begin && end && first != last) return Edtf(*begin, *end);
    if (begin) return Edtf(*begin);
  }
  const auto second = found.first(Part::Kind::month, month + 1);
  if (second && *second <= month + 2 && number(*second) > name) {
    return Edtf(month_date(year, name), month_date(year, number(*second)));
  }
  return Edtf(month_date(year, name));
}

}  // namespace

std::optional<Edtf> read_entry_date(std::string_view text) {
  const std::vector<Part> parts = parts_of(text);
  const Found found{parts};
  const std::optional<std::size_t> year = found.first(Part::Kind::year);
  if (!year) return std::nullopt;
  if (const auto numeric = read_numeric(found, *year)) return numeric;
  const int value = parts[*year].value;
  if (const auto month = found.first(Part::Kind::month)) return with_month(found, value, *month);
  if (const auto season = found.first(Part::Kind::season)) return Edtf(season_date(value, parts[*season].value));
  if (found.is(*year + 1, Part::Kind::dash) && found.is(*year + 2, Part::Kind::year) &&
      parts[*year + 2].value > value) {
    return Edtf(year_date(value), year_date(parts[*year + 2].value));
  }
  return Edtf(year_date(value));
}

}  // namespace claimcheck::parsers
