#include "parsers/grammar/number_compound.hpp"

#include <cmath>

#include "parsers/grammar/number_measure_words.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// A whole number in digits or words; nullopt for any other.
std::optional<CompoundNumber> match_whole(std::string_view text, std::uint32_t at) {
  std::optional<CompoundNumber> found;
  if (is_digit(byte_at(text, at))) {
    if (const auto literal = match_number_literal(text, at); literal && !literal->ordinal && !literal->slash)
      found = CompoundNumber{literal->value, literal->end};
  } else if (is_letter(byte_at(text, at))) {
    if (const auto spelled = match_spelled_number(text, at);
        spelled && spelled->begin == at && !spelled->ordinal && !spelled->fraction)
      found = CompoundNumber{spelled->value, spelled->end};
  }
  if (!found || found->value != std::floor(found->value) || is_alnum(byte_at(text, found->end))) return std::nullopt;
  return found;
}

// The scale behind a number that ends there: "hundred", "thousand", "million"; 0 where none stands.
double scale_behind(std::string_view text, std::uint32_t& end) {
  const std::uint32_t next = skip_blanks(text, end);
  const std::string_view word = word_at(text, next);
  if (next == end || word.size() < 4 || equals_no_case(word, "dozen") || is_alnum(byte_at(text, end_in(text, word))))
    return 0;
  const auto scale = find_scale(word, false);
  if (scale) end = end_in(text, word);
  return scale.value_or(0);
}

bool ends_clause(std::string_view text, std::uint32_t at) {
  const char c = byte_at(text, at);
  if (c == '\0' || c == ';' || c == ')') return true;
  return (c == '.' || c == ',') && !is_alnum(byte_at(text, at + 1));
}

}  // namespace

std::optional<CompoundNumber> match_mixed_number(std::string_view text, std::uint32_t at, const NumberLiteral& first) {
  // "and" joins two numbers behind "between"; a bare tail may be the count of something else behind a million.
  constexpr double kLargestBeforeTail = 1000;
  if (first.ordinal || first.slash || equals_no_case(previous_word(text, at), "between")) return std::nullopt;
  CompoundNumber found{first.value, first.end};
  double scale = scale_behind(text, found.end);
  if (scale == 0) return std::nullopt;
  found.value *= scale;
  int parts = 1;
  for (; scale > 1; ++parts) {
    std::uint32_t next = skip_blanks(text, found.end);
    if (next == found.end) break;
    const auto and_end = match_word(text, next, "and");
    if (and_end) next = skip_blanks(text, *and_end);
    auto part = match_whole(text, next);
    if (!part || part->value >= scale) break;
    const double own = scale_behind(text, part->end);
    if (own == 0 && (!and_end || scale > kLargestBeforeTail || part->value == 0)) break;
    if (own != 0 && part->value * own >= scale) break;
    found.value += part->value * (own == 0 ? 1 : own);
    found.end = part->end;
    scale = own == 0 ? 1 : own;
  }
  return parts > 1 ? std::optional(found) : std::nullopt;
}

std::optional<CompoundNumber> match_one_over(std::string_view text, const BareNumber& one) {
  if (one.value != 1 || one.ordinal || one.fraction) return std::nullopt;
  const auto over = match_word(text, skip_blanks(text, one.span.end), "over");
  if (!over) return std::nullopt;
  const auto whole = match_whole(text, skip_blanks(text, *over));
  if (!whole || whole->value < 2 || !ends_clause(text, whole->end)) return std::nullopt;
  return CompoundNumber{1 / whole->value, whole->end};
}

void add_cents(std::string_view text, Quantity& amount) {
  if (amount.kind != NumberKind::money || amount.value < 1 || amount.value != std::floor(amount.value)) return;
  if (!is_letter(byte_before(text, amount.span.end))) return;
  std::uint32_t next = skip_blanks(text, amount.span.end);
  if (next == amount.span.end) return;
  if (const auto and_end = match_word(text, next, "and")) next = skip_blanks(text, *and_end);
  const std::uint32_t end = skip_digits(text, next);
  if (end - next != 2 || !ends_clause(text, end)) return;
  amount.value += ((text[next] - '0') * 10 + (text[next + 1] - '0')) / 100.0;
  amount.span.end = end;
}

void add_part_behind_unit(std::string_view text, Quantity& quantity) {
  if (quantity.kind != NumberKind::duration && quantity.kind != NumberKind::quantity) return;
  if (quantity.value < 1 || quantity.value != std::floor(quantity.value)) return;
  if (!is_letter(byte_before(text, quantity.span.end))) return;
  const auto and_end = match_word(text, skip_blanks(text, quantity.span.end), "and");
  const auto article = and_end ? match_word(text, skip_blanks(text, *and_end), "a") : std::nullopt;
  if (!article) return;
  const std::string_view part = next_word(text, *article);
  const bool half = equals_no_case(part, "half");
  if (!half && !equals_no_case(part, "quarter")) return;
  const std::uint32_t end = end_in(text, part);
  if (is_alnum(byte_at(text, end)) || byte_at(text, end) == '-') return;
  // "three hours and a half day", "two miles and a quarter of the third"
  const std::string_view after = next_word(text, end);
  if (equals_no_case(after, "of") || (after.size() > 2 && measure_kinds(after) != 0)) return;
  quantity.value += half ? 0.5 : 0.25;
  quantity.span.end = end;
}

}  // namespace claimcheck::parsers
