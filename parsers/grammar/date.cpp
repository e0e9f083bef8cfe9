#include "parsers/grammar/date.hpp"

#include "model/ascii.hpp"
#include "parsers/grammar/date_digits.hpp"
#include "parsers/grammar/date_forms.hpp"
#include "parsers/grammar/date_holidays.hpp"
#include "parsers/grammar/date_relative.hpp"
#include "parsers/grammar/date_weeks.hpp"
#include "parsers/grammar/date_words.hpp"
#include "parsers/grammar/date_years.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

bool is_in_url(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kReach = 240;
  std::uint32_t begin = at;
  while (begin > 0 && at - begin<kReach&& static_cast<unsigned char>(text[begin - 1])> ' ') --begin;
  const std::string_view head = text.substr(begin, at - begin);
  return head.find("://") != std::string_view::npos || head.find("www.") != std::string_view::npos;
}

constexpr WordSet kPrepositions{"after", "before", "between", "by",      "during",     "each", "early", "every",
                                "for",   "from",   "in",      "last",    "late",       "mid",  "next",  "of",
                                "on",    "since",  "this",    "through", "throughout", "till", "to",    "until"};

// Between the two ends of a range; before a date and a part of it, or before "the" and such a date.
constexpr WordSet kJoiners{"and", "to", "until", "till", "through", "thru"};
constexpr WordSet kLeads{"the",   "earlier", "later", "early",  "late",  "mid",
                         "circa", "ca",      "c",     "around", "about", "since"};

// "to March" and the like after a month.
bool begins_months(std::string_view text, std::uint32_t at) {
  const std::uint32_t next = skip_blanks(text, at);
  const std::uint32_t dash = skip_dash(text, next);
  if (dash != next) return find_month(next_word(text, dash)).has_value();
  const std::string_view word = word_at(text, next);
  return is_one_of(word, {"to", "until", "till", "through"}) && find_month(next_word(text, end_in(text, word)));
}

// A month by itself is a name, a verb or a month.
bool is_bare_month(std::string_view text, const DateMatch& match) {
  const std::string_view word = word_at(text, match.span.begin);
  const bool preposition =
      kPrepositions.contains(previous_word(text, match.span.begin)) || begins_months(text, match.span.end);
  const bool verb = is_one_of(word, {"may", "march", "mar"});
  if (!is_upper(word[0])) return preposition && !verb && word.size() > 2;
  const std::string_view next = next_word(text, match.span.end);
  const bool named = !next.empty() && is_upper(next[0]) && byte_at(text, match.span.end) == ' ';
  if (preposition) return !(verb && named);
  if (word.size() <= 4 && !is_one_of(word, {"june", "july"})) return false;
  return !verb && !named;
}

class Finder {
 public:
  Finder(std::string_view text, std::uint32_t shift, std::optional<Date> published, std::vector<DateMention>& out)
      : text_(text), shift_(shift), published_(published), out_(out) {}

  // Returns where to go on.
  std::uint32_t visit(std::uint32_t at) {
    if (is_inside_word(text_, at)) return at + 1;
    const bool digit = is_digit(text_[at]);
    if (digit) {
      const char before = byte_before(text_, at);
      if ((before == '-' || before == '.' || before == '/' || before == ':' || before == ',' || before == '_') &&
          is_alnum(byte_before(text_, at - 1)) && !(before == '-' && is_one_of(word_before(text_, at - 1), {"mid"})))
        return skip_code(text_, at);
    }
    auto match = element(at);
    if (!match) return digit ? skip_digits(text_, at) : at + 1;
    if (is_in_url(text_, at)) return match->span.end;
    join(*match);
    widen(*match);
    return push(*match);
  }

 private:
  // One date without what joins it to others.
  std::optional<DateMatch> element(std::uint32_t at) {
    if (is_digit(byte_at(text_, at))) {
      const std::uint32_t end = skip_digits(text_, at);
      if (end - at > 4) return std::nullopt;
      const char after = byte_at(text_, end);
      const bool joins = (after == '-' || after == '/' || after == '.') && is_digit(byte_at(text_, end + 1));
      if (joins || static_cast<unsigned char>(after) == 0xE2) {
        if (auto match = match_digit_date(text_, at)) return match;
      }
      if (auto match = match_named_date(text_, at); match && is_trusted(*match)) return match;
      if (is_letter(after)) {
        if (auto match = match_part_of_period(text_, at, published_)) return match;
      }
      if (auto match = match_year_form(text_, at)) return match;
      return published_ ? match_relative_date(text_, at, *published_) : std::nullopt;
    }
    const std::string_view word = word_at(text_, at);
    if (word.empty() || is_alnum(byte_at(text_, end_in(text_, word)))) return std::nullopt;
    const std::uint8_t kinds = find_date_word(word);
    if (kinds == 0) return std::nullopt;
    if ((kinds & kWeekdayWord) != 0) return weekday_date(word, *find_weekday(word));
    if ((kinds & kHolidayWord) != 0) {
      if (auto match = match_holiday(text_, at, published_)) return match;
    }
    if ((kinds & (kMonthWord | kOrdinalWord)) != 0) {
      if (auto match = match_named_date(text_, at); match && is_trusted(*match)) return match;
    }
    if ((kinds & kOrdinalWord) != 0 || equals_no_case(word, "last")) {
      if (auto match = match_part_of_period(text_, at, published_)) return match;
    }
    if ((kinds & (kSeasonWord | kOrdinalWord)) != 0) {
      if (auto match = match_period(text_, at)) return match;
    }
    if (!published_ || (kinds & (kRelativeWord | kCountWord)) == 0) return std::nullopt;
    auto match = match_relative_date(text_, at, *published_);
    if (!match) return match;
    // "last Friday, May 3": the day is said outright.
    const std::string_view last_word = word_before(text_, match->span.end);
    if (const auto weekday = find_weekday(last_word)) {
      if (const auto full = date_behind_weekday(last_word); full && !full->last) {
        const auto year = match->first.year;
        match->first = full->first;
        if (!match->first.year) match->first.year = year;
        match->span.end = full->span.end;
      }
    }
    return match;
  }

  bool is_trusted(const DateMatch& match) const {
    if (match.first.year) return true;
    if (match.first.day == 0) return joining_ || is_bare_month(text_, match);
    // "may 5": in lower case the verb.
    const std::string_view word = word_at(text_, match.span.begin);
    return !(is_one_of(word, {"may", "march", "mar"}) && !is_upper(word[0]));
  }

  // Where a date may stand behind a weekday.
  std::uint32_t behind_weekday(std::string_view word) const {
    std::uint32_t next = end_in(text_, word);
    const bool is_short = word.size() < 6;
    if (byte_at(text_, next) == '.' && is_short) ++next;
    if (byte_at(text_, next) == ',') ++next;
    if (byte_at(text_, next) == '-') ++next;
    next = skip_blanks(text_, next);
    for (const std::string_view skipped : {"on", "the"}) {
      if (const auto after = match_word(text_, next, skipped)) next = skip_blanks(text_, *after);
    }
    return byte_at(text_, next) == '(' ? next + 1 : next;
  }

  // The date of "Tuesday, May 9" and "Friday 7/6"; "Sunday 3-1" is a score.
  std::optional<DateMatch> date_behind_weekday(std::string_view word) const {
    const std::uint32_t next = behind_weekday(word);
    auto match = match_named_date(text_, next);
    if (match && (match->first.day == 0 || !is_trusted(*match))) match.reset();
    if (!match) match = match_digit_date(text_, next);
    if (!match) match = match_month_and_day(text_, next);
    if (match && !match->first.year && is_digit(text_[next]) &&
        match->span.in(text_).find('-') != std::string_view::npos)
      match.reset();
    if (match && byte_before(text_, next) == '(' && byte_at(text_, match->span.end) == ')') ++match->span.end;
    return match;
  }

  // "Tuesday, May 9", "Monday" where there is a day to count from.
  std::optional<DateMatch> weekday_date(std::string_view word, unsigned weekday) {
    const std::uint32_t at = offset_in(text_, word), next = behind_weekday(word);
    auto match = date_behind_weekday(word);
    if (match) {
      match->span.begin = at;
      return match;
    }
    if (!published_ || published_->precision != DatePrecision::day || published_->any_year) return std::nullopt;
    match = match_day_of_weekday(text_, next, weekday, *published_);
    if (match) {
      match->span.begin = at;
      return match;
    }
    if (word.size() < 6) return std::nullopt;
    match.emplace();
    match->span = {at, end_in(text_, word)};
    match->first = nearest_weekday(weekday, *published_, is_future(text_, at));
    return match;
  }

  // "May 5 to June 3, 2015", "from 2010 to 2015", "between March and May".
  void join(DateMatch& first) {
    const auto word_before_first = [&] { return previous_word(text_, first.span.begin); };
    if (first.last) {
      const std::string_view before = word_before_first();
      if (is_one_of(before, {"from", "between"})) first.span.begin = offset_in(text_, before);
      return;
    }
    const std::uint32_t end = first.span.end;
    std::uint32_t next = skip_blanks(text_, end);
    const std::uint32_t dash = skip_dash(text_, next);
    bool worded = false;
    if (dash != next) {
      next = skip_blanks(text_, dash);
    } else {
      const std::string_view word = word_at(text_, next);
      if (!kJoiners.contains(word)) return;
      if (equals_no_case(word, "and") && !equals_no_case(word_before_first(), "between")) return;
      worded = true;
      next = skip_blanks(text_, end_in(text_, word));
    }
    if (const auto the = match_word(text_, next, "the")) next = skip_blanks(text_, *the);
    // The end of a month is the end of what ends with that month.
    if (const auto ending = match_word(text_, next, "end")) {
      if (const auto of = match_word(text_, skip_blanks(text_, *ending), "of")) next = skip_blanks(text_, *of);
    }
    if (next >= text_.size() || is_inside_word(text_, next)) return;
    joining_ = first.first.month != 0 && first.first.day == 0;
    auto second = element(next);
    joining_ = false;
    if (!second || second->last || second->span.begin < next) return;
    end_on_weekday(first, *second);
    if ((first.first.day == 0) != (second->first.day == 0) || (first.first.month == 0) != (second->first.month == 0)) {
      if (first.first.month == 0 || second->first.month == 0) return;
    }
    if (!first.first.year) first.first.year = second->first.year;
    if (!second->first.year) second->first.year = first.first.year;
    DateMatch range = first;
    range.last = second->first;
    range.span.end = second->span.end;
    if (!to_edtf_value(range)) return;
    first = range;
    const std::string_view before = worded ? word_before_first() : std::string_view();
    if (is_one_of(before, {"from", "between"})) first.span.begin = offset_in(text_, before);
  }

  // "from next Monday to Friday": the Friday after that Monday.
  void end_on_weekday(const DateMatch& first, DateMatch& second) const {
    const std::string_view word = second.span.in(text_);
    const auto weekday = find_weekday(word);
    const bool is_exact = !find_weekday(first.span.in(text_)) && first.first.day != 0 && first.first.year;
    const auto begin = weekday && is_exact ? to_date(first.first) : std::nullopt;
    if (begin) second.first = nearest_weekday(*weekday, *begin, true);
  }

  // "since 2010", "c. 1850", "early May", "mid-1990s".
  void widen(DateMatch& match) {
    std::uint32_t begin = skip_dash_back(text_, match.span.begin);
    if (begin == match.span.begin) begin = skip_blanks_back(text_, begin);
    if (byte_before(text_, begin) == '.' && begin != match.span.begin) --begin;
    std::string_view word = word_before(text_, begin);
    if (!kLeads.contains(word)) return;
    if (equals_no_case(word, "the") && match.first.day == 0) word = previous_word(text_, offset_in(text_, word));
    const bool year_alone = match.first.month == 0 && !match.last;
    const bool partly = is_one_of(word, {"earlier", "later"});
    if (partly || (match.first.day == 0 && is_one_of(word, {"early", "late", "mid"}))) {
      match.span.begin = offset_in(text_, word);
      word = previous_word(text_, match.span.begin);
      if (equals_no_case(word, "the")) word = previous_word(text_, offset_in(text_, word));
    } else if (is_one_of(word, {"circa", "ca", "c", "around", "about"}) && year_alone) {
      match.first.approximate = true;
      match.span.begin = offset_in(text_, word);
    }
    if (!match.last && equals_no_case(word, "since")) {
      match.open = true;
      match.span.begin = offset_in(text_, word);
    }
  }

  std::uint32_t push(DateMatch& match) {
    if (published_) {
      const bool future = !match.first.year && (is_future(text_, match.span.begin) ||
                                                is_one_of(previous_word(text_, match.span.begin), {"next", "coming"}));
      add_year(match.first, *published_, future);
      if (match.last && !match.last->year && match.first.year) {
        match.last->year = match.first.year;
        if (match.last->month < match.first.month) ++*match.last->year;
      }
    }
    if (!move_by_steps_before(text_, match)) widen_to_week(text_, match);
    const std::uint32_t end = match.span.end;
    const auto value = to_edtf_value(match);
    if (!value) return end;
    match.span.begin = std::max(match.span.begin, last_end_);
    last_end_ = end;
    out_.push_back({{match.span.begin + shift_, end + shift_}, *value});
    return end;
  }

  std::string_view text_;
  std::uint32_t shift_;
  std::optional<Date> published_;
  std::vector<DateMention>& out_;
  std::uint32_t last_end_ = 0;
  bool joining_ = false;  // what comes is the end of a range of months
};

}  // namespace

void find_dates(std::string_view text, Span within, std::span<const ValueStart> starts, std::optional<Date> published,
                std::vector<DateMention>& out) {
  const std::uint8_t kinds = published ? kDateValue | kRelativeDateValue : kDateValue;
  Finder finder(within.in(text), within.begin, published, out);
  std::uint32_t resume = within.begin;
  for (const ValueStart& start : starts) {
    if ((start.kinds & kinds) != 0 && start.at >= resume) resume = within.begin + finder.visit(start.at - within.begin);
  }
}

void find_dates(std::string_view text, Span within, std::optional<Date> published, std::vector<DateMention>& out) {
  std::vector<ValueStart> starts;
  find_value_starts(text, within, {}, starts);
  find_dates(text, within, starts, published, out);
}

std::optional<Edtf> parse_written_date(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ',')) text.remove_suffix(1);
  if (text.size() == 4) {
    if (const auto year = match_plain_year(text, 0)) return Edtf(year_date(*year));
  }
  std::vector<DateMention> found;
  find_dates(text, {0, static_cast<std::uint32_t>(text.size())}, std::nullopt, found);
  if (found.size() != 1 || found[0].span != Span{0, static_cast<std::uint32_t>(text.size())}) return std::nullopt;
  return found[0].date;
}

}  // namespace claimcheck::parsers
