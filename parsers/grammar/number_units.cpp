#include "parsers/grammar/number_units.hpp"

#include <algorithm>

#include "parsers/grammar/number_unit_words.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

struct Compound {
  std::string_view head, tail, name;
  NumberKind kind = NumberKind::quantity;
};

// Units of two words, and the speeds and rates that are common enough to have a
// name.
constexpr Compound kPairs[] = {
    {"square", "metre", "square metre"},
    {"square", "kilometre", "square kilometre"},
    {"square", "centimetre", "square centimetre"},
    {"square", "mile", "square mile"},
    {"square", "foot", "square foot"},
    {"square", "yard", "square yard"},
    {"square", "inch", "square inch"},
    {"sq", "metre", "square metre"},
    {"sq", "kilometre", "square kilometre"},
    {"sq", "mile", "square mile"},
    {"sq", "foot", "square foot"},
    {"cubic", "metre", "cubic metre"},
    {"cubic", "kilometre", "cubic kilometre"},
    {"cubic", "centimetre", "cubic centimetre"},
    {"cubic", "foot", "cubic foot"},
    {"cubic", "yard", "cubic yard"},
    {"cubic", "inch", "cubic inch"},
    {"cubic", "mile", "cubic mile"},
    {"metric", "ton", "metric ton"},
    {"metric", "tonne", "metric ton"},
    {"nautical", "mile", "nautical mile"},
    {"light", "year", "light year"},
    {"fluid", "ounce", "fluid ounce"},
    {"fl", "ounce", "fluid ounce"},
    {"troy", "ounce", "troy ounce"},
    {"degree", "degree Celsius", "degree Celsius", NumberKind::temperature},
    {"degrees", "degree Celsius", "degree Celsius", NumberKind::temperature},
    {"deg", "degree Celsius", "degree Celsius", NumberKind::temperature},
    {"degree", "degree Fahrenheit", "degree Fahrenheit", NumberKind::temperature},
    {"degrees", "degree Fahrenheit", "degree Fahrenheit", NumberKind::temperature},
    {"deg", "degree Fahrenheit", "degree Fahrenheit", NumberKind::temperature},
    {"degrees", "kelvin", "kelvin", NumberKind::temperature},
    {"kilowatt", "hour", "kilowatt-hour"},
    {"megawatt", "hour", "megawatt-hour"},
    {"gigawatt", "hour", "gigawatt-hour"},
    {"terawatt", "hour", "terawatt-hour"},
    {"watt", "hour", "watt-hour"},
};

constexpr WordSet kPairHeads{"square",   "sq",       "cubic",    "metric",   "nautical", "light",
                             "fluid",    "fl",       "troy",     "degree",   "degrees",  "deg",
                             "kilowatt", "megawatt", "gigawatt", "terawatt", "watt"};

constexpr Compound kRates[] = {
    {"kilometre", "hour", "kilometre per hour"},
    {"kilometre", "second", "kilometre per second"},
    {"metre", "second", "metre per second"},
    {"mile", "hour", "mile per hour"},
    {"mile", "second", "mile per second"},
    {"foot", "second", "foot per second"},
    {"metre", "millisecond", "metre per millisecond"},
    {"centimetre", "millisecond", "centimetre per millisecond"},
    {"kilometre", "millisecond", "kilometre per millisecond"},
    {"megabit", "second", "megabit per second"},
    {"gigabit", "second", "gigabit per second"},
    {"kilobit", "second", "kilobit per second"},
    {"megabyte", "second", "megabyte per second"},
    {"gigabyte", "second", "gigabyte per second"},
    {"frame", "second", "frame per second"},
    {"mile", "gallon", "mile per gallon"},
    {"pound", "square inch", "pound per square inch"},
    {"gram", "kilometre", "gram per kilometre"},
};

std::optional<UnitMatch> match_symbol(std::string_view text, std::uint32_t at, UnitGap gap) {
  // Symbols are short: a run of many letters is a word.
  if (word_at(text, at).size() > 4) return std::nullopt;
  std::size_t longest = longest_unit_symbol(byte_at(text, at));
  if (longest == 0) return std::nullopt;
  longest = std::min(longest, text.size() - at);
  if (is_letter(byte_at(text,
                        at))) {  // no blank inside, where it does not begin with a degree sign
    for (std::size_t size = 1; size < longest; ++size) {
      if (static_cast<unsigned char>(text[at + size]) <= ' ') longest = size;
    }
  }
  for (std::size_t size = longest; size > 0; --size) {
    const std::string_view written = text.substr(at, size);
    const std::uint32_t end = at + static_cast<std::uint32_t>(size);
    if (is_alnum(written.back()) && is_alnum(byte_at(text, end))) continue;
    const Unit* unit = find_unit_symbol(written);
    if (!unit) continue;
    const bool letter = size == 1 && is_letter(written[0]);
    // "in" is a preposition, and a lone letter after a blank is a unit for the
    // plainest ones alone.
    if (gap == UnitGap::blank && written == "in") return std::nullopt;
    if (gap == UnitGap::blank && letter && std::string_view("mgtlLhWVCFK").find(written[0]) == std::string_view::npos)
      return std::nullopt;
    // "777F", "the 1980s", "5C": what follows digits there is a name.
    if (gap == UnitGap::none && letter && std::string_view("CFKsB").find(written[0]) != std::string_view::npos)
      return std::nullopt;
    if (gap == UnitGap::hyphen && size == 1) return std::nullopt;
    // "800 F-Series", "23 C Street"
    if (letter &&
        (byte_at(text, end) == '-' || (gap == UnitGap::blank && is_upper(byte_at(text, skip_blanks(text, end))))))
      return std::nullopt;
    return UnitMatch{*unit, end};
  }
  return std::nullopt;
}

std::optional<UnitMatch> match_single(std::string_view text, std::uint32_t at, UnitGap gap) {
  const std::string_view word = word_at(text, at);
  const std::uint32_t end = end_in(text, word);
  if (word.size() > 1 && !is_alnum(byte_at(text, end))) {
    if (const Unit* unit = find_unit_word(word)) return UnitMatch{*unit, end};
  }
  return match_symbol(text, at, gap);
}

// Past blanks or a hyphen between two words of a unit; `at` itself where
// neither stands.
std::uint32_t skip_gap(std::string_view text, std::uint32_t at) {
  if (byte_at(text, at) == '.') ++at;
  return byte_at(text, at) == '-' ? at + 1 : skip_blanks(text, at);
}

std::optional<UnitMatch> match_pair(std::string_view text, std::uint32_t at) {
  const std::string_view head = word_at(text, at);
  if (head.empty() || head.size() > 9) return std::nullopt;
  if (!kPairHeads.contains(head)) return std::nullopt;
  const std::uint32_t next = skip_gap(text, end_in(text, head));
  if (next == end_in(text, head)) return std::nullopt;
  const auto tail = match_single(text, next, UnitGap::blank);
  if (!tail) return std::nullopt;
  for (const Compound& pair : kPairs) {
    if (head.size() >= pair.head.size() && equals_no_case(head.substr(0, pair.head.size()), pair.head) &&
        pair.tail == tail->unit.name)
      return UnitMatch{{pair.name, pair.kind}, tail->end};
  }
  return std::nullopt;
}

// "per hour", "an hour", "/h" after a unit.
std::optional<UnitMatch> match_rate(std::string_view text, const UnitMatch& first) {
  std::uint32_t next = first.end;
  if (byte_at(text, next) == '/') {
    ++next;
  } else {
    next = skip_gap(text, next);
    const std::string_view word = word_at(text, next);
    if (!is_one_of(word, {"per", "a", "an"})) return std::nullopt;
    const std::uint32_t after = skip_gap(text, end_in(text, word));
    if (after == end_in(text, word)) return std::nullopt;
    next = after;
  }
  auto below = match_pair(text, next);
  if (!below) below = match_single(text, next, UnitGap::none);
  if (!below) return std::nullopt;
  for (const Compound& rate : kRates) {
    if (rate.head == first.unit.name && rate.tail == below->unit.name)
      return UnitMatch{{rate.name, rate.kind}, below->end};
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnitMatch> match_unit(std::string_view text, std::uint32_t at, UnitGap gap) {
  if (at >= text.size()) return std::nullopt;
  auto found = match_pair(text, at);
  if (!found) found = match_single(text, at, gap);
  if (!found) return std::nullopt;
  if (found->unit.name == "degree") {
    const auto scale = match_single(text, skip_blanks(text, found->end), UnitGap::blank);
    if (scale && scale->unit.kind == NumberKind::temperature && scale->end - found->end > 3) return scale;
  }
  if (const auto rate = match_rate(text, *found)) return rate;
  return found;
}

}  // namespace claimcheck::parsers
