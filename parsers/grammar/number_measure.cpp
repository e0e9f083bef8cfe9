#include "parsers/grammar/number_measure.hpp"

#include "parsers/grammar/number_literal.hpp"
#include "parsers/grammar/number_measure_words.hpp"
#include "parsers/grammar/number_money.hpp"
#include "parsers/grammar/number_units.hpp"
#include "parsers/grammar/number_words.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// Where a word that belongs to the number may start, and how it is joined.
struct Following {
  std::uint32_t at;
  UnitGap gap;
};

Following following(std::string_view text, std::uint32_t end) {
  if (byte_at(text, end) == '-') return {end + 1, UnitGap::hyphen};
  if (text.substr(end).starts_with("\xE2\x80\x91")) return {end + 3, UnitGap::hyphen};
  const std::uint32_t next = skip_blanks(text, end);
  return {next, next == end ? UnitGap::none : UnitGap::blank};
}

// What may stand behind a number that ends there: one look at the next word that errs towards too much.
std::uint8_t kinds_behind(std::string_view text, std::uint32_t end) {
  constexpr std::uint8_t kAny = kScaleMeasure | kPercentMeasure | kCurrencyMeasure | kUnitMeasure;
  const Following next = following(text, end);
  const char first = byte_at(text, next.at);
  if (static_cast<unsigned char>(first) >= 0x80) return kAny;
  if (is_letter(first)) return measure_kinds(word_at(text, next.at));
  const bool nothing = first == '\0' || is_digit(first) || first == '.' || first == ',' || first == ')' ||
                       first == '(' || first == ';' || first == ':' || first == ']' || first == '[';
  return nothing ? 0 : kAny;
}

void take_sign(std::string_view text, const BareNumber& number, Quantity& out) {
  const std::uint32_t begin = out.span.begin;
  const std::string_view word = previous_word(text, begin);
  if (equals_no_case(word, "minus") && !is_one_of(previous_word(text, offset_in(text, word)), {"or"})) {
    out.value = -out.value;
    out.span.begin = offset_in(text, word);
    return;
  }
  if (!number.literal && out.kind != NumberKind::money) return;
  const std::string_view head = text.substr(0, begin);
  const std::uint32_t size = head.ends_with("\xE2\x88\x92") ? 3 : head.ends_with('-') ? 1 : 0;
  if (size == 0) return;
  const std::uint32_t sign = begin - size;
  const char before = byte_before(text, sign);
  if (sign > 0 && before != ' ' && before != '(' && before != '\n' && before != '[' && before != '\t') return;
  // "12 -34" and the dash of a range are no signs.
  if (size == 1 && is_digit(byte_before(text, skip_blanks_back(text, sign)))) return;
  out.value = -out.value;
  out.span.begin = sign;
}

// "5m people": a letter that counts millions, told from metres by the plural noun that follows.
bool counts_people(std::string_view text, std::uint32_t after) {
  const std::string_view noun = next_word(text, after);
  if (noun.size() < 4 || is_upper(noun[0])) return false;
  return noun.back() == 's' || is_one_of(noun, {"people", "children", "women", "men"});
}

void take_scale(std::string_view text, const BareNumber& number, Quantity& out) {
  if (number.has_scale || number.ordinal) return;
  const bool money = out.kind == NumberKind::money;
  for (int rounds = 0; rounds < 2; ++rounds) {
    const Following next = following(text, out.span.end);
    const std::string_view word = word_at(text, next.at);
    const std::uint32_t end = end_in(text, word);
    if (word.empty() || is_alnum(byte_at(text, end))) return;
    if (word.size() == 1) {
      if (!number.literal || rounds > 0 || next.gap == UnitGap::hyphen) return;
      if (next.gap == UnitGap::blank && word != "M" && !(money && word == "m")) return;
      const bool millions = word == "m" && next.gap == UnitGap::none && counts_people(text, end);
      const auto scale = find_scale(word, money || millions);
      if (!scale || byte_at(text, end) == '/') return;
      out.value *= *scale;
      out.span.end = end;
      return;
    }
    const auto scale = find_scale(word, money);
    if (!scale || (*scale < 1000 && !number.literal)) return;
    if (next.gap == UnitGap::none && word.size() > 3 && *scale < 1e6) return;
    out.value *= *scale;
    out.span.end = end;
  }
}

bool take_percent(std::string_view text, Quantity& out) {
  const Following next = following(text, out.span.end);
  const std::string_view rest = text.substr(next.at);
  for (const std::string_view sign : {"%", "\xEF\xBC\x85"}) {
    if (next.gap != UnitGap::hyphen && rest.starts_with(sign)) {
      out.span.end = next.at + static_cast<std::uint32_t>(sign.size());
      out.kind = NumberKind::percent;
      return true;
    }
  }
  const std::string_view word = word_at(text, next.at);
  std::uint32_t end = end_in(text, word);
  if (is_one_of(word, {"per"})) {
    const std::string_view cent = next_word(text, end);
    if (!is_one_of(cent, {"cent", "cents"})) return false;
    end = end_in(text, cent);
  } else if (is_one_of(word, {"percentage", "basis"})) {
    const std::string_view point = next_word(text, end);
    const bool points = is_one_of(point, {"point", "points"});
    if (!points && equals_no_case(word, "basis")) return false;
    if (points) {
      end = end_in(text, point);
      out.unit = equals_no_case(word, "basis") ? "basis point" : "percentage point";
    }
  } else if (!is_one_of(word, {"percent", "percents", "pct", "percentages", "pc"})) {
    return false;
  }
  out.kind = NumberKind::percent;
  out.span.end = end;
  return true;
}

bool mentions(std::string_view text, std::initializer_list<std::string_view> lower_words) {
  for (std::uint32_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (is_one_of(word, lower_words)) return true;
    at += word.empty() ? 1 : static_cast<std::uint32_t>(word.size());
  }
  return false;
}

// Whether pounds are a weight here: "a 200-pound man", "pounds of cocaine", "weighs 150 pounds".
bool is_weight(std::string_view text, const Quantity& out, const CurrencyMatch& pound) {
  if (byte_at(text, out.span.end) == '-') return true;
  const std::string_view after = next_word(text, pound.end);
  if (equals_no_case(after, "of"))
    return !is_one_of(next_word(text, end_in(text, after)),
                      {"debt", "funding", "investment", "public", "taxpayer", "taxpayers"});
  if (is_one_of(after, {"heavier", "lighter", "per", "overweight"})) return true;
  const std::uint32_t from = out.span.begin > 80 ? out.span.begin - 80 : 0;
  return mentions(text.substr(from, out.span.begin - from),
                  {"weigh", "weighs", "weighed", "weighing", "weight", "lost", "lose", "gained", "gain", "baby", "ton",
                   "tons", "pound", "ounces", "load", "heavy", "lift", "lifted"});
}

bool take_currency_after(std::string_view text, Quantity& out) {
  const Following next = following(text, out.span.end);
  auto found = match_currency_after(text, next.at);
  if (!found) return false;
  if (found->pound && is_weight(text, out, *found)) return false;
  if (found->minor) out.value /= 100;
  if (found->millions) out.value *= 1e6;
  out.kind = NumberKind::money;
  out.unit = found->code;
  out.span.end = found->end;
  return true;
}

// "3 dollars 50 cents", "5 feet and 2 inches": the smaller unit's part of the larger.
void take_smaller_unit(std::string_view text, Quantity& out) {
  const bool feet = out.unit == "foot";
  if (!feet && out.kind != NumberKind::money) return;
  std::uint32_t next = skip_blanks(text, byte_at(text, out.span.end) == ',' ? out.span.end + 1 : out.span.end);
  if (const auto after = match_word(text, next, "and")) next = skip_blanks(text, *after);
  double part = 0;
  std::uint32_t end = 0;
  if (const auto literal = is_digit(byte_at(text, next)) ? match_number_literal(text, next) : std::nullopt) {
    part = literal->ordinal ? 0 : literal->value;
    end = literal->end;
  } else if (const auto spelled = match_spelled_number(text, next);
             spelled && spelled->begin == next && !spelled->ordinal) {
    part = spelled->value;
    end = spelled->end;
  }
  if (part == 0) return;
  const Following unit = following(text, end);
  if (feet) {
    const auto inch = match_unit(text, unit.at, UnitGap::none);
    if (!inch || inch->unit.name != "inch" || part >= 12) return;
    out.value += part / 12;
    out.span.end = inch->end;
  } else if (const auto cent = match_currency_after(text, unit.at); cent && cent->minor && part < 100) {
    out.value += part / 100;
    out.span.end = cent->end;
  }
}

// "years old", "-year-old", "years of age" after a unit of time that ends at `end`.
std::uint32_t match_old(std::string_view text, std::uint32_t end) {
  const std::uint32_t next = following(text, end).at;
  const std::string_view word = word_at(text, next);
  if (is_one_of(word, {"old", "olds"})) return end_in(text, word);
  if (!equals_no_case(word, "of")) return 0;
  const std::string_view age = next_word(text, end_in(text, word));
  return equals_no_case(age, "age") ? end_in(text, age) : 0;
}

bool take_unit(std::string_view text, Quantity& out) {
  const Following next = following(text, out.span.end);
  std::uint32_t at = next.at;
  if (out.value < 1 && next.gap == UnitGap::blank) {  // "half an hour", "a quarter of a mile"
    if (const auto of = match_word(text, at, "of")) at = skip_blanks(text, *of);
    for (const std::string_view article : {"a", "an"}) {
      if (const auto after = match_word(text, at, article)) at = skip_blanks(text, *after);
    }
  }
  auto unit = match_unit(text, at, next.gap);
  if (!unit) {
    const std::string_view word = word_at(text, at);
    if (!is_one_of(word, {"pound", "pounds"})) return false;
    unit = UnitMatch{{"pound", NumberKind::quantity}, end_in(text, word)};
  }
  out.kind = unit->unit.kind;
  out.unit = unit->unit.name;
  out.span.end = unit->end;
  if (out.kind == NumberKind::duration) {
    if (const std::uint32_t old = match_old(text, unit->end)) {
      out.kind = NumberKind::age;
      out.span.end = old;
    }
  } else if (out.unit == "degree" &&
             is_one_of(next_word(text, out.span.end),
                       {"angle", "angles", "north", "south", "east", "west", "latitude", "longitude", "turn"})) {
    out.kind = NumberKind::quantity;
  }
  return true;
}

// "aged 45", "at the age of 45", and the newspapers' "Jane Roe, 45, said".
bool is_age(std::string_view text, const Quantity& out) {
  if (out.value < 0 || out.value > 120) return false;
  const std::string_view before = previous_word(text, out.span.begin);
  if (is_one_of(before, {"aged", "age", "ages"})) return true;
  if (equals_no_case(before, "of") && equals_no_case(previous_word(text, offset_in(text, before)), "age")) return true;
  const std::uint32_t comma = skip_blanks_back(text, out.span.begin);
  if (comma == out.span.begin || byte_before(text, comma) != ',' || byte_at(text, out.span.end) != ',') return false;
  const std::string_view name = word_before(text, comma - 1);
  return name.size() > 1 && is_upper(name[0]) && out.value >= 1 && byte_before(text, offset_in(text, name)) == ' ' &&
         is_upper(byte_at(text, offset_in(text, previous_word(text, offset_in(text, name)))));
}

Quantity with_age(std::string_view text, const BareNumber& number, Quantity out) {
  if (number.literal && is_age(text, out)) {
    out.kind = NumberKind::age;
    out.unit = "year";
  }
  return out;
}

}  // namespace

Quantity measure(std::string_view text, const BareNumber& number) {
  Quantity out;
  out.span = number.span;
  out.value = number.value;
  if (number.ordinal) {
    out.kind = NumberKind::ordinal;
    return out;
  }
  if (number.literal) {
    if (const auto currency = match_currency_before(text, out.span.begin)) {
      out.kind = NumberKind::money;
      out.unit = currency->code;
      out.span.begin = currency->begin;
    }
  }
  take_sign(text, number, out);
  const bool money = out.kind == NumberKind::money;
  std::uint8_t kinds = kinds_behind(text, out.span.end);
  if (!money && out.value >= 1 && kinds == 0) return with_age(text, number, out);
  if (!number.fraction && (kinds & kScaleMeasure) != 0) {
    take_scale(text, number, out);
    kinds = kinds_behind(text, out.span.end);
  }
  if (money) {
    const Following next = following(text, out.span.end);
    if (const auto code = match_currency_after(text, next.at); code && !code->minor && next.gap != UnitGap::hyphen) {
      out.unit = code->code;
      out.span.end = code->end;
    }
    take_smaller_unit(text, out);
    return out;
  }
  if ((kinds & kPercentMeasure) != 0 && take_percent(text, out)) return out;
  const bool is_part = out.value < 1;  // "half an hour": the unit is not the next word
  if (((kinds & kCurrencyMeasure) != 0 && take_currency_after(text, out)) ||
      (((kinds & kUnitMeasure) != 0 || is_part) && take_unit(text, out))) {
    if (out.kind == NumberKind::money && out.value == number.value) take_scale(text, number, out);
    take_smaller_unit(text, out);
    return out;
  }
  return with_age(text, number, out);
}

}  // namespace claimcheck::parsers
