#include "parsers/grammar/number_modifier.hpp"

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;
using M = NumberModifier;

// Words in front of the number, nearest first.
struct Before {
  std::string_view words[3];
  M modifier;
};

// The first row that fits counts: longer phrases stand before their ends.
constexpr Before kBefore[] = {
    {{"than", "less", "no"}, M::at_least},
    {{"than", "fewer", "no"}, M::at_least},
    {{"than", "less", "not"}, M::at_least},
    {{"than", "fewer", "not"}, M::at_least},
    {{"than", "more", "no"}, M::at_most},
    {{"than", "more", "not"}, M::at_most},
    {{"than", "greater", "no"}, M::at_most},
    {{"than", "higher", "no"}, M::at_most},
    {{"than", "more", ""}, M::more_than},
    {{"than", "greater", ""}, M::more_than},
    {{"than", "higher", ""}, M::more_than},
    {{"than", "larger", ""}, M::more_than},
    {{"than", "longer", ""}, M::more_than},
    {{"than", "less", ""}, M::less_than},
    {{"than", "fewer", ""}, M::less_than},
    {{"than", "lower", ""}, M::less_than},
    {{"than", "smaller", ""}, M::less_than},
    {{"least", "at", ""}, M::at_least},
    {{"of", "minimum", ""}, M::at_least},
    {{"of", "upwards", ""}, M::at_least},
    {{"minimum", "", ""}, M::at_least},
    {{"most", "at", ""}, M::at_most},
    {{"of", "maximum", ""}, M::at_most},
    {{"maximum", "", ""}, M::at_most},
    {{"to", "up", ""}, M::up_to},
    {{"as", "many", "as"}, M::up_to},
    {{"as", "much", "as"}, M::up_to},
    {{"of", "excess", "in"}, M::more_than},
    {{"to", "close", ""}, M::about},
    {{"over", "", ""}, M::more_than},
    {{"exceeding", "", ""}, M::more_than},
    {{"exceeds", "", ""}, M::more_than},
    {{"exceeded", "", ""}, M::more_than},
    {{"above", "", ""}, M::more_than},
    {{"topping", "", ""}, M::more_than},
    {{"under", "", ""}, M::less_than},
    {{"below", "", ""}, M::less_than},
    {{"about", "", ""}, M::about},
    {{"around", "", ""}, M::about},
    {{"approximately", "", ""}, M::about},
    {{"approx", "", ""}, M::about},
    {{"roughly", "", ""}, M::about},
    {{"some", "", ""}, M::about},
    {{"circa", "", ""}, M::about},
    {{"estimated", "", ""}, M::about},
    {{"nearly", "", ""}, M::about},
    {{"almost", "", ""}, M::about},
    {{"exactly", "", ""}, M::exactly},
    {{"precisely", "", ""}, M::exactly},
};

struct After {
  std::string_view words[2];
  M modifier;
};

constexpr After kAfter[] = {
    {{"or", "more"}, M::at_least},   {{"or", "above"}, M::at_least},  {{"or", "over"}, M::at_least},
    {{"or", "older"}, M::at_least},  {{"and", "over"}, M::at_least},  {{"and", "above"}, M::at_least},
    {{"and", "older"}, M::at_least}, {{"or", "higher"}, M::at_least}, {{"or", "longer"}, M::at_least},
    {{"or", "less"}, M::at_most},    {{"or", "fewer"}, M::at_most},   {{"or", "under"}, M::at_most},
    {{"or", "below"}, M::at_most},   {{"or", "lower"}, M::at_most},   {{"or", "younger"}, M::at_most},
    {{"or", "so"}, M::about},
};

struct Sign {
  std::string_view text;
  M modifier;
};

constexpr Sign kSigns[] = {{">=", M::at_least}, {"<=", M::at_most},  {"≥", M::at_least}, {"≤", M::at_most},
                           {"⩾", M::at_least},  {"⩽", M::at_most},   {"~", M::about},    {"≈", M::about},
                           {"∼", M::about},     {">", M::more_than}, {"<", M::less_than}};

// The last words of all phrases above: any other word settles it.
constexpr WordSet kLastWords{"than",  "least", "of",        "minimum", "most",          "maximum", "to",
                             "as",    "over",  "exceeding", "exceeds", "exceeded",      "above",   "topping",
                             "under", "below", "about",     "around",  "approximately", "approx",  "roughly",
                             "some",  "circa", "estimated", "nearly",  "almost",        "exactly", "precisely"};

// The three words before `at`, nearest first.
struct Words {
  std::string_view word[3];
};

Words words_before(std::string_view text, std::uint32_t at) {
  Words out;
  for (std::string_view& word : out.word) {
    word = word_before(text, at);
    if (word.empty()) break;
    at = skip_blanks_back(text, offset_in(text, word));
  }
  return out;
}

bool fits(const Words& words, const Before& row) {
  for (std::size_t i = 0; i < 3 && !row.words[i].empty(); ++i) {
    if (!equals_no_case(words.word[i], row.words[i])) return false;
  }
  return true;
}

NumberModifier modifier_before(std::string_view text, std::uint32_t begin) {
  std::uint32_t before = skip_blanks_back(text, begin);
  const char last = byte_before(text, before);
  if (!is_letter(last)) {
    for (const Sign& sign : kSigns) {
      if (sign.text.back() == last && text.substr(0, before).ends_with(sign.text)) return sign.modifier;
    }
    if (last != '.' || !equals_no_case(word_before(text, before - 1), "approx")) return M::none;
    --before;
  }
  std::string_view nearest = word_before(text, before);
  if (is_one_of(nearest, {"a", "an", "the"})) {  // "about a hundred", "the more than 300"
    before = skip_blanks_back(text, offset_in(text, nearest));
    nearest = word_before(text, before);
  }
  if (!kLastWords.contains(nearest)) return M::none;
  const Words words = words_before(text, before);
  for (const Before& row : kBefore) {
    if (fits(words, row)) return row.modifier;
  }
  return M::none;
}

}  // namespace

NumberModifier find_modifier(std::string_view text, Span number) {
  if (const NumberModifier before = modifier_before(text, number.begin); before != M::none) return before;
  if (byte_at(text, number.end) == '+' && !is_digit(byte_at(text, number.end + 1))) return M::at_least;
  if (text.substr(number.end).starts_with("-odd")) return M::about;
  const char letter = lower(byte_at(text, skip_blanks(text, number.end)));
  if (letter != 'o' && letter != 'a') return M::none;
  const std::string_view first = next_word(text, number.end);
  if (first.size() > 3 || !is_one_of(first, {"or", "and"})) return M::none;
  const std::string_view second = next_word(text, end_in(text, first));
  for (const After& row : kAfter) {
    if (equals_no_case(first, row.words[0]) && equals_no_case(second, row.words[1])) return row.modifier;
  }
  return M::none;
}

}  // namespace claimcheck::parsers
