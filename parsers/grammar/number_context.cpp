#include "parsers/grammar/number_context.hpp"

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// Around "one": before the number, before the pronoun, after the pronoun.
constexpr WordSet kCountsOne{"least",   "than",   "only",  "exactly", "about",
                             "version", "number", "phase", "chapter", "or"};
constexpr WordSet kMeansOne{"this",    "that",  "the",  "no",       "any", "every", "each",    "which",
                            "another", "last",  "next", "previous", "a",   "an",    "current", "other",
                            "right",   "wrong", "big",  "new",      "old", "good",  "bad",     "some"};
constexpr WordSet kAfterPronoun{"of",  "another", "who",    "that",  "which", "is",    "was",  "should",
                                "can", "could",   "must",   "may",   "might", "would", "will", "has",
                                "had", "and",     "but",    "by",    "to",    "with",  "for",  "at",
                                "in",  "on",      "before", "after", "does",  "did",   "as",   "or",
                                "if",  "than",    "from",   "you",   "i",     "we",    "they", "it"};

}  // namespace

bool is_attached(std::string_view text, std::uint32_t at) {
  const char before = byte_before(text, at);
  if (before == '_' || before == '/' || before == '\\' || before == '=' || before == '&' || before == '@') return true;
  if (before == '.' || before == ',') return is_alnum(byte_before(text, at - 1));
  if (before == ':') return is_digit(byte_before(text, at - 1));
  if (before != '-') return false;
  std::uint32_t code = at - 1;
  while (is_digit(byte_before(text, code))) --code;
  return is_letter(byte_before(text, code));
}

bool is_many_dashed(std::string_view text, std::uint32_t end) {
  int dashes = 0;
  while (byte_at(text, end) == '-' && is_digit(byte_at(text, end + 1))) {
    ++dashes;
    ++end;
    while (is_digit(byte_at(text, end))) ++end;
  }
  return dashes > 1;
}

bool is_clock_time(std::string_view text, const Quantity& quantity) {
  if (quantity.kind != NumberKind::cardinal) return false;
  const std::uint32_t next = skip_blanks(text, quantity.span.end);
  const char first = to_lower(byte_at(text, next));
  if (first != 'a' && first != 'p' && first != 'o') return false;
  const std::string_view word = word_at(text, next);
  if (is_one_of(word, {"am", "pm"})) return word[0] == to_lower(word[0]) || word == "AM" || word == "PM";
  if (is_one_of(word, {"a", "p"}))
    return text.substr(next + 1).starts_with(".m") || text.substr(next + 1).starts_with(". m");
  return equals_no_case(word, "o") && equals_no_case(word_at(text, skip_apostrophe(text, next + 1)), "clock");
}

bool is_counting_one(std::string_view text, Span number) {
  const std::string_view before = previous_word(text, number.begin);
  if (kCountsOne.contains(before)) return true;
  if (kMeansOne.contains(before)) return false;
  const std::uint32_t next = skip_blanks(text, number.end);
  if (next == number.end) return false;
  const std::string_view after = word_at(text, next);
  return !after.empty() && !kAfterPronoun.contains(after);
}

bool is_fraction_phrase(std::string_view text, const BareNumber& number) {
  if (number.value != 0.5 && number.value != 0.25) return true;
  const std::uint32_t begin = number.span.begin;
  const bool bare_word = !equals_no_case(word_at(text, begin), "a") && number.span.end - begin < 8;
  if (number.span.end - begin > 9) return true;  // "one quarter", "three-fourths"
  const std::string_view after = next_word(text, number.span.end);
  if (number.value == 0.25 && bare_word) return false;
  if (equals_no_case(word_at(text, begin), "a") && number.value == 0.5) return true;
  if (is_one_of(previous_word(text, begin), {"first", "second", "other", "the", "last", "latter"})) return false;
  return is_one_of(after, {"of", "the", "its", "their", "his", "her", "our", "all", "that", "as"});
}

}  // namespace claimcheck::parsers
