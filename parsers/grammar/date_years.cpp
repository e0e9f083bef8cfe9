#include "parsers/grammar/date_years.hpp"

#include <algorithm>

#include "parsers/grammar/date_words.hpp"
#include "parsers/grammar/date_year_context.hpp"
#include "parsers/grammar/number_literal.hpp"
#include "parsers/grammar/number_units.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

constexpr std::uint8_t kFirstQuarter = 33, kWinter = 24;

DateMatch whole_year(std::int32_t year, Span span) {
  DateMatch match;
  match.first.year = year;
  match.span = span;
  return match;
}

std::int32_t digits_value(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::int32_t value = 0;
  for (; begin < end; ++begin) value = value * 10 + (text[begin] - '0');
  return value;
}

// "1990s", "1990's", "90s" after an apostrophe, "1800s".
std::optional<DateMatch> match_decade(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t letter = skip_apostrophe(text, end);
  if (byte_at(text, letter) != 's' || is_alnum(byte_at(text, letter + 1))) return std::nullopt;
  std::int32_t year = digits_value(text, at, end);
  std::uint32_t begin = at;
  if (year % 10 != 0) return std::nullopt;
  if (end - at == 2) {
    const std::string_view head = text.substr(0, at);
    if (head.ends_with('\'')) {
      begin = at - 1;
    } else if (head.ends_with("\xE2\x80\x99") || head.ends_with("\xE2\x80\x98")) {
      begin = at - 3;
    } else if (!is_one_of(previous_word(text, at), {"the", "early", "late", "mid"})) {
      return std::nullopt;
    }
    // "in her 20s" is an age; the 1920s have come to need four digits.
    if (year < 30) return std::nullopt;
    year += 1900;
  } else if (end - at != 4 || year < 1000 || year > 2990) {
    return std::nullopt;
  }
  DateMatch match = whole_year(year, {begin, letter + 1});
  match.first.coarse = year % 100 == 0 && year != 2000 ? DatePrecision::century : DatePrecision::decade;
  return match;
}

bool is_era(std::string_view text, std::uint32_t at, std::uint32_t& end, bool& before_christ) {
  static constexpr struct {
    std::string_view text;
    bool before;
  } kEras[] = {{"B.C.E.", true}, {"B.C.", true},  {"BCE", true}, {"BC", true},
               {"A.D.", false},  {"C.E.", false}, {"AD", false}, {"CE", false}};
  for (const auto& era : kEras) {
    if (!text.substr(std::min<std::size_t>(at, text.size())).starts_with(era.text)) continue;
    end = at + static_cast<std::uint32_t>(era.text.size());
    if (is_letter(byte_at(text, end))) continue;
    before_christ = era.before;
    return true;
  }
  return false;
}

// "44 BC", "70 AD"; "AD 70" with the era in front.
std::optional<DateMatch> match_era(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (end - at > 4) return std::nullopt;
  const std::int32_t year = digits_value(text, at, end);
  if (year == 0) return std::nullopt;
  std::uint32_t era_end = 0;
  bool before_christ = false;
  const std::uint32_t next = skip_blanks(text, end);
  const char letter = byte_at(text, next);
  if ((letter == 'A' || letter == 'B' || letter == 'C') && is_era(text, next, era_end, before_christ)) {
    return whole_year(before_christ ? 1 - year : year, {at, era_end});
  }
  const std::uint32_t gap = skip_blanks_back(text, at);
  const char before = byte_before(text, gap);
  if (gap != at && (before == 'D' || before == '.') && !is_letter(byte_at(text, end))) {
    if (word_before(text, gap) == "AD") return whole_year(year, {gap - 2, end});
    if (text.substr(0, gap).ends_with("A.D.")) return whole_year(year, {gap - 4, end});
  }
  return std::nullopt;
}

// 1 for "quarter" and the like, 2 for "half".
std::optional<DateMatch> part_of_year(std::int32_t year, int part, bool half, Span span) {
  if (part < 1 || part > (half ? 2 : 4)) return std::nullopt;
  DateMatch match = whole_year(year, span);
  if (!half) {
    match.first.month = static_cast<std::uint8_t>(kFirstQuarter + part - 1);
    return match;
  }
  match.first.month = part == 1 ? 1 : 7;
  match.last = match.first;
  match.last->month = part == 1 ? 6 : 12;
  return match;
}

// "Q4" at `at`; 0 where it is none.
int quarter_letter(std::string_view text, std::uint32_t at, bool& half) {
  const char letter = byte_at(text, at), digit = byte_at(text, at + 1);
  half = letter == 'H';
  if ((letter != 'Q' && letter != 'H' && letter != 'q') || digit < '1' || digit > '4' ||
      is_alnum(byte_at(text, at + 2)))
    return 0;
  return digit - '0';
}

// A quarter around a year: "2015 Q4", "2015-Q4", "Q4 2015", "4Q 2015".
std::optional<DateMatch> match_quarter(std::string_view text, std::uint32_t at, std::uint32_t end, std::int32_t year) {
  bool half = false;
  std::uint32_t next = skip_dash(text, end);
  if (next == end) next = skip_blanks(text, end);
  if (const int part = quarter_letter(text, next, half)) return part_of_year(year, part, half, {at, next + 2});
  std::uint32_t gap = skip_blanks_back(text, at);
  if (const std::string_view of = word_before(text, gap); is_one_of(of, {"of"}))
    gap = skip_blanks_back(text, offset_in(text, of));
  if (gap == at) gap = skip_dash_back(text, at);
  if (gap != at && gap >= 2 && !is_inside_word(text, gap - 2)) {
    if (const int part = quarter_letter(text, gap - 2, half)) return part_of_year(year, part, half, {gap - 2, end});
    if ((text[gap - 1] == 'Q' || text[gap - 1] == 'H') && is_digit(text[gap - 2]))
      return part_of_year(year, text[gap - 2] - '0', text[gap - 1] == 'H', {gap - 2, end});
  }
  return std::nullopt;
}

// The second year of "2010–2015", "2010-15", "2010/11", "2010 to 2015"; nullopt
// where none follows.
struct LastYear {
  std::int32_t year;
  std::uint32_t end;
};

std::optional<LastYear> match_last_year(std::string_view text, std::int32_t first, std::uint32_t end) {
  std::uint32_t next = skip_dash(text, end);
  const bool glued = next != end || byte_at(text, end) == '/';
  if (byte_at(text, end) == '/') next = end + 1;
  if (!glued) {
    next = skip_blanks(text, end);
    const std::uint32_t dash = skip_dash(text, next);
    if (dash == next) return std::nullopt;
    next = skip_blanks(text, dash);
  }
  const std::uint32_t last_end = skip_digits(text, next);
  const char after = byte_at(text, last_end);
  if (is_letter(after) || after == '/' ||
      ((after == '.' || after == ',' || after == '-') && is_digit(byte_at(text, last_end + 1))))
    return std::nullopt;
  std::int32_t year = digits_value(text, next, std::min(last_end, next + 4));
  if (last_end - next == 2 && glued) {
    year += first / 100 * 100;
    if (year < first && first % 100 == 99) year += 100;
  } else if (last_end - next != 4) {
    return std::nullopt;
  }
  if (year <= first || year > first + 999 || year > 2999) return std::nullopt;
  if (byte_at(text, end) == '/' && year != first + 1) return std::nullopt;
  return LastYear{year, last_end};
}

// The word behind the ordinal of "19th century", "third-quarter".
std::string_view part_noun(std::string_view text, std::uint32_t end) {
  return word_at(text, byte_at(text, end) == '-' ? end + 1 : skip_blanks(text, end));
}
bool is_part_noun(std::string_view noun) {
  return is_one_of(noun, {"century", "half", "quarter"});
}

}  // namespace

std::optional<std::int32_t> match_plain_year(std::string_view text, std::uint32_t at) {
  const std::uint32_t end = skip_digits(text, at);
  if (end - at != 4 || is_letter(byte_at(text, end))) return std::nullopt;
  const char after = byte_at(text, end);
  if ((after == '.' || after == ',' || after == ':') && is_digit(byte_at(text, end + 1))) return std::nullopt;
  const std::int32_t year = digits_value(text, at, end);
  if (year < 1000 || year > 2999) return std::nullopt;
  return year;
}

std::optional<DateMatch> match_year_form(std::string_view text, std::uint32_t at) {
  const std::uint32_t end = skip_digits(text, at);
  if (end - at > 4) return std::nullopt;
  if (auto decade = match_decade(text, at, end)) return decade;
  if (auto era = match_era(text, at, end)) return era;
  if (is_letter(byte_at(text, end))) return match_period(text, at);
  const auto year = match_plain_year(text, at);
  if (!year) return std::nullopt;
  if (auto quarter = match_quarter(text, at, end, *year)) return quarter;
  if (*year >= 1200 && *year <= 2100) {
    if (const auto last = match_last_year(text, *year, end)) {
      if (!is_count(text, {at, last->end})) {
        DateMatch match = whole_year(*year, {at, last->end});
        match.last = DateParts();
        match.last->year = last->year;
        return match;
      }
    }
  }
  if (!is_year(text, {at, end}, *year)) return std::nullopt;
  return whole_year(*year, {at, end});
}

std::optional<DateMatch> match_period(std::string_view text, std::uint32_t at) {
  const std::string_view word = word_at(text, at);
  if (const auto season = find_season(word)) {
    std::uint32_t next = skip_blanks(text, end_in(text, word));
    if (byte_at(text, next) == ',') next = skip_blanks(text, next + 1);
    for (const std::string_view between : {"of", "semester", "term"}) {
      if (const auto after = match_word(text, next, between)) next = skip_blanks(text, *after);
    }
    const auto year = match_plain_year(text, next);
    if (!year) return std::nullopt;
    DateMatch match = whole_year(*year, {at, next + 4});
    match.first.month = *season;
    if (*season == kWinter) {
      if (const auto last = match_last_year(text, *year, next + 4); last && last->year == *year + 1)
        match.span.end = last->end;
    }
    return match;
  }
  double ordinal = 0;
  std::uint32_t end = 0;
  if (!word.empty() && find_day_word(word) && !is_part_noun(part_noun(text, end_in(text, word)))) return std::nullopt;
  if (is_digit(byte_at(text, at))) {
    const auto literal = match_number_literal(text, at);
    if (!literal || !literal->ordinal) return std::nullopt;
    ordinal = literal->value;
    end = literal->end;
  } else {
    const auto spelled = match_spelled_number(text, at);
    if (!spelled || !spelled->ordinal || spelled->begin != at) return std::nullopt;
    ordinal = spelled->value;
    end = spelled->end;
  }
  const std::string_view noun = part_noun(text, end);
  std::uint32_t noun_end = end_in(text, noun);
  if (equals_no_case(noun, "century") && ordinal >= 2 && ordinal <= 30) {
    std::uint32_t era_end = 0;
    bool before_christ = false;
    if (is_era(text, skip_blanks(text, noun_end), era_end, before_christ)) {
      if (before_christ) return std::nullopt;  // EDTF has no pattern for it
      noun_end = era_end;
    }
    DateMatch match = whole_year((static_cast<std::int32_t>(ordinal) - 1) * 100, {at, noun_end});
    match.first.coarse = DatePrecision::century;
    return match;
  }
  const bool half = equals_no_case(noun, "half");
  if (!half && !equals_no_case(noun, "quarter")) return std::nullopt;
  std::uint32_t year_at = skip_blanks(text, noun_end);
  for (const std::string_view between : {"of", "in", "the", "fiscal", "year"}) {
    if (const auto after = match_word(text, year_at, between)) year_at = skip_blanks(text, *after);
  }
  const auto year = match_plain_year(text, year_at);
  if (!year) return std::nullopt;
  return part_of_year(*year, static_cast<int>(ordinal), half, {at, year_at + 4});
}

}  // namespace claimcheck::parsers
