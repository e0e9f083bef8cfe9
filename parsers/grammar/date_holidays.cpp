#include "parsers/grammar/date_holidays.hpp"

#include "parsers/grammar/date_relative.hpp"
#include "parsers/grammar/date_years.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace chrono = std::chrono;
using namespace values;

enum class Rule : std::uint8_t { fixed, easter, weekday_of_month };

// `a`, `b`: month and day; days after Easter; or month and the n-th (5: the
// last) `weekday`, moved by `offset` days.
struct Holiday {
  std::string_view words;  // lower case, with single spaces and ASCII apostrophes
  Rule rule = Rule::fixed;
  int a = 0, b = 0;
  unsigned weekday = 0;
  int offset = 0;
  bool needs_context = false;
  bool is_proper = false;  // a date only where its words are capitalized
};

// Longer names stand before those with which they begin. Holidays that differ
// between countries are the United States'.
constexpr Holiday kHolidays[] = {
    {"all saints' day", Rule::fixed, 11, 1},
    {"anzac day", Rule::fixed, 4, 25},
    {"april fools' day", Rule::fixed, 4, 1},
    {"april fool's day", Rule::fixed, 4, 1},
    {"armistice day", Rule::fixed, 11, 11},
    {"ascension day", Rule::easter, 39},
    {"ash wednesday", Rule::easter, -46},
    {"australia day", Rule::fixed, 1, 26},
    {"bastille day", Rule::fixed, 7, 14},
    {"black friday", Rule::weekday_of_month, 11, 4, 4, 1},
    {"bonfire night", Rule::fixed, 11, 5},
    {"boxing day", Rule::fixed, 12, 26},
    {"canada day", Rule::fixed, 7, 1},
    {"christmas day", Rule::fixed, 12, 25},
    {"christmas eve", Rule::fixed, 12, 24},
    {"christmas", Rule::fixed, 12, 25, 0, 0, true},
    {"cinco de mayo", Rule::fixed, 5, 5},
    {"columbus day", Rule::weekday_of_month, 10, 2, 1},
    {"cyber monday", Rule::weekday_of_month, 11, 4, 4, 4},
    {"earth day", Rule::fixed, 4, 22, 0, 0, false, true},
    {"easter monday", Rule::easter, 1},
    {"easter sunday", Rule::easter, 0},
    {"easter", Rule::easter, 0, 0, 0, 0, true},
    {"father's day", Rule::weekday_of_month, 6, 3, 0, 0, false, true},
    {"flag day", Rule::fixed, 6, 14, 0, 0, false, true},
    {"good friday", Rule::easter, -2},
    {"groundhog day", Rule::fixed, 2, 2},
    {"guy fawkes night", Rule::fixed, 11, 5},
    {"halloween", Rule::fixed, 10, 31, 0, 0, true},
    {"independence day", Rule::fixed, 7, 4},
    {"international women's day", Rule::fixed, 3, 8},
    {"international workers' day", Rule::fixed, 5, 1},
    {"juneteenth", Rule::fixed, 6, 19},
    {"labor day", Rule::weekday_of_month, 9, 1, 1},
    {"mardi gras", Rule::easter, -47, 0, 0, 0, true},
    {"martin luther king day", Rule::weekday_of_month, 1, 3, 1},
    {"maundy thursday", Rule::easter, -3},
    {"may day", Rule::fixed, 5, 1, 0, 0, false, true},
    {"memorial day", Rule::weekday_of_month, 5, 5, 1},
    {"mother's day", Rule::weekday_of_month, 5, 2, 0, 0, false, true},
    {"new year's day", Rule::fixed, 1, 1},
    {"new year's eve", Rule::fixed, 12, 31},
    {"palm sunday", Rule::easter, -7},
    {"pentecost", Rule::easter, 49, 0, 0, 0, true},
    {"presidents' day", Rule::weekday_of_month, 2, 3, 1},
    {"presidents day", Rule::weekday_of_month, 2, 3, 1},
    {"remembrance day", Rule::fixed, 11, 11},
    {"saint patrick's day", Rule::fixed, 3, 17},
    {"shrove tuesday", Rule::easter, -47},
    {"st andrew's day", Rule::fixed, 11, 30},
    {"st david's day", Rule::fixed, 3, 1},
    {"st george's day", Rule::fixed, 4, 23},
    {"st patrick's day", Rule::fixed, 3, 17},
    {"thanksgiving day", Rule::weekday_of_month, 11, 4, 4},
    {"thanksgiving", Rule::weekday_of_month, 11, 4, 4, 0, true},
    {"valentine's day", Rule::fixed, 2, 14},
    {"veterans day", Rule::fixed, 11, 11},
    {"whit monday", Rule::easter, 50},
};

// The end of `words` in the text at `at`, in any case, with any blank and any
// apostrophe; 0 if they do not stand there.
std::uint32_t match_words(std::string_view text, std::uint32_t at, std::string_view words) {
  for (const char expected : words) {
    if (expected == ' ') {
      const std::uint32_t next = skip_blanks(text, byte_at(text, at) == '.' ? at + 1 : at);  // "St. Patrick's Day"
      if (next == at || byte_before(text, next) == '.') return 0;
      at = next;
    } else if (expected == '\'' && text.substr(at).starts_with("\xE2\x80\x99")) {
      at += 3;
    } else if (to_lower(byte_at(text, at)) == expected) {
      ++at;
    } else {
      return 0;
    }
  }
  return is_alnum(byte_at(text, at)) ? 0 : at;
}

// The Gregorian computus as given anonymously in Nature, 20 April 1876.
chrono::sys_days easter_sunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return chrono::sys_days(chrono::year(year) / (n / 31) / (n % 31 + 1));
}

chrono::sys_days day_in(const Holiday& holiday, int year) {
  if (holiday.rule == Rule::easter) return easter_sunday(year) + chrono::days(holiday.a);
  const chrono::year_month month = chrono::year(year) / holiday.a;
  const chrono::weekday weekday(holiday.weekday);
  const chrono::sys_days day = holiday.b == 5 ? chrono::sys_days(month / weekday[chrono::last])
                                              : chrono::sys_days(month / weekday[static_cast<unsigned>(holiday.b)]);
  return day + chrono::days(holiday.offset);
}

bool has_context(std::string_view text, std::uint32_t at) {
  return is_one_of(previous_word(text, at), {"on", "at", "before", "after", "by", "since", "until", "till", "last",
                                             "next", "this", "every", "during", "of"});
}

}  // namespace

std::optional<DateMatch> match_holiday(std::string_view text, std::uint32_t at, const std::optional<Date>& published) {
  const char first = to_lower(byte_at(text, at)), second = to_lower(byte_at(text, at + 1));
  for (const Holiday& holiday : kHolidays) {
    if (holiday.words[0] != first || holiday.words[1] != second) continue;
    DateMatch match;
    match.span = {at, match_words(text, at, holiday.words)};
    if (match.span.end == 0) continue;
    if (holiday.is_proper && !(is_upper(text[at]) && is_upper(word_before(text, match.span.end)[0]))) continue;
    std::uint32_t next = match.span.end;
    if (byte_at(text, next) == ',') ++next;
    next = skip_blanks(text, next);
    for (const std::string_view between : {"of", "in"}) {
      if (const auto after = match_word(text, next, between)) next = skip_blanks(text, *after);
    }
    const auto year = match_plain_year(text, next);
    if (year) match.span.end = next + 4;
    if (holiday.needs_context && !year && !has_context(text, at)) return std::nullopt;
    if (holiday.rule == Rule::fixed) {
      match.first.year = year;
      match.first.month = static_cast<std::uint8_t>(holiday.a);
      match.first.day = static_cast<std::uint8_t>(holiday.b);
      return match;
    }
    if (year) {
      match.first = to_parts(day_date(day_in(holiday, *year)));
      return match;
    }
    if (!published || published->any_year) return std::nullopt;
    const bool future = is_future(text, at);
    auto day = day_in(holiday, published->year);
    if (!future && day > published->last_day()) day = day_in(holiday, published->year - 1);
    if (future && day < published->first_day()) day = day_in(holiday, published->year + 1);
    match.first = to_parts(day_date(day));
    return match;
  }
  return std::nullopt;
}

}  // namespace claimcheck::parsers
