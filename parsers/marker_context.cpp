#include "parsers/marker_context.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

// Units that are squared or cubed.
constexpr std::array<std::string_view, 20> kUnits = {"cm",  "degrees", "dm", "ft", "ha",   "hm",    "inch",
                                                     "km",  "kpc",     "m",  "mi", "mile", "miles", "mm",
                                                     "mpc", "nm",      "pc", "s",  "sec",  "yd"};

// What people number besides sources.
constexpr std::array<std::string_view, 15> kNumberedThings = {"appendix", "box",     "chapter", "clause",  "eq",
                                                              "eqn",      "eqns",    "eqs",     "fig",     "figs",
                                                              "figure",   "figures", "panel",   "section", "table"};

static_assert(std::ranges::is_sorted(kUnits) && std::ranges::is_sorted(kNumberedThings));

constexpr std::array<std::string_view, 20> kNumberWords = {
    "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",     "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

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

// A lone Greek letter: "χ²".
bool is_letter_of_formula(std::string_view text, std::size_t end) {
  if (end < 2 || (text[end - 2] != '\xCE' && text[end - 2] != '\xCF')) return false;
  return end < 3 || is_blank(text[end - 3]) || text[end - 3] == '(';
}

// "E = mc²", "mc² = E": a sign of arithmetic beside the word.
bool is_beside_operator(std::string_view text, std::size_t word_begin, std::size_t marker_end) {
  constexpr std::string_view kOperators = "=+*<>";
  while (word_begin > 0 && is_blank(text[word_begin - 1])) --word_begin;
  while (marker_end < text.size() && is_blank(text[marker_end])) ++marker_end;
  return (word_begin > 0 && kOperators.find(text[word_begin - 1]) != std::string_view::npos) ||
         (marker_end < text.size() && kOperators.find(text[marker_end]) != std::string_view::npos);
}

// "(x + 1)²" and "|x|²", but not "a pact (the first)²".
bool ends_formula(std::string_view text, std::size_t end) {
  if (end == 0 || (text[end - 1] != ')' && text[end - 1] != '|')) return false;
  if (text[end - 1] == '|') return true;
  const std::size_t from = end > 40 ? end - 40 : 0;
  const std::size_t open = text.substr(from, end - from).rfind('(');
  if (open == std::string_view::npos) return false;
  std::size_t letters = 0;
  for (const char byte : text.substr(from + open, end - from - open)) {
    letters = is_letter(byte) ? letters + 1 : 0;
    if (letters == 3) return false;
  }
  return true;
}

}  // namespace

bool is_exponent(std::string_view text, const Marker& marker) {
  const std::size_t begin = marker.span.begin, end = marker.span.end;
  if (end < text.size() && is_letter(text[end])) return true;
  const std::string_view word = word_before(text, begin);
  const bool is_number = !word.empty() && std::ranges::all_of(word, is_digit);
  const bool has_fraction = begin > word.size() && text[begin - word.size() - 1] == '.';
  if (is_number && word == "10" && !has_fraction) return true;
  if (marker.keys.size() != 1 || (marker.keys[0] != "2" && marker.keys[0] != "3")) return false;
  if (word.empty()) return is_letter_of_formula(text, begin) || ends_formula(text, begin);
  if (is_number) return has_fraction || word.size() != 4 || !(word.starts_with('1') || word.starts_with("20"));
  if (word.size() < 4 && is_beside_operator(text, begin - word.size(), end)) return true;
  return word.size() == 1 || std::ranges::binary_search(kUnits, to_lower(word));
}

// A number before the words that it counts.
bool stands_before_words(std::string_view text, const Marker& marker) {
  if (marker.keys.size() != 1) return false;
  std::size_t next = marker.span.end;
  while (next < text.size() && is_blank(text[next])) ++next;
  if (next == marker.span.end || next == text.size()) return false;
  return is_word_byte(text[next]);
}

// Where a part of a sentence begins.
bool begins_part(std::string_view text, const Marker& marker) {
  const std::size_t before = end_before(text, marker.span.begin);
  if (before == 0) return true;
  if (before == marker.span.begin) return false;
  if (std::string_view(",;:.").find(text[before - 1]) != std::string_view::npos) return true;
  if (text.substr(before, marker.span.begin - before).find('\n') != std::string_view::npos) return true;
  const std::string word = to_lower(word_before(text, before));
  return word == "and" || word == "or" || word == "then";
}

std::vector<bool> enumerations_among(std::string_view text, std::span<const Marker> markers) {
  std::vector<bool> is_item(markers.size(), false);
  constexpr std::uint32_t kFarthest = 3'000;  // bytes from one item to the next
  std::size_t last = markers.size();          // the item to which the next one must be added
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const Marker& marker = markers[i];
    if (marker.style != MarkerStyle::numeric || text[marker.span.begin] != '(') continue;
    if (!stands_before_words(text, marker)) continue;
    if (marker.keys[0] != "1") {
      const bool near = last < i && marker.span.begin - markers[last].span.end < kFarthest;
      if (!near || !begins_part(text, marker)) continue;
      if (marker.keys[0] != std::to_string(std::stoul(markers[last].keys[0]) + 1)) continue;
      is_item[i] = is_item[last] = true;
    }
    last = i;
  }
  return is_item;
}

bool belongs_to_word(std::string_view text, const Marker& marker) {
  std::size_t before = end_before(text, marker.span.begin);
  if (before == marker.span.begin || before == 0) return false;
  if (text[before - 1] == '.') --before;
  const std::string_view written = word_before(text, before);
  const std::string word = to_lower(written);
  if (std::ranges::binary_search(kNumberedThings, word)) return true;
  if (written == "Equation" || written == "Equations" || written == "Sections") return true;
  const bool is_range = marker.keys.size() > 1 && marker.span.in(text).find(',') == std::string_view::npos;
  if (is_range && !word.empty() && word.size() < 4 && std::ranges::all_of(word, is_digit)) return true;
  const auto number = std::ranges::find(kNumberWords, word);
  return number != kNumberWords.end() && marker.keys.size() == 1 &&
         marker.keys[0] == std::to_string(number - kNumberWords.begin() + 1);
}

bool is_interval(std::string_view text, const Marker& marker) {
  if (marker.keys.size() != 2) return false;
  const std::string_view written = marker.span.in(text);
  if (written.find(',') == std::string_view::npos) return false;
  std::size_t next = marker.span.end;
  while (next < text.size() && is_blank(text[next])) ++next;
  std::size_t end = next;
  while (end < text.size() && end - next < 24 && is_letter(text[end])) ++end;
  if (std::ranges::binary_search(kUnits, to_lower(text.substr(next, end - next)))) return true;
  std::size_t before = marker.span.begin;
  for (int words = 0; words < 3; ++words) {
    before = end_before(text, before);
    const std::string_view written_before = word_before(text, before);
    const std::string word = to_lower(written_before);
    if (word == "interval" || word == "intervals" || word == "range") return true;
    before -= written_before.size();
  }
  return false;
}

}  // namespace claimcheck::parsers
