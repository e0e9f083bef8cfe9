#include "parsers/marker_context.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace claimcheck::parsers {
namespace {

// Units that are squared or cubed.
constexpr std::array<std::string_view, 19> kUnits = {"cm",   "dm",    "ft", "ha",  "hm", "inch", "km", "kpc", "m", "mi",
                                                     "mile", "miles", "mm", "mpc", "nm", "pc",   "s",  "sec", "yd"};

// What people number besides sources.
constexpr std::array<std::string_view, 47> kNumberedThings = {
    "appendix", "assumption", "assumptions", "box",        "case",      "cases",       "chapter",  "clause",
    "column",   "condition",  "conditions",  "constraint", "corollary", "definition",  "eq",       "eqn",
    "eqns",     "eqs",        "equation",    "equations",  "example",   "expression",  "fig",      "figs",
    "figure",   "figures",    "formula",     "inequality", "item",      "items",       "lemma",    "line",
    "lines",    "option",     "panel",       "part",       "problem",   "proposition", "question", "relation",
    "section",  "sections",   "step",        "steps",      "table",     "tables",      "theorem"};

constexpr std::array<std::string_view, 20> kNumberWords = {
    "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",     "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

std::string lower_ascii(std::string_view word) {
  std::string out(word);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return out;
}

// The letters and digits that end at `end`, at most 24 bytes.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 24 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]))) --begin;
  return text.substr(begin, end - begin);
}

// Where the text before the marker ends, white space and the full stop of an abbreviation left out.
std::size_t end_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at;
}

}  // namespace

bool is_exponent(std::string_view text, const Marker& marker) {
  const std::size_t begin = marker.span.begin, end = marker.span.end;
  if (end < text.size() && is_letter(text[end])) return true;
  const bool is_power = marker.keys.size() == 1 && (marker.keys[0] == "2" || marker.keys[0] == "3");
  const std::string_view word = word_before(text, begin);
  // A lone Greek letter: "χ²".
  const bool greek = begin >= 2 && (text[begin - 2] == '\xCE' || text[begin - 2] == '\xCF');
  if (greek && is_power && (begin < 3 || is_blank(text[begin - 3]) || text[begin - 3] == '(')) return true;
  if (word.empty()) return begin > 0 && is_power && (text[begin - 1] == ')' || text[begin - 1] == '|');
  if (!std::ranges::all_of(word, is_digit)) {
    return is_power && (word.size() == 1 || std::ranges::binary_search(kUnits, lower_ascii(word)));
  }
  const bool is_year = word.size() == 4 && (word.starts_with("1") || word.starts_with("20"));
  const bool has_fraction = begin > word.size() && text[begin - word.size() - 1] == '.';
  if (is_year && !has_fraction) return false;
  return word == "10" || is_power || has_fraction;
}

bool is_enumeration(std::string_view text, const Marker& marker) {
  if (marker.keys.size() != 1) return false;
  const std::size_t end = marker.span.end;
  if (end + 1 >= text.size() || !is_blank(text[end])) return false;
  std::size_t next = end;
  while (next < text.size() && is_blank(text[next])) ++next;
  if (next == text.size() || !(is_letter(text[next]) || static_cast<unsigned char>(text[next]) >= 0x80)) return false;
  const std::size_t before = end_before(text, marker.span.begin);
  if (before == 0 || text.substr(before, marker.span.begin - before).find('\n') != std::string_view::npos) return true;
  if (std::string_view(",;:.").find(text[before - 1]) != std::string_view::npos) return true;
  const std::string word = lower_ascii(word_before(text, before));
  return word == "and" || word == "or" || word == "then";
}

bool belongs_to_word(std::string_view text, const Marker& marker) {
  std::size_t before = end_before(text, marker.span.begin);
  if (before == marker.span.begin) return false;
  if (text[before - 1] == '.') --before;
  const std::string word = lower_ascii(word_before(text, before));
  if (std::ranges::binary_search(kNumberedThings, word)) return true;
  const auto number = std::ranges::find(kNumberWords, word);
  return number != kNumberWords.end() && marker.keys.size() == 1 &&
         marker.keys[0] == std::to_string(number - kNumberWords.begin() + 1);
}

}  // namespace claimcheck::parsers
