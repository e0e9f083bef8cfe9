#include "parsers/grammar/date_year_context.hpp"

#include "parsers/grammar/number_money.hpp"
#include "parsers/grammar/number_units.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// After these a number is a count, whatever follows.
bool is_count_cue(std::string_view word) {
  return is_one_of(word,
                   {"over",     "than",    "nearly",  "almost",    "approximately", "roughly", "some",    "least",
                    "most",     "only",    "no",      "nos",       "page",          "pages",   "pp",      "p",
                    "number",   "exactly", "another", "these",     "those",         "all",     "room",    "flight",
                    "model",    "figure",  "fig",     "table",     "line",          "lines",   "section", "article",
                    "version",  "rfc",     "iso",     "times",     "plus",          "minus",   "total",   "totalling",
                    "totaling", "killed",  "killing", "least",     "part",          "port",    "error",   "windows",
                    "km",       "bus",     "channel", "exceeding", "worth",         "cost",    "costs"});
}

bool is_year_cue(std::string_view word) {
  return is_one_of(
      word, {"in",     "since", "until",  "till",     "by",          "during",    "before",    "after",    "circa",
             "year",   "from",  "of",     "early",    "late",        "mid",       "between",   "through",  "throughout",
             "around", "about", "for",    "fiscal",   "fy",          "and",       "to",        "c",        "ca",
             "born",   "died",  "spring", "summer",   "autumn",      "fall",      "winter",    "season",   "back",
             "years",  "till",  "est",    "founded",  "established", "published", "copyright", "calendar", "in",
             "into",   "mid",   "end",    "beginning"});
}

// Cues that a count hardly ever follows.
bool is_strong_cue(std::string_view word) {
  return is_one_of(word, {"in", "since", "year", "during", "circa", "early", "late", "mid", "fiscal", "fy", "until",
                          "throughout", "born", "spring", "summer", "autumn", "winter", "back"});
}

// A lower-case noun in the plural, or "people" and its like: what is counted. Verbs in -s follow years seldom.
bool is_counted_noun(std::string_view word) {
  if (word.size() < 3 || is_upper(word[0])) return false;
  if (is_one_of(word, {"people", "men", "women", "children", "copies", "feet", "percent", "euro", "yen", "staff",
                       "police", "troops", "million", "billion", "thousand", "hundred", "dozen", "sheep", "cattle"}))
    return true;
  if (is_one_of(word, {"was",        "is",           "has",        "this",          "its",       "his",
                       "does",       "as",           "us",         "sees",          "saw",       "thus",
                       "plus",       "minus",        "versus",     "census",        "series",    "status",
                       "elections",  "games",        "olympics",   "championships", "awards",    "finals",
                       "playoffs",   "riots",        "protests",   "attacks",       "floods",    "always",
                       "perhaps",    "sales",        "results",    "figures",       "earnings",  "profits",
                       "talks",      "negotiations", "guidelines", "levels",        "standards", "revisions",
                       "amendments", "recordings",   "releases",   "primaries",     "revenues",  "midterms"}))
    return false;
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
  if (is_count_cue(before) || byte_before(text, number.begin) == '#') return true;
  const std::uint32_t gap = skip_blanks_back(text, number.begin);
  if (byte_before(text, gap) == '.' &&
      is_one_of(word_before(text, gap - 1), {"no", "nos", "p", "pp", "fig", "vol", "art"}))
    return true;
  const std::string_view word = word_at(text, next);
  if (next != number.end && !word.empty()) {
    if (const auto unit = match_unit(text, next, UnitGap::blank); unit && word.size() > 1 && word != "in") return true;
    if (find_scale(word, false) && word.size() > 1) return true;
    if (match_currency_after(text, next) && !equals_no_case(word, "real")) return true;
    if (is_counted_noun(word)) return !is_strong_cue(before);
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
      is_word(further))
    return false;
  if (after_byte == '-' && is_word(byte_at(text, number.end + 1))) return false;
  if (is_count(text, number)) return false;
  const std::uint32_t gap = skip_blanks_back(text, number.begin);
  const bool stopped = byte_before(text, gap) == '.';
  const std::string_view before = word_before(text, stopped ? gap - 1 : gap);
  if (stopped) return is_one_of(before, {"c", "ca"}) || (value >= 1900 && value <= 2039);
  const bool bracketed = before_byte == '(' && (after_byte == ')' || after_byte == ',' || after_byte == ';');
  if (value >= 1900 && value <= 2039) return true;
  if (value < 1100 || value > 2200) return bracketed ? value >= 1400 && value <= 2100 : is_strong_cue(before);
  return bracketed || (is_year_cue(before) && !(value % 100 == 0 && !is_strong_cue(before)));
}

}  // namespace claimcheck::parsers
