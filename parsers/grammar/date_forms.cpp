#include "parsers/grammar/date_forms.hpp"

#include <boost/spirit/home/x3.hpp>

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

const x3::symbols<int> month_words({{"january", 1},
                                    {"february", 2},
                                    {"march", 3},
                                    {"april", 4},
                                    {"may", 5},
                                    {"june", 6},
                                    {"july", 7},
                                    {"august", 8},
                                    {"september", 9},
                                    {"october", 10},
                                    {"november", 11},
                                    {"december", 12}});
const x3::symbols<int> short_months({{"jan", 1},
                                     {"feb", 2},
                                     {"mar", 3},
                                     {"apr", 4},
                                     {"jun", 6},
                                     {"jul", 7},
                                     {"aug", 8},
                                     {"sep", 9},
                                     {"sept", 9},
                                     {"oct", 10},
                                     {"nov", 11},
                                     {"dec", 12}});
const x3::symbols<int> day_words({{"first", 1},        {"second", 2},      {"third", 3},       {"fourth", 4},
                                  {"fifth", 5},        {"sixth", 6},       {"seventh", 7},     {"eighth", 8},
                                  {"ninth", 9},        {"tenth", 10},      {"eleventh", 11},   {"twelfth", 12},
                                  {"thirteenth", 13},  {"fourteenth", 14}, {"fifteenth", 15},  {"sixteenth", 16},
                                  {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
                                  {"thirtieth", 30}});
const x3::symbols<int> tens_words({{"twenty", 20}, {"thirty", 30}});
const x3::symbols<int> unit_words({{"first", 1},
                                   {"second", 2},
                                   {"third", 3},
                                   {"fourth", 4},
                                   {"fifth", 5},
                                   {"sixth", 6},
                                   {"seventh", 7},
                                   {"eighth", 8},
                                   {"ninth", 9},
                                   {"one", 1},
                                   {"two", 2},
                                   {"three", 3},
                                   {"four", 4},
                                   {"five", 5},
                                   {"six", 6},
                                   {"seven", 7},
                                   {"eight", 8},
                                   {"nine", 9}});
const x3::symbols<int> year_tens({{"ten", 10},
                                  {"eleven", 11},
                                  {"twelve", 12},
                                  {"thirteen", 13},
                                  {"fourteen", 14},
                                  {"fifteen", 15},
                                  {"sixteen", 16},
                                  {"seventeen", 17},
                                  {"eighteen", 18},
                                  {"nineteen", 19}});
const x3::symbols<int> year_decades({{"twenty", 20},
                                     {"thirty", 30},
                                     {"forty", 40},
                                     {"fifty", 50},
                                     {"sixty", 60},
                                     {"seventy", 70},
                                     {"eighty", 80},
                                     {"ninety", 90}});

const auto blank = x3::lit(' ') | "\xC2\xA0" | '\t' | "\r\n" | '\n' | "\xE2\x80\xAF" | "\xE2\x80\x89";
const auto sp = blank >> -blank >> -blank;
const auto dash = x3::lit('-') | "\xE2\x80\x93" | "\xE2\x80\x94" | "\xE2\x80\x92" | "\xE2\x80\x91";
const auto word_end = !x3::char_("a-zA-Z0-9");

const auto month = x3::rule<struct MonthTag, int>("month") =
    x3::no_case[(month_words >> word_end) | (short_months >> word_end >> -x3::lit('.'))];

const auto digits = x3::uint_parser<int, 10, 1, 2>() >> !x3::char_("0-9");
const auto suffix = x3::no_case[x3::lit("st") | "nd" | "rd" | "th"];
const auto set_value = [](auto& c) { _val(c) = _attr(c); };
const auto add_value = [](auto& c) { _val(c) += _attr(c); };
const auto in_month = [](auto& c) { x3::_pass(c) = _val(c) >= 1 && _val(c) <= 31; };

const auto day = x3::rule<struct DayTag, int>("day") =
    (digits[set_value] >> -suffix >> word_end | x3::no_case[day_words[set_value]] >> word_end |
     x3::no_case[tens_words[set_value] >> ('-' | sp) >> unit_words[add_value]] >> word_end) >>
    x3::eps[in_month];

// Four digits, or two after an apostrophe; "nineteen eighty-six".
const auto year = x3::rule<struct YearTag, int>("year") =
    x3::uint_parser<int, 10, 4, 4>()[set_value] >> word_end >> !(x3::char_(".,") >> x3::char_("0-9")) |
    (x3::lit('\'') | "’") >>
        x3::uint_parser<int, 10, 2, 2>()[([](auto& c) { _val(c) = _attr(c) + (_attr(c) < 50 ? 2000 : 1900); })] >>
        word_end
    |
    x3::no_case[year_tens[([](auto& c) { _val(c) = 100 * _attr(c); })] >> sp >>
                ((year_decades[add_value] >> -(('-' | sp) >> unit_words[add_value])) | year_tens[add_value]) >>
                word_end];

const auto of = sp >> x3::no_case["of"] >> sp;
const auto day_of_month = -(sp >> x3::no_case["day"]) >> (of | sp);
const auto before_year = (-blank >> ',' >> -sp) | of | sp;
const auto joined = (-sp >> dash >> -sp) | x3::lit('/') |
                    (sp >> x3::no_case[x3::lit("to") | "till" | "until" | "through" | "thru"] >> sp) |
                    (sp >> (x3::no_case["and"] | '&') >> sp)[set_and];
const auto the = -(x3::no_case["the"] >> sp);

const auto day_first = x3::rule<struct DayFirstTag, Written>("day first") =
    fresh >> day[set_day] >> joined >> the >> day[set_last_day] >> day_of_month >> month[set_month] >>
        -(before_year >> year[set_year]) |
    fresh >> day[set_day] >> day_of_month >> month[set_month] >> -(before_year >> year[set_year]) |
    fresh >> day[set_day] >> (x3::lit('-') | '/' | '.' | "\xE2\x80\x91" | x3::eps) >> month[set_month] >>
        (x3::lit('-') | '/' | '.' | "\xE2\x80\x91" | x3::eps) >> year[set_year];

const auto year_after_day = ((-blank >> ',' >> -sp) | of | sp) >> year[set_year];

const auto month_first = x3::rule<struct MonthFirstTag, Written>("month first") =
    fresh >> month[set_month] >> sp >> the >> day[set_day] >> joined >> the >> day[set_last_day] >> -year_after_day |
    fresh >> month[set_month] >> (sp | '/' | '-') >> the >> day[set_day] >> -year_after_day
    | fresh >> month[set_month] >> joined >> month[set_last_month] >> before_year >> year[set_year] |
    fresh >> month[set_month] >> (before_year | '-' | '/') >> year[set_year] | fresh >> month[set_month];

const auto year_first = x3::rule<struct YearFirstTag, Written>("year first") =
    fresh >> year[set_year] >> -x3::lit(',') >> sp >> month[set_month] >> sp >> day[set_day] |
    fresh >> year[set_year] >> (x3::lit('-') | '/') >> month[set_month] >> -((x3::lit('-') | '/') >> day[set_day]);

}  // namespace

std::optional<DateMatch> match_named_date(std::string_view text, std::uint32_t at) {
  Written written;
  Iterator begin = text.data() + at;
  const bool digits_first = values::is_digit(values::byte_at(text, at));
  const char* const end = text.data() + text.size();
  bool found = x3::parse(begin, end, day_first, written);
  if (!found) {
    begin = text.data() + at;
    found = digits_first ? x3::parse(begin, end, year_first, written) : x3::parse(begin, end, month_first, written);
  }
  if (!found) return std::nullopt;

  DateMatch match;
  match.span = {at, static_cast<std::uint32_t>(begin - text.data())};
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
