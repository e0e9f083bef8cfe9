#include "parsers/grammar/number_modifier.hpp"

#include <span>

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;
using M = NumberModifier;

// Words that bound the number behind them by themselves.
constexpr WordEntry<M> kSingleEntries[] = {
    {"above", M::more_than},   {"almost", M::about},      {"approx", M::about},       {"approximately", M::about},
    {"around", M::about},      {"about", M::about},       {"below", M::less_than},    {"circa", M::about},
    {"estimated", M::about},   {"exactly", M::exactly},   {"exceeded", M::more_than}, {"exceeding", M::more_than},
    {"exceeds", M::more_than}, {"maximum", M::at_most},   {"minimum", M::at_least},   {"nearly", M::about},
    {"over", M::more_than},    {"precisely", M::exactly}, {"roughly", M::about},      {"some", M::about},
    {"topping", M::more_than}, {"under", M::less_than},
};
constexpr WordTable kSingles(kSingleEntries);

// The words before the last one of a phrase in front of the number, nearest first. The first row that fits counts:
// longer phrases stand first.
struct Phrase {
  std::string_view words[2];
  M modifier;
};
constexpr Phrase kThan[] = {
    {{"less", "no"}, M::at_least},   {{"fewer", "no"}, M::at_least}, {{"less", "not"}, M::at_least},
    {{"fewer", "not"}, M::at_least}, {{"more", "no"}, M::at_most},   {{"more", "not"}, M::at_most},
    {{"greater", "no"}, M::at_most}, {{"higher", "no"}, M::at_most}, {{"more", ""}, M::more_than},
    {{"greater", ""}, M::more_than}, {{"higher", ""}, M::more_than}, {{"larger", ""}, M::more_than},
    {{"longer", ""}, M::more_than},  {{"less", ""}, M::less_than},   {{"fewer", ""}, M::less_than},
    {{"lower", ""}, M::less_than},   {{"smaller", ""}, M::less_than}};
constexpr Phrase kLeast[] = {{{"at", ""}, M::at_least}};
constexpr Phrase kMost[] = {{{"at", ""}, M::at_most}};
constexpr Phrase kOf[] = {{{"minimum", ""}, M::at_least},
                          {{"upwards", ""}, M::at_least},
                          {{"maximum", ""}, M::at_most},
                          {{"excess", "in"}, M::more_than}};
constexpr Phrase kTo[] = {{{"up", ""}, M::up_to}, {{"close", ""}, M::about}};
constexpr Phrase kAs[] = {{{"many", "as"}, M::up_to}, {{"much", "as"}, M::up_to}};

constexpr WordEntry<std::span<const Phrase>> kPhraseEntries[] = {{"as", kAs}, {"least", kLeast}, {"most", kMost},
                                                                 {"of", kOf}, {"than", kThan},   {"to", kTo}};
constexpr WordTable kPhrases(kPhraseEntries);

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

// The one of these that stands before its last word at `at`.
NumberModifier phrase_before(std::string_view text, std::uint32_t at, std::span<const Phrase> phrases) {
  const std::string_view near = previous_word(text, at);
  const std::string_view far = previous_word(text, offset_in(text, near));
  for (const Phrase& phrase : phrases) {
    if (equals_no_case(near, phrase.words[0]) && (phrase.words[1].empty() || equals_no_case(far, phrase.words[1])))
      return phrase.modifier;
  }
  return M::none;
}

NumberModifier modifier_before(std::string_view text, std::uint32_t begin) {
  std::uint32_t before = skip_blanks_back(text, begin);
  const char last = byte_before(text, before);
  if (!is_letter(last)) {
    if (is_digit(last) || last == '$' || last == '(') return M::none;
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
  if (const M* single = kSingles.find(nearest)) return *single;
  const std::span<const Phrase>* phrases = kPhrases.find(nearest);
  return phrases ? phrase_before(text, offset_in(text, nearest), *phrases) : M::none;
}

}  // namespace

NumberModifier find_modifier(std::string_view text, Span number) {
  if (const NumberModifier before = modifier_before(text, number.begin); before != M::none) return before;
  if (byte_at(text, number.end) == '+' && !is_digit(byte_at(text, number.end + 1))) return M::at_least;
  if (text.substr(number.end).starts_with("-odd")) return M::about;
  const char letter = to_lower(byte_at(text, skip_blanks(text, number.end)));
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
