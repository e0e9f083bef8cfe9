#include "parsers/grammar/date_forms.hpp"

#include <boost/spirit/home/x3.hpp>

#include "parsers/grammar/date_words.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = const char*;
using x3::_attr;
using x3::_val;

// What one alternative read; every alternative starts from a fresh one.
struct Written {
  int year = 0;
  bool has_year = false;
  int month = 0, last_month = 0;
  int day = 0, last_day = 0;
  bool joined_by_and = false;
};

const auto fresh = x3::eps[([](auto& c) { _val(c) = Written(); })];
const auto set_day = [](auto& c) { _val(c).day = _attr(c); };
const auto set_last_day = [](auto& c) { _val(c).last_day = _attr(c); };
const auto set_month = [](auto& c) { _val(c).month = _attr(c); };
const auto set_last_month = [](auto& c) { _val(c).last_month = _attr(c); };
const auto set_and = [](auto& c) { _val(c).joined_by_and = true; };
const auto set_year = [](auto& c) {
  _val(c).year = _attr(c);
  _val(c).has_year = true;
};

const auto blank = x3::lit(' ') | "\xC2\xA0" | '\t' | "\r\n" | '\n' | "\xE2\x80\xAF" | "\xE2\x80\x89";
const auto sp = blank >> -blank >> -blank;
const auto dash = x3::lit('-') | "\xE2\x80\x93" | "\xE2\x80\x94" | "\xE2\x80\x92" | "\xE2\x80\x91";
const auto word_end = !x3::char_("a-zA-Z0-9");

// A word that a table knows; `find` gives its number or nullopt.
template <class Find>
auto known(Find find) {
  return [find](auto& c) {
    const auto range = _attr(c);
    const auto value = find(std::string_view(range.begin(), static_cast<std::size_t>(range.end() - range.begin())));
    x3::_pass(c) = value.has_value();
    if (value) _val(c) += *value;
  };
}

const auto word = x3::raw[+x3::char_("a-zA-Z")] >> !x3::char_("0-9");
const auto reset = x3::eps[([](auto& c) { _val(c) = 0; })];

const auto month = x3::rule<struct MonthTag, int>("month") = reset >> word[known(find_month)] >>
                                                             -(x3::lit('.') >> !x3::char_("0-9"));

const auto digits = x3::uint_parser<int, 10, 1, 2>() >> !x3::char_("0-9");
const auto suffix = x3::lit("st") | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH";
const auto set_value = [](auto& c) { _val(c) = _attr(c); };
const auto in_month = [](auto& c) { x3::_pass(c) = _val(c) >= 1 && _val(c) <= 31; };

const auto day = x3::rule<struct DayTag, int>("day") =
    (reset >> digits[set_value] >> -suffix >> word_end |
     reset >> word[known(find_day_tens)] >> ('-' | sp) >> word[known(find_day_unit)] |
     reset >> word[known(find_day_word)]) >>
    x3::eps[in_month];

// Four digits, or two after an apostrophe; "nineteen eighty-six".
const auto year = x3::rule<struct YearTag, int>("year") =
    x3::uint_parser<int, 10, 4, 4>()[set_value] >> word_end >> !(x3::char_(".,") >> x3::char_("0-9")) |
    (x3::lit('\'') | "’") >>
        x3::uint_parser<int, 10, 2, 2>()[([](auto& c) { _val(c) = _attr(c) + (_attr(c) < 40 ? 2000 : 1900); })] >>
        word_end
    |
    reset >> word[known(find_year_hundreds)] >> sp >> word[known(find_year_tens)] >>
        ('-' | sp) >> word[known(find_day_unit)] |
    reset >> word[known(find_year_hundreds)] >> sp >> word[known(find_year_tens)];

// One of a few words of prose.
const auto is_word_of = [](auto words) {
  return word[([words](auto& c) {
    const auto range = _attr(c);
    x3::_pass(c) =
        words.contains(std::string_view(range.begin(), static_cast<std::size_t>(range.end() - range.begin())));
  })];
};
const auto of_word = is_word_of(values::WordSet{"of"});
const auto in_word = is_word_of(values::WordSet{"in"});
const auto day_word = is_word_of(values::WordSet{"day"});
const auto until_word = is_word_of(values::WordSet{"to", "till", "until", "through", "thru"});
const auto and_word = is_word_of(values::WordSet{"and"});
const auto may_word = is_word_of(values::WordSet{"may", "march"});
const auto the_word = is_word_of(values::WordSet{"the"});

const auto of = sp >> of_word >> sp;
const auto day_of_month = -(sp >> day_word) >> (of | sp);
const auto in = sp >> in_word >> sp;
const auto before_year = (-blank >> ',' >> -sp) | of | in | sp;
const auto joined =
    (-sp >> dash >> -sp) | x3::lit('/') | (sp >> until_word >> sp) | (sp >> (and_word | '&') >> sp)[set_and];
const auto the = -(the_word >> sp);

// What follows a day, or a month, starts anew behind it.
const auto day_alone = x3::eps[([](auto& c) {
  const int kept = _val(c).day;
  _val(c) = Written();
  _val(c).day = kept;
})];
const auto month_alone = x3::eps[([](auto& c) {
  const int kept = _val(c).month;
  _val(c) = Written();
  _val(c).month = kept;
})];
const auto in_name = x3::lit('-') | '/' | '.' | "\xE2\x80\x91" | x3::eps;

const auto day_first = x3::rule<struct DayFirstTag, Written>("day first") =
    fresh >> day[set_day] >>
    (joined >> the >> day[set_last_day] >> day_of_month >> month[set_month] >> -(before_year >> year[set_year]) |
     day_alone >> day_of_month >> month[set_month] >> -(before_year >> year[set_year]) |
     day_alone >> in_name >> month[set_month] >> in_name >> year[set_year]);

const auto year_after_day = ((-blank >> ',' >> -sp) | of | sp) >> year[set_year];

const auto month_first = x3::rule<struct MonthFirstTag, Written>("month first") =
    fresh >> month[set_month] >>
    (sp >> the >> day[set_day] >> joined >> the >> day[set_last_day] >> -year_after_day |
     month_alone >> (-x3::lit(',') >> sp | '/' | '-') >> the >> day[set_day] >> -year_after_day |
     month_alone >> joined >> month[set_last_month] >> before_year >> year[set_year] |
     month_alone >> (before_year | '-' | '/') >> year[set_year] | month_alone);

const auto year_first = x3::rule<struct YearFirstTag, Written>("year first") =
    fresh >> year[set_year] >> -x3::lit(',') >> sp >> month[set_month] >> sp >> day[set_day] |
    fresh >> year[set_year] >> sp >> !may_word >> month[set_month] >> &(x3::eoi | x3::char_(".,;)")) |
    fresh >> year[set_year] >> (x3::lit('-') | '/') >> month[set_month] >> -((x3::lit('-') | '/') >> day[set_day]);

// "two thousand and fifteen", "nineteen hundred ninety-three" after a month or day.
void add_spelled_year(std::string_view text, Written& written, std::uint32_t& end) {
  std::uint32_t next = values::byte_at(text, end) == ',' ? end + 1 : end;
  next = values::skip_blanks(text, next);
  if (!is_letter(values::byte_at(text, next)) || next == end) return;
  if (!values::is_one_of(values::word_at(text, next), {"two", "one", "nineteen", "eighteen", "seventeen"})) return;
  const auto spelled = match_spelled_number(text, next);
  if (!spelled || spelled->begin != next || spelled->ordinal || spelled->value < 1000 || spelled->value > 2999) return;
  written.year = static_cast<int>(spelled->value);
  written.has_year = spelled->value == written.year;
  if (written.has_year) end = spelled->end;
}

// What may stand between a day and its month, blanks and signs apart.
constexpr values::WordSet kAfterDay{"of", "day", "to", "till", "until", "through", "thru", "and"};

// Whether more than a bare number or ordinal can start here: a look past it that errs towards true.
bool may_name_date(std::string_view text, std::uint32_t end, bool is_year) {
  constexpr std::uint32_t kLongestGap = 24;
  const char after = values::byte_at(text, end);
  if (!is_year && after == '-') return true;  // "twenty-first", "5-6 May"
  std::uint32_t next = end;
  bool joins = false;
  for (; next < text.size() && next - end < kLongestGap && !is_alnum(text[next]); ++next) {
    const char c = text[next];
    if (c == ';' || c == '(' || c == ')' || c == ':' || c == '"') return false;
    joins = joins || c == '-' || c == '/' || c == '&' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
  }
  if (next - end == kLongestGap) return true;
  const std::string_view follower = values::word_at(text, next);
  if (follower.empty()) return joins && !is_year;
  if (find_month(follower)) return true;
  return !is_year && (joins || kAfterDay.contains(follower) || find_day_unit(follower));
}

// What may stand between a month and the rest of its date, numbers in words apart.
constexpr values::WordSet kAfterMonth{"the", "of", "in", "to", "till", "until", "through", "thru", "and"};

// Whether more than the name of a month can end at `end`: a look past it that errs towards true.
bool may_go_on(std::string_view text, std::uint32_t end) {
  if (values::byte_at(text, end) != ' ' || !is_letter(values::byte_at(text, end + 1))) return true;
  const std::string_view next = values::word_at(text, end + 1);
  return kAfterMonth.contains(next) || (find_date_word(next) & (kOrdinalWord | kCountWord)) != 0;
}

// Past one or two digits and their ordinal ending, or one word; 0 where neither a day nor a year of four digits stands.
std::uint32_t first_end(std::string_view text, std::uint32_t at, bool& is_year) {
  is_year = false;
  if (!is_digit(values::byte_at(text, at))) return values::end_in(text, values::word_at(text, at));
  std::uint32_t end = at;
  while (is_digit(values::byte_at(text, end))) ++end;
  is_year = end - at == 4;
  if (end - at > 2) return is_year ? end : 0;
  const std::string_view ending = values::word_at(text, end);
  if (!ending.empty() && !values::is_one_of(ending, {"st", "nd", "rd", "th"})) return 0;
  return values::end_in(text, ending);
}

}  // namespace

std::optional<DateMatch> match_named_date(std::string_view text, std::uint32_t at) {
  bool is_year = false;
  const std::uint32_t first = first_end(text, at, is_year);
  if (first == 0) return std::nullopt;
  const auto month_leads = find_month(text.substr(at, first - at));
  if (!month_leads && !may_name_date(text, first, is_year)) return std::nullopt;
  DateMatch match;
  match.span = {at, first};
  if (month_leads && !may_go_on(text, first)) {
    match.first.month = *month_leads;
    return match;
  }
  Written written;
  Iterator begin = text.data() + at;
  const char* const end = text.data() + text.size();
  const bool found = is_year       ? x3::parse(begin, end, year_first, written)
                     : month_leads ? x3::parse(begin, end, month_first, written)
                                   : x3::parse(begin, end, day_first, written);
  if (!found) return std::nullopt;

  match.span.end = static_cast<std::uint32_t>(begin - text.data());
  if (text[match.span.end - 1] == '.') --match.span.end;  // an abbreviation's, or the sentence's
  if (!written.has_year && written.day + written.month != 0) add_spelled_year(text, written, match.span.end);
  if (written.has_year) match.first.year = written.year;
  match.first.month = static_cast<std::uint8_t>(written.month);
  match.first.day = static_cast<std::uint8_t>(written.day);
  if (written.last_day != 0 || written.last_month != 0) {
    match.last = match.first;
    if (written.last_day != 0) match.last->day = static_cast<std::uint8_t>(written.last_day);
    if (written.last_month != 0) match.last->month = static_cast<std::uint8_t>(written.last_month);
  }
  return match;
}

}  // namespace claimcheck::parsers
