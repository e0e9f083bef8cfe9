#include "parsers/grammar/date_year_context.hpp"

#include "parsers/grammar/number_measure_words.hpp"
#include "parsers/grammar/number_money.hpp"
#include "parsers/grammar/number_units.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// After these a number is a count, whatever follows.
constexpr WordSet kCountCues{
    "all",   "almost",  "another",   "approximately", "article",  "bus",       "channel", "cost",    "costs",
    "error", "exactly", "exceeding", "fig",           "figure",   "flight",    "iso",     "killed",  "killing",
    "km",    "least",   "line",      "lines",         "minus",    "model",     "most",    "nearly",  "no",
    "nos",   "number",  "only",      "over",          "p",        "page",      "pages",   "part",    "plus",
    "port",  "pp",      "rfc",       "room",          "roughly",  "section",   "some",    "table",   "than",
    "these", "those",   "times",     "total",         "totaling", "totalling", "version", "windows", "worth"};

constexpr WordSet kYearCues{
    "about", "after",       "and",   "around",    "autumn", "back",      "before", "beginning", "between", "born",
    "by",    "c",           "ca",    "calendar",  "circa",  "copyright", "died",   "during",    "early",   "end",
    "est",   "established", "fall",  "fiscal",    "for",    "founded",   "from",   "fy",        "in",      "into",
    "late",  "mid",         "of",    "published", "season", "since",     "spring", "summer",    "through", "throughout",
    "till",  "to",          "until", "winter",    "year",   "years"};

// Cues that a count hardly ever follows.
constexpr WordSet kStrongCues{"autumn", "back", "born",  "circa",  "during", "early",      "fiscal", "fy",     "in",
                              "late",   "mid",  "since", "spring", "summer", "throughout", "until",  "winter", "year"};

constexpr WordSet kCounted{"billion", "cattle",   "children", "copies", "dozen",   "euro",   "feet",
                           "hundred", "men",      "million",  "people", "percent", "police", "sheep",
                           "staff",   "thousand", "troops",   "women",  "yen"};
// They end as plurals do, but follow years.
constexpr WordSet kNotCounted{
    "always",    "amendments", "as",        "attacks",   "awards",   "census",   "championships", "does",
    "earnings",  "elections",  "figures",   "finals",    "floods",   "games",    "guidelines",    "has",
    "his",       "is",         "its",       "levels",    "midterms", "minus",    "negotiations",  "olympics",
    "perhaps",   "playoffs",   "plus",      "primaries", "profits",  "protests", "recordings",    "releases",
    "results",   "revenues",   "revisions", "riots",     "sales",    "saw",      "sees",          "series",
    "standards", "status",     "talks",     "this",      "thus",     "us",       "versus",        "was"};

// A lower-case noun in the plural, or "people" and its like: what is counted. Verbs in -s follow years seldom.
bool is_counted_noun(std::string_view word) {
  if (word.size() < 3 || is_upper(word[0])) return false;
  if (kCounted.contains(word)) return true;
  if (kNotCounted.contains(word)) return false;
  if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return false;
  return word.back() == 's';
}

}  // namespace

bool is_count(std::string_view text, Span number) {
  if (match_currency_before(text, number.begin)) return true;
  const char after = byte_at(text, number.end);
  const std::uint32_t next = skip_blanks(text, number.end);
  if (after == '%' || byte_at(text, next) == '%' || text.substr(next).starts_with("\xC2\xB0")) return true;
  const std::string_view before = previous_word(text, number.begin);
  if (kCountCues.contains(before) || byte_before(text, number.begin) == '#') return true;
  const std::uint32_t gap = skip_blanks_back(text, number.begin);
  if (byte_before(text, gap) == '.' &&
      is_one_of(word_before(text, gap - 1), {"no", "nos", "p", "pp", "fig", "vol", "art"}))
    return true;
  const std::string_view word = word_at(text, next);
  if (next != number.end && !word.empty()) {
    if (measure_kinds(word) != 0) {
      if (const auto unit = match_unit(text, next, UnitGap::blank); unit && word.size() > 1 && word != "in")
        return true;
      if (find_scale(word, false) && word.size() > 1) return true;
      if (match_currency_after(text, next) && !equals_no_case(word, "real")) return true;
    }
    if (is_counted_noun(word)) return !kStrongCues.contains(before);
  }
  return false;
}

bool is_year(std::string_view text, Span number, std::int32_t value) {
  const char before_byte = byte_before(text, number.begin), after_byte = byte_at(text, number.end);
  if (before_byte == '/' || after_byte == '/' || before_byte == '=' || before_byte == '_' || after_byte == '_' ||
      before_byte == '+' || before_byte == '.')
    return false;
  const char further = byte_before(text, number.begin - 1);
  if (before_byte == '-' && !(number.begin >= 4 && equals_no_case(word_before(text, number.begin - 1), "mid")) &&
      is_alnum(further))
    return false;
  if (after_byte == '-' && is_alnum(byte_at(text, number.end + 1))) return false;
  if (is_count(text, number)) return false;
  const std::uint32_t gap = skip_blanks_back(text, number.begin);
  const bool stopped = byte_before(text, gap) == '.';
  const std::string_view before = word_before(text, stopped ? gap - 1 : gap);
  if (stopped) return is_one_of(before, {"c", "ca"}) || (value >= 1900 && value <= 2039);
  const bool bracketed = before_byte == '(' && (after_byte == ')' || after_byte == ',' || after_byte == ';');
  if (value >= 1900 && value <= 2039) return true;
  if (value < 1100 || value > 2200) return bracketed ? value >= 1400 && value <= 2100 : kStrongCues.contains(before);
  return bracketed || (kYearCues.contains(before) && !(value % 100 == 0 && !kStrongCues.contains(before)));
}

}  // namespace claimcheck::parsers
