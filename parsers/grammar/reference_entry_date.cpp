#include "parsers/grammar/reference_entry_date.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "model/ascii.hpp"
#include "parsers/grammar/word_classes.hpp"

namespace claimcheck::parsers {
namespace {

// One thing that a date is made of.
struct Part {
  enum class Kind : std::uint8_t { year, month, season, small, dash, slash } kind = Kind::dash;
  int value = 0;
};

// The parts that stand at the front of a text.
struct Parts {
  static constexpr std::size_t kMost = 12;

  std::array<Part, kMost> parts;
  std::size_t size = 0;

  void add(Part::Kind kind, int value = 0) { parts[size++] = {kind, value}; }
  const Part& operator[](std::size_t i) const { return parts[i]; }
};

// Months from 1 to 12, seasons from 21 (EDTF).
constexpr WordList kNames[] = {
    {1, "jan january januar janvier enero"},
    {2, "feb february februar février febrero"},
    {3, "mar march märz mars marzo"},
    {4, "apr april avril abril"},
    {5, "may mai mayo"},
    {6, "jun june juni juin junio"},
    {7, "jul july juli juillet julio"},
    {8, "aug august août agosto"},
    {9, "sep sept september septembre septiembre"},
    {10, "oct october oktober octobre octubre"},
    {11, "nov november novembre noviembre"},
    {12, "dec december dezember décembre diciembre"},
    {21, "spring"},
    {22, "summer"},
    {23, "autumn fall"},
    {24, "winter"},
};
constexpr int kFirstSeason = 21;

constexpr char kDashLead = '\xe2';  // the first byte of a dash and of no letter of a name

bool is_letter(char c) {
  return claimcheck::is_letter(c) || ((c & 0x80) != 0 && c != kDashLead);
}

template <class Is>
std::string_view run_of(std::string_view text, Is is) {
  return {text.begin(), std::ranges::find_if_not(text, is)};
}

// Both give the bytes read, at least one.
std::size_t read_number(std::string_view text, Parts& parts) {
  const std::string_view digits = run_of(text, is_digit);
  std::size_t size = digits.size();
  if (size != 4 && size > 2) return size;
  int value = 0;
  for (const char digit : digits) value = 10 * value + (digit - '0');
  const std::string_view rest = text.substr(size);
  if (size == 4) {
    if (value < 1000 || value > 2100) return size;
    parts.add(Part::Kind::year, value);
    return size + (!rest.empty() && rest[0] >= 'a' && rest[0] <= 'z');  // 2007a
  }
  parts.add(Part::Kind::small, value);
  const std::string_view word = run_of(rest, is_letter);
  return size + (word == "st" || word == "nd" || word == "rd" || word == "th" ? word.size() : 0);
}

std::size_t read_word(std::string_view text, Parts& parts) {
  static const WordClasses kClasses(kNames);
  const std::string_view word = run_of(text, is_letter);
  if (const std::uint32_t classes = kClasses.of(word)) {
    const int value = std::countr_zero(classes);
    parts.add(value < kFirstSeason ? Part::Kind::month : Part::Kind::season, value);
  }
  return word.size();
}

Parts parts_of(std::string_view text) {
  Parts parts;
  for (std::size_t at = 0; at < text.size() && parts.size < Parts::kMost;) {
    const char c = text[at];
    if (is_digit(c)) {
      at += read_number(text.substr(at), parts);
    } else if (is_letter(c)) {
      at += read_word(text.substr(at), parts);
    } else if (c == kDashLead) {
      const std::string_view mark = text.substr(at, 3);
      if (mark == "–" || mark == "—" || mark == "‐") parts.add(Part::Kind::dash);
      at += mark.size();
    } else {
      if (c == '-') parts.add(Part::Kind::dash);
      if (c == '/') parts.add(Part::Kind::slash);
      ++at;
    }
  }
  return parts;
}

struct Found {
  const Parts& parts;

  std::optional<std::size_t> first(Part::Kind kind, std::size_t from = 0) const {
    for (std::size_t i = from; i < parts.size; ++i) {
      if (parts[i].kind == kind) return i;
    }
    return std::nullopt;
  }
  bool is(std::size_t i, Part::Kind kind) const { return i < parts.size && parts[i].kind == kind; }
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
    if (day >= found.parts.size || !found.is(day, Part::Kind::small)) continue;
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
  const Parts parts = parts_of(text);
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
