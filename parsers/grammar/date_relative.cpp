#include "parsers/grammar/date_relative.hpp"

#include <cmath>

#include "parsers/grammar/date_steps.hpp"
#include "parsers/grammar/date_words.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace chrono = std::chrono;
using namespace values;

struct Count {
  int value;
  std::uint32_t begin, end;
};

// A whole number in digits or words, or "a"; at most what a calendar can bear.
std::optional<Count> match_count(std::string_view text, std::uint32_t at) {
  double value = 0;
  std::uint32_t begin = at, end = at;
  if (is_digit(byte_at(text, at))) {
    for (; is_digit(byte_at(text, end)) && end - at < 5; ++end) value = value * 10 + (text[end] - '0');
    const char after = byte_at(text, end);
    if (is_alnum(after) || ((after == '.' || after == ',') && is_digit(byte_at(text, end + 1)))) return std::nullopt;
  } else if (const auto spelled = match_spelled_number(text, at)) {
    if (spelled->ordinal) return std::nullopt;
    value = spelled->value;
    begin = spelled->begin;
    end = spelled->end;
    // "two quarters" of a year
    if (spelled->fraction) {
      const std::string_view part = word_before(text, end);
      if (!equals_no_case(part, "quarters")) return std::nullopt;
      value *= 4;
      end = skip_blanks_back(text, offset_in(text, part));
    }
  } else {
    return std::nullopt;
  }
  if (value < 1 || value > 2000 || value != std::floor(value)) return std::nullopt;
  return Count{static_cast<int>(value), begin, end};
}

// The day from which "two days after …" counts: "now", "today", "tomorrow", "yesterday".
std::optional<Date> match_base(std::string_view text, std::uint32_t at, const Date& published, std::uint32_t& end) {
  const std::string_view word = next_word(text, at);
  int days = 0;
  if (equals_no_case(word, "yesterday")) {
    days = -1;
  } else if (equals_no_case(word, "tomorrow")) {
    days = 1;
  } else if (!is_one_of(word, {"now", "today"})) {
    return std::nullopt;
  }
  end = end_in(text, word);
  return day_date(published.first_day() + chrono::days(days));
}

// "two years ago", "3 days from today", "two weeks after tomorrow", "in two weeks".
std::optional<DateMatch> match_counted(std::string_view text, const Count& count, const Date& published) {
  const std::string_view unit =
      word_at(text, byte_at(text, count.end) == '-' ? count.end + 1 : skip_blanks(text, count.end));
  const auto step = find_step(unit);
  if (!step) return std::nullopt;
  DateMatch match;
  match.span = {count.begin, end_in(text, unit)};
  const std::string_view after = next_word(text, match.span.end);
  if (equals_no_case(after, "ago")) {
    match.span.end = end_in(text, after);
    set_steps(match, *step, -count.value, published);
    return match;
  }
  if (is_one_of(after, {"from", "after", "before"})) {
    const auto base = match_base(text, end_in(text, after), published, match.span.end);
    if (!base) return std::nullopt;
    set_steps(match, *step, equals_no_case(after, "before") ? -count.value : count.value, *base);
    return match;
  }
  // "Sales doubled in two years" is no date; "the talks will start in two weeks" has one.
  const std::string_view before = previous_word(text, count.begin);
  if (!equals_no_case(before, "in") || !is_future(text, offset_in(text, before))) return std::nullopt;
  match.span.begin = offset_in(text, before);
  set_steps(match, *step, count.value, published);
  return match;
}

// "the past six months", "next two weeks" after its first word.
std::optional<DateMatch> match_stretch(std::string_view text, Span word, int direction, const Date& published) {
  const auto count = match_count(text, skip_blanks(text, word.end));
  if (!count || count->begin < word.end) return std::nullopt;
  const std::string_view unit = word_at(text, skip_blanks(text, count->end));
  const auto step = find_step(unit);
  if (!step || direction == 0) return std::nullopt;
  DateMatch match;
  match.span = {word.begin, end_in(text, unit)};
  const auto today = published.first_day();
  if (*step == Step::quarter) {  // those of the calendar
    const Date quarter = day_date(month_date(published.year, (published.month - 1U) / 3 * 3 + 1).first_day());
    const Date from = direction < 0 ? quarter : day_date(add_months(quarter, 3));
    const auto other = add_months(from, 3 * direction * count->value);
    set_days(match, direction < 0 ? other : from.first_day(),
             (direction < 0 ? from.first_day() : other) - chrono::days(1));
    return match;
  }
  if (*step == Step::year || *step == Step::decade || *step == Step::century) {
    const int years = count->value * (*step == Step::year ? 1 : *step == Step::decade ? 10 : 100);
    set_days(match, today, today);
    if (direction < 0) {
      match.first = day_parts(add_months(published, -12 * years));
    } else {
      match.last = day_parts(add_months(published, 12 * years));
    }
    return match;
  }
  if (direction < 0) {
    set_days(match, add_steps(published, *step, -count->value), today);
  } else {
    set_days(match, today + chrono::days(1), add_steps(day_date(today + chrono::days(1)), *step, count->value));
  }
  return match;
}

std::optional<int> find_direction(std::string_view text, std::string_view word) {
  struct Direction {
    int way = 0;
    bool hangs_on_the = false;  // after "the" it counts from some other day
  };
  static constexpr WordEntry<Direction> kEntries[] = {
      {"coming", {1}}, {"following", {1, true}}, {"last", {-1}}, {"next", {1}},
      {"past", {-1}},  {"previous", {-1, true}}, {"this", {0}},  {"upcoming", {1}},
  };
  static constexpr WordTable kDirections(kEntries);
  const Direction* direction = kDirections.find(word);
  if (!direction) return std::nullopt;
  if (direction->hangs_on_the && equals_no_case(previous_word(text, offset_in(text, word)), "the")) return std::nullopt;
  return direction->way;
}

// Whether "last" and its like, or a number, may stand before this word in a relative date.
bool may_follow(std::string_view word) {
  static constexpr WordSet kOthers{"night",     "morning", "afternoon", "evening",  "weekend", "half",
                                   "quarter",   "hundred", "hundreds",  "thousand", "dozen",   "dozens",
                                   "thousands", "fourty",  "lakh",      "crore",    "and",     "point"};
  return find_date_word(word) != 0 || find_step(word) || kOthers.contains(word);
}

// "last May": the nearest one that is over; "next May": the nearest to come; "this May": this year's.
DateParts month_in_direction(unsigned month, int direction, const Date& published) {
  int year = published.year;
  if (direction < 0 && month >= published.month) --year;
  if (direction > 0 && month <= published.month) ++year;
  return to_parts(month_date(year, month));
}

// "the last week of the war" counts within the war.
bool is_of_something(std::string_view text, Span words) {
  return equals_no_case(previous_word(text, words.begin), "the") && equals_no_case(next_word(text, words.end), "of");
}

std::optional<DateMatch> match_directed(std::string_view text, std::string_view word, const Date& published) {
  const auto direction = find_direction(text, word);
  if (!direction) return std::nullopt;
  DateMatch match;
  match.span = {offset_in(text, word), end_in(text, word)};
  if (const auto after = next_word(text, match.span.end); !after.empty() && !may_follow(after)) return std::nullopt;
  if (auto stretch = match_stretch(text, match.span, *direction, published)) {
    return is_of_something(text, stretch->span) ? std::nullopt : stretch;
  }
  const std::uint32_t next = skip_blanks(text, match.span.end);
  if (next == match.span.end) return std::nullopt;
  const std::string_view noun = word_at(text, next);
  if (is_alnum(byte_at(text, end_in(text, noun)))) return std::nullopt;
  match.span.end = end_in(text, noun);
  const auto today = published.first_day();
  const bool past = equals_no_case(word, "past");
  if (const auto step = find_step(noun); step && noun.back() != 's') {
    if (is_of_something(text, match.span)) return std::nullopt;
    if (past || *step == Step::fortnight) {
      set_days(match, today, today);
      if (*direction < 0) {
        match.first = day_parts(add_steps(published, *step, -1));
      } else {
        match.last = day_parts(add_steps(published, *step, 1));
      }
      return match;
    }
    if (*step == Step::day) return std::nullopt;  // "this day", "the last day"
    set_unit(match, *step, *direction, published);
    return match;
  }
  if (past) return std::nullopt;
  if (equals_no_case(noun, "night")) {
    if (*direction > 0) return std::nullopt;
    match.first = day_parts(today + chrono::days(*direction));
    return match;
  }
  if (*direction == 0 && is_one_of(noun, {"morning", "afternoon", "evening"})) {
    match.first = day_parts(today);
    return match;
  }
  if (equals_no_case(noun, "weekend")) {
    const auto saturday = monday_of(today) + chrono::days(7 * *direction + 5);
    set_days(match, saturday, saturday + chrono::days(1));
    return match;
  }
  if (const auto weekday = find_weekday(noun); weekday && noun.size() > 5) {
    match.first = day_parts(monday_of(today) + chrono::days(7 * *direction + *weekday - 1));
    return match;
  }
  if (const auto month = find_month(noun); month && is_upper(noun[0])) {
    if (is_digit(byte_at(text, skip_blanks(text, match.span.end)))) return std::nullopt;
    match.first = month_in_direction(*month, *direction, published);
    return match;
  }
  if (const auto season = find_season(noun)) {
    const unsigned first_month = *season == 24 ? 12U : (*season - 20U) * 3U;
    int year = published.year;
    if (*direction < 0 && first_month + 2 >= published.month) --year;
    if (*direction > 0 && first_month <= published.month) ++year;
    match.first.year = year;
    match.first.month = *season;
    return match;
  }
  return std::nullopt;
}

// "a year ago" with its unit at the candidate.
std::optional<DateMatch> match_article(std::string_view text, std::string_view unit, const Date& published) {
  const std::string_view article = previous_word(text, offset_in(text, unit));
  if (!is_one_of(article, {"a", "an"}) || is_inside_word(text, offset_in(text, article))) return std::nullopt;
  return match_counted(text, {1, offset_in(text, article), end_in(text, article)}, published);
}

}  // namespace

std::optional<DateMatch> match_relative_date(std::string_view text, std::uint32_t at, const Date& published) {
  if (published.precision != DatePrecision::day || published.any_year) return std::nullopt;
  const std::string_view word = word_at(text, at);
  if (word.empty() || (find_date_word(word) & kCountWord) != 0) {
    if (!word.empty() && byte_at(text, end_in(text, word)) == ' ') {
      if (const auto after = next_word(text, end_in(text, word)); !may_follow(after)) return std::nullopt;
    }
    const auto count = match_count(text, at);
    return count ? match_counted(text, *count, published) : std::nullopt;
  }
  if (word.empty() || is_alnum(byte_at(text, end_in(text, word)))) return std::nullopt;
  DateMatch match;
  match.span = {at, end_in(text, word)};
  const auto today = published.first_day();
  if (is_one_of(word, {"today", "tonight"})) {
    match.first = day_parts(today);
    return match;
  }
  if (is_one_of(word, {"yesterday", "tomorrow"})) {
    int days = equals_no_case(word, "tomorrow") ? 1 : -1;
    const std::string_view side = previous_word(text, at);
    const std::string_view day = previous_word(text, offset_in(text, side));
    if (equals_no_case(day, "day") && is_one_of(side, {"before", "after"})) {
      days += equals_no_case(side, "after") ? 1 : -1;
      match.span.begin = offset_in(text, day);
    }
    match.first = day_parts(today + chrono::days(days));
    return match;
  }
  if (auto directed = match_directed(text, word, published)) return directed;
  return find_step(word) ? match_article(text, word, published) : std::nullopt;
}

void add_year(DateParts& parts, const Date& published, bool future) {
  if (parts.year || parts.month == 0 || parts.month > 12 || published.any_year) return;
  int year = published.year;
  if (published.month != 0) {
    const unsigned here = published.month * 32U + published.day;
    const unsigned there = parts.month * 32U + (parts.day != 0 && published.day != 0 ? parts.day : published.day);
    if (!future && there > here) --year;
    if (future && there < here) ++year;
  }
  for (int tries = 0; tries < 8; ++tries) {  // 29 February wants a leap year
    parts.year = year;
    if (to_date(parts)) return;
    year += future ? 1 : -1;
  }
  parts.year.reset();
}

DateParts nearest_weekday(unsigned weekday, const Date& published, bool future) {
  const auto today = published.first_day();
  const unsigned now = weekday_of(today);
  const unsigned days = future ? (weekday + 7 - now) % 7 : (now + 7 - weekday) % 7;
  return day_parts(future ? today + chrono::days(days) : today - chrono::days(days));
}

bool is_future(std::string_view text, std::uint32_t at) {
  static constexpr WordSet kCues{"will", "shall", "scheduled", "upcoming", "until", "due", "planned", "plans", "ll"};
  constexpr std::uint32_t kReach = 120;
  for (std::uint32_t end = at, from = at > kReach ? at - kReach : 0; end > from;) {
    const std::string_view word = word_before(text, end);
    if (kCues.contains(word)) return true;
    end -= word.empty() ? 1 : static_cast<std::uint32_t>(word.size());
  }
  return false;
}

}  // namespace claimcheck::parsers
