#include "parsers/grammar/number.hpp"

#include <algorithm>
#include <optional>

#include "parsers/grammar/number_compound.hpp"
#include "parsers/grammar/number_context.hpp"
#include "parsers/grammar/number_literal.hpp"
#include "parsers/grammar/number_measure.hpp"
#include "parsers/grammar/number_modifier.hpp"
#include "parsers/grammar/number_money.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// "2:1" but not "10:30": a ratio's value, or nullopt.
std::optional<double> match_colon_ratio(std::string_view text, double first, std::uint32_t at, std::uint32_t& end) {
  if (byte_at(text, at) != ':' || !is_digit(byte_at(text, at + 1))) return std::nullopt;
  const auto second = match_number_literal(text, at + 1);
  if (!second || !second->plain || second->value == 0 || byte_at(text, second->end) == ':') return std::nullopt;
  if (second->end - at == 3 && first < 25) return std::nullopt;  // two digits after the colon are minutes
  if (is_letter(byte_at(text, second->end))) return std::nullopt;
  end = second->end;
  return first / second->value;
}

class Finder {
 public:
  Finder(std::string_view text, std::uint32_t shift, std::span<const Span> taken, std::vector<Quantity>& out)
      : text_(text), shift_(shift), taken_(taken), out_(out) {}

  // Returns where to go on.
  std::uint32_t visit(std::uint32_t at) {
    if (const auto end = taken_at(at)) return *end;
    const char c = text_[at];
    if (is_digit(c)) return visit_literal(at);
    if (is_letter(c)) return visit_word(at);
    return visit_sign(at);
  }

 private:
  // The end of the taken span that holds `at`.
  std::optional<std::uint32_t> taken_at(std::uint32_t at) {
    while (next_taken_ < taken_.size() && taken_[next_taken_].end <= at + shift_) ++next_taken_;
    if (next_taken_ == taken_.size() || !taken_[next_taken_].contains(at + shift_)) return std::nullopt;
    return std::min(static_cast<std::uint32_t>(text_.size()), taken_[next_taken_].end - shift_);
  }
  bool is_taken_later(std::uint32_t at) const {
    for (std::size_t i = next_taken_; i < taken_.size() && taken_[i].begin <= at + shift_; ++i) {
      if (taken_[i].contains(at + shift_)) return true;
    }
    return false;
  }

  static BareNumber bare(const NumberLiteral& literal, std::uint32_t at) {
    BareNumber number;
    number.value = literal.value;
    number.span = {at, literal.end};
    number.literal = true;
    number.ordinal = literal.ordinal;
    return number;
  }
  static BareNumber bare(const SpelledNumber& spelled) {
    BareNumber number;
    number.value = spelled.value;
    number.span = {spelled.begin, spelled.end};
    number.ordinal = spelled.ordinal;
    number.fraction = spelled.fraction;
    number.has_scale = spelled.has_scale;
    return number;
  }

  std::uint32_t visit_literal(std::uint32_t at) {
    if (is_inside_word(text_, at) && !is_after_code(at)) return at + 1;
    const bool leading_point = byte_before(text_, at) == '.' && at > 1 && byte_before(text_, at - 1) == ' ';
    if (!leading_point && is_attached(text_, at)) return skip_code(text_, at);
    const auto literal = match_number_literal(text_, at);
    if (!literal) return skip_code(text_, at);
    const char after = byte_at(text_, literal->end);
    if ((after == '.' || after == '/') && is_digit(byte_at(text_, literal->end + 1))) return skip_code(text_, at);
    BareNumber number = bare(*literal, at);
    if (leading_point && literal->plain) {
      --number.span.begin;
      for (std::uint32_t i = at; i < literal->end; ++i) number.value /= 10;
    }
    if (after == ':' && is_digit(byte_at(text_, literal->end + 1))) {
      std::uint32_t end = 0;
      const auto ratio = match_colon_ratio(text_, number.value, literal->end, end);
      if (!ratio) return skip_code(text_, at);
      return append_ratio({at, end}, *ratio);
    }
    if (is_many_dashed(text_, literal->end)) return skip_code(text_, at);
    if (const auto mixed = after == ' ' ? match_mixed_number(text_, at, *literal) : std::nullopt) {
      number.value = mixed->value;
      number.span.end = mixed->end;
      number.has_scale = true;
      return append(measure(text_, number), number);
    }
    const Quantity quantity = measure(text_, number);
    // Letters that follow at once and are neither scale nor unit: "4x4", "3D",
    // "80s".
    if (quantity.span.end == literal->end && is_letter(after)) return skip_code(text_, at);
    if (is_clock_time(text_, quantity)) return literal->end;
    return append(quantity, number);
  }

  std::uint32_t visit_word(std::uint32_t at) {
    // "USD115": a currency's code that touches the amount.
    if (text_.size() - at > 3 && is_digit(text_[at + 3])) {
      const bool is_code = is_upper(text_[at]) && is_upper(text_[at + 1]) && is_upper(text_[at + 2]);
      return is_code && !is_taken_later(at + 3) ? visit_literal(at + 3) : at + 1;
    }
    const auto spelled = match_spelled_number(text_, at);
    if (!spelled || (spelled->begin < at && !out_.empty() && spelled->begin + shift_ < last_end_)) return at + 1;
    BareNumber number = bare(*spelled);
    Quantity quantity = measure(text_, number);
    if (spelled->only_one && quantity.kind == NumberKind::cardinal && quantity.span == number.span &&
        !is_counting_one(text_, number.span) && !starts_ratio(number) && !match_one_over(text_, number))
      return spelled->end;
    if (spelled->fraction && quantity.kind == NumberKind::cardinal && !is_fraction_phrase(text_, number))
      return spelled->end;
    if (number.ordinal && is_one_of(previous_word(text_, at), {"per", "split"})) return spelled->end;
    return append(quantity, number);
  }

  bool is_after_code(std::uint32_t at) const {
    const auto currency = match_currency_before(text_, at);
    return currency && currency->end == at && at - currency->begin == 3 && !is_inside_word(text_, currency->begin);
  }

  // ½ and its like at a word's start.
  std::uint32_t visit_sign(std::uint32_t at) {
    const auto literal = match_number_literal(text_, at);
    if (!literal) return at + 1;
    const BareNumber number = bare(*literal, at);
    return append(measure(text_, number), number);
  }

  // "one in ten", "three out of five".
  std::uint32_t match_ratio(const BareNumber& number, double& ratio) const {
    if (number.ordinal || number.fraction) return 0;
    std::uint32_t next = skip_blanks(text_, number.span.end);
    bool out_of = false;
    if (const auto out = match_word(text_, next, "out")) {
      const auto of = match_word(text_, skip_blanks(text_, *out), "of");
      if (!of) return 0;
      next = *of;
      out_of = true;
    } else if (const auto in = match_word(text_, next, "in")) {
      next = *in;
    } else {
      return 0;
    }
    next = skip_blanks(text_, next);
    if (const auto every = match_word(text_, next, "every")) next = skip_blanks(text_, *every);
    if (is_taken_later(next)) return 0;
    const auto whole = read(next);
    if (!whole || whole->ordinal || whole->fraction || whole->value <= number.value || whole->value < 2) return 0;
    const Quantity measured = measure(text_, *whole);
    if (measured.span.begin != whole->span.begin || measured.kind != NumberKind::cardinal) return 0;
    if (!out_of && (number.value > 20 || measured.value < 3)) return 0;
    ratio = number.value / measured.value;
    return measured.span.end;
  }

  bool starts_ratio(const BareNumber& number) const {
    double ratio = 0;
    return match_ratio(number, ratio) != 0;
  }

  std::optional<BareNumber> read(std::uint32_t at) const {
    if (at >= text_.size()) return std::nullopt;
    if (is_letter(text_[at])) {
      const auto spelled = match_spelled_number(text_, at);
      if (!spelled) return std::nullopt;
      return bare(*spelled);
    }
    if (!is_digit(text_[at])) return std::nullopt;
    const auto literal = match_number_literal(text_, at);
    if (!literal) return std::nullopt;
    return bare(*literal, at);
  }

  // Where the second number of a range starts: "10 to 20", "10–20", "between 10
  // and 20", "two or three". 0 if none.
  std::uint32_t match_range(const Quantity& first) const {
    const std::uint32_t end = first.span.end;
    std::uint32_t next = skip_blanks(text_, end);
    const std::uint32_t dash = skip_dash(text_, next);
    if (dash != next) {
      next = skip_blanks(text_, dash);
    } else {
      const char letter = to_lower(byte_at(text_, next));
      if (letter != 'a' && letter != 't' && letter != 'o') return 0;
      const std::string_view word = word_at(text_, next);
      const bool between =
          equals_no_case(word, "and") && equals_no_case(previous_word(text_, first.span.begin), "between");
      if (!between && !is_one_of(word, {"to", "or"})) return 0;
      next = skip_blanks(text_, end_in(text_, word));
    }
    if (is_digit(byte_at(text_, next)) || is_letter(byte_at(text_, next))) return next;
    const std::uint32_t sign = next + 1;
    return byte_at(text_, next) == '$' && is_digit(byte_at(text_, sign)) ? sign : 0;
  }

  // The unit of "10 to 20 miles" is the first number's too, and so is the scale
  // of "2 to 3 million".
  void share_with_second(Quantity& first, const BareNumber& number) {
    if (number.ordinal || first.kind == NumberKind::percent) return;
    const std::uint32_t next = match_range(first);
    if (next == 0 || is_taken_later(next)) return;
    const auto bare_second = read(next);
    if (!bare_second || bare_second->ordinal) return;
    const Quantity second = measure(text_, *bare_second);
    const bool scaled = first.span.end != number.span.end;
    if (!scaled && bare_second->value > 0 && second.value >= 1000 * bare_second->value && first.value < 1000 &&
        first.value <= bare_second->value)
      first.value *= second.value / bare_second->value;
    if (first.kind == NumberKind::cardinal && second.kind != NumberKind::cardinal && second.span.begin == next) {
      first.kind = second.kind;
      first.unit = second.unit;
      if (second.kind == NumberKind::money && second.value < bare_second->value) first.value /= 100;
    } else if (first.kind == NumberKind::money && second.kind == NumberKind::cardinal) {
      heir_ = next;
      inherited_ = first.unit;
    }
  }

  std::uint32_t append_ratio(Span span, double value) {
    Quantity ratio;
    ratio.span = span;
    ratio.value = value;
    ratio.kind = NumberKind::ratio;
    return push(ratio);
  }

  std::uint32_t append(Quantity quantity, const BareNumber& number) {
    double ratio = 0;
    if (const std::uint32_t end = quantity.kind == NumberKind::cardinal ? match_ratio(number, ratio) : 0)
      return append_ratio({quantity.span.begin, end}, ratio);
    if (quantity.kind == NumberKind::cardinal && quantity.span == number.span) {
      if (const auto fraction = match_one_over(text_, number)) {
        quantity.value = fraction->value;
        quantity.span.end = fraction->end;
      }
    }
    add_cents(text_, quantity);
    add_part_behind_unit(text_, quantity);
    if (heir_ == number.span.begin && heir_ != 0 && quantity.kind == NumberKind::cardinal) {
      quantity.kind = NumberKind::money;
      quantity.unit = inherited_;
    }
    share_with_second(quantity, number);
    return push(quantity);
  }

  std::uint32_t push(Quantity quantity) {
    const std::uint32_t end = quantity.span.end;
    quantity.modifier = find_modifier(text_, quantity.span);
    quantity.span.begin += shift_;
    quantity.span.end += shift_;
    if (quantity.span.begin < last_end_) quantity.span.begin = last_end_;
    last_end_ = quantity.span.end;
    out_.push_back(quantity);
    return end;
  }

  std::string_view text_;
  std::uint32_t shift_;
  std::span<const Span> taken_;
  std::vector<Quantity>& out_;
  std::size_t next_taken_ = 0;
  std::uint32_t last_end_ = 0;
  std::uint32_t heir_ = 0;
  std::string_view inherited_;
};

}  // namespace

void find_numbers(std::string_view text, Span within, std::span<const ValueStart> starts, std::span<const Span> taken,
                  std::vector<Quantity>& out) {
  Finder finder(within.in(text), within.begin, taken, out);
  std::uint32_t resume = within.begin;
  for (const ValueStart& start : starts) {
    if ((start.kinds & kNumberValue) != 0 && start.at >= resume)
      resume = within.begin + finder.visit(start.at - within.begin);
  }
}

void find_numbers(std::string_view text, Span within, std::span<const Span> taken, std::vector<Quantity>& out) {
  std::vector<ValueStart> starts;
  find_value_starts(text, within, {}, starts);
  find_numbers(text, within, starts, taken, out);
}

}  // namespace claimcheck::parsers
