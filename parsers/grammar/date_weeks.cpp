#include "parsers/grammar/date_weeks.hpp"

#include <cmath>

#include "parsers/grammar/date_forms.hpp"
#include "parsers/grammar/date_relative.hpp"
#include "parsers/grammar/date_steps.hpp"
#include "parsers/grammar/date_words.hpp"
#include "parsers/grammar/date_years.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace chrono = std::chrono;
using namespace values;

constexpr int kLast = -1, kMostCounted = 99;
constexpr unsigned kThursday = 4;

struct Count {
  int value;
  std::uint32_t end;
};

// "3", "three"; in front of "days".
std::optional<Count> match_small_count(std::string_view text, std::uint32_t at) {
  if (is_digit(byte_at(text, at))) {
    const std::uint32_t end = skip_digits(text, at);
    if (end - at > 2 || is_letter(byte_at(text, end))) return std::nullopt;
    int value = 0;
    for (std::uint32_t i = at; i < end; ++i) value = value * 10 + (text[i] - '0');
    return Count{value, end};
  }
  if (!is_letter(byte_at(text, at))) return std::nullopt;
  const auto spelled = match_spelled_number(text, at);
  if (!spelled || spelled->begin != at || spelled->ordinal || spelled->fraction || spelled->value > kMostCounted ||
      spelled->value != std::floor(spelled->value))
    return std::nullopt;
  return Count{static_cast<int>(spelled->value), spelled->end};
}

// 1 for "first" or "1st"; kLast for "last", "final"; 0 where none stands there.
int match_rank(std::string_view text, std::uint32_t at, std::uint32_t& end) {
  if (const auto count = is_digit(byte_at(text, at)) ? std::optional(skip_digits(text, at)) : std::nullopt) {
    const std::string_view ending = word_at(text, *count);
    if (*count - at > 2 || !is_one_of(ending, {"st", "nd", "rd", "th"})) return 0;
    end = end_in(text, ending);
    return *count - at == 1 ? text[at] - '0' : (text[at] - '0') * 10 + (text[at + 1] - '0');
  }
  const std::string_view word = word_at(text, at);
  end = end_in(text, word);
  if (equals_no_case(word, "last")) return kLast;
  return find_day_word(word).value_or(0);
}

// The month or year that "of" leads to: "June 2015", "2015", "July", "last year".
std::optional<DateMatch> match_whole(std::string_view text, std::uint32_t at, const std::optional<Date>& published,
                                     bool future) {
  if (const auto year = match_plain_year(text, at)) {
    DateMatch match;
    match.first.year = *year;
    match.span = {at, at + 4};
    return match;
  }
  const std::string_view word = word_at(text, at);
  if (word.empty() || is_alnum(byte_at(text, end_in(text, word)))) return std::nullopt;
  std::optional<DateMatch> match;
  if (find_month(word)) {
    match = match_named_date(text, at);
    if (match && !match->first.year && published) add_year(match->first, *published, future);
  } else if (published && (find_date_word(word) & kRelativeWord) != 0) {
    match = match_relative_date(text, at, *published);
  }
  const bool is_whole = match && !match->last && match->first.day == 0 && match->first.month <= 12 &&
                        match->first.year && match->first.coarse == DatePrecision::year;
  return is_whole ? match : std::nullopt;
}

// The first day of the week in question; nullopt where the stretch has no such week.
std::optional<chrono::sys_days> monday_in(chrono::sys_days first, chrono::sys_days last, int rank) {
  const auto days_to = [](unsigned from, unsigned to) { return chrono::days((to + 7 - from) % 7); };
  const auto thursday = rank == kLast ? last - days_to(kThursday, weekday_of(last))
                                      : first + days_to(weekday_of(first), kThursday) + chrono::days(7 * (rank - 1));
  if (thursday < first || thursday > last) return std::nullopt;
  return monday_of(thursday);
}

// So many units from the start or the end of the stretch; false where they are more than it has.
bool set_counted(DateMatch& match, Step step, int count, bool from_end) {
  const auto whole = to_date(match.first);
  if (!whole) return false;
  const auto first = whole->first_day(), last = whole->last_day();
  const auto cut = from_end ? add_steps(day_date(last + chrono::days(1)), step, -count)
                            : add_steps(day_date(first), step, count) - chrono::days(1);
  if (cut < first || cut > last) return false;
  set_days(match, from_end ? cut : first, from_end ? last : cut);
  return true;
}

}  // namespace

std::optional<DateMatch> match_part_of_period(std::string_view text, std::uint32_t at,
                                              const std::optional<Date>& published) {
  std::uint32_t end = at;
  const int rank = match_rank(text, at, end);
  if (rank == 0) return std::nullopt;
  std::uint32_t next = skip_blanks(text, end);
  if (next == end) return std::nullopt;
  std::optional<Count> count;
  if (rank == 1 || rank == kLast) count = match_small_count(text, next);
  if (count) next = skip_blanks(text, count->end);
  const std::string_view unit = word_at(text, next);
  const auto step = find_step(unit);
  if (!step || (!count && *step != Step::week) ||
      (count && *step != Step::day && *step != Step::week && *step != Step::month))
    return std::nullopt;
  if ((unit.back() == 's') != (count && count->value > 1)) return std::nullopt;
  next = skip_blanks(text, end_in(text, unit));
  const std::string_view link = word_at(text, next);
  if (!is_one_of(link, {"of", "in"})) return std::nullopt;
  auto match = match_whole(text, skip_blanks(text, end_in(text, link)), published, is_future(text, at));
  if (!match) return std::nullopt;
  match->span.begin = at;
  if (count) {
    if (count->value == 0 || !set_counted(*match, *step, count->value, rank == kLast)) return std::nullopt;
    return match;
  }
  const auto whole = to_date(match->first);
  if (!whole) return std::nullopt;
  const auto monday = monday_in(whole->first_day(), whole->last_day(), rank);
  if (!monday) return std::nullopt;
  set_days(*match, *monday, *monday + chrono::days(6));
  return match;
}

bool move_by_steps_before(std::string_view text, DateMatch& match) {
  static constexpr WordSet kVague{"than",  "least", "most",   "about", "around", "nearly", "almost",  "some", "over",
                                  "under", "up",    "within", "for",   "in",     "the",    "roughly", "to",   "or"};
  if (match.last || match.open || match.first.day == 0 || !match.first.year || match.first.approximate) return false;
  const std::string_view side = previous_word(text, match.span.begin);
  if (!is_one_of(side, {"after", "before"})) return false;
  const std::string_view unit = previous_word(text, offset_in(text, side));
  const auto step = find_step(unit);
  if (!step || (*step != Step::day && *step != Step::week)) return false;
  const std::uint32_t gap = skip_blanks_back(text, offset_in(text, unit));
  if (gap == offset_in(text, unit)) return false;
  std::uint32_t begin = gap;
  while (begin > 0 && gap - begin < 3 && is_digit(text[begin - 1])) --begin;
  int value = 0;
  if (begin != gap) {
    if (is_visible_ascii(byte_before(text, begin))) return false;
    const auto count = match_small_count(text, begin);
    if (!count || count->end != gap) return false;
    value = count->value;
  } else {
    const std::string_view word = word_before(text, gap);
    if (word.empty() || is_inside_word(text, offset_in(text, word)) || byte_before(text, offset_in(text, word)) == '-')
      return false;
    begin = offset_in(text, word);
    const auto count = is_one_of(word, {"a", "one"}) ? std::optional(Count{1, gap}) : match_small_count(text, begin);
    if (!count || count->end != gap) return false;
    value = count->value;
    // "a hundred and two": the last word is not all of the number.
    const std::string_view whole = previous_word(text, begin);
    if (is_one_of(whole, {"and", "hundred", "thousand"})) return false;
  }
  if (value == 0 || kVague.contains(previous_word(text, begin))) return false;
  const auto day = to_date(match.first);
  constexpr int kLastYear = 9996;  // the steps stay within EDTF's four digits
  if (!day || day->year < 4 || day->year > kLastYear) return false;
  match.first = day_parts(add_steps(*day, *step, equals_no_case(side, "before") ? -value : value));
  match.span.begin = begin;
  return true;
}

bool widen_to_week(std::string_view text, DateMatch& match) {
  constexpr int kLatest = 9996, kEarliest = 4;
  if (match.last || match.open || match.first.day == 0 || !match.first.year) return false;
  std::string_view link = previous_word(text, match.span.begin);
  if (equals_no_case(link, "the")) link = previous_word(text, offset_in(text, link));
  if (equals_no_case(link, "on")) link = previous_word(text, offset_in(text, link));
  if (!is_one_of(link, {"of", "starting", "beginning", "ending", "ended"})) return false;
  const std::string_view week = previous_word(text, offset_in(text, link));
  if (!equals_no_case(week, "week") || is_inside_word(text, offset_in(text, week))) return false;
  const auto date = to_date(match.first);
  if (!date || date->year < kEarliest || date->year > kLatest) return false;
  const auto day = date->first_day();
  const bool ends = is_one_of(link, {"ending", "ended"});
  const auto first = equals_no_case(link, "of") ? monday_of(day) : ends ? day - chrono::days(6) : day;
  set_days(match, first, first + chrono::days(6));
  match.span.begin = offset_in(text, week);
  return true;
}

std::optional<DateMatch> match_day_of_weekday(std::string_view text, std::uint32_t at, unsigned weekday,
                                              const Date& published) {
  constexpr int kMonthsBack = 24;
  const std::uint32_t digits_end = skip_digits(text, at);
  if (digits_end == at || digits_end - at > 2) return std::nullopt;
  const std::string_view ending = word_at(text, digits_end);
  if (!ending.empty() && !is_one_of(ending, {"st", "nd", "rd", "th"})) return std::nullopt;
  const std::uint32_t end = end_in(text, ending);
  const char after = byte_at(text, end);
  const bool stops = after == '\0' || after == '.' || after == ',' || after == '!' || after == '?' || after == ';';
  if (is_alnum(after) || is_digit(byte_at(text, end + 1)) || (ending.empty() && !stops)) return std::nullopt;
  unsigned day = 0;
  for (std::uint32_t i = at; i < digits_end; ++i) day = day * 10 + static_cast<unsigned>(text[i] - '0');
  Date month = month_date(published.year, published.month);
  for (int back = 0; back < kMonthsBack; ++back) {
    const auto found = day_date(month.year, month.month, day);
    if (found && found->first_day() <= published.first_day() && weekday_of(found->first_day()) == weekday) {
      DateMatch match;
      match.first = to_parts(*found);
      match.span = {at, end};
      return match;
    }
    month = month.month > 1 ? month_date(month.year, month.month - 1U) : month_date(month.year - 1, 12);
  }
  return std::nullopt;
}

}  // namespace claimcheck::parsers
