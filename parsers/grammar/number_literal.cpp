#include "parsers/grammar/number_literal.hpp"

#include <algorithm>
#include <boost/spirit/home/x3.hpp>
#include <charconv>
#include <iterator>

#include "model/ascii.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = const char*;
using x3::_attr;
using x3::_val;

// What the grammar saw; the value is put together from these parts.
struct Parts {
  std::string_view whole;     // with its separators
  std::string_view decimals;  // after the point
  std::string_view exponent;
  double numerator = 0, denominator = 0;
  double vulgar = 0;  // ½
  bool grouped = false;
  bool ordinal = false;
};

template <class Range>
std::string_view view(const Range& range) {
  return {range.begin(), static_cast<std::size_t>(range.end() - range.begin())};
}

const x3::symbols<double> vulgar({{"½", 0.5},
                                  {"⅓", 1 / 3.0},
                                  {"⅔", 2 / 3.0},
                                  {"¼", 0.25},
                                  {"¾", 0.75},
                                  {"⅕", 0.2},
                                  {"⅖", 0.4},
                                  {"⅗", 0.6},
                                  {"⅘", 0.8},
                                  {"⅙", 1 / 6.0},
                                  {"⅚", 5 / 6.0},
                                  {"⅐", 1 / 7.0},
                                  {"⅛", 0.125},
                                  {"⅜", 0.375},
                                  {"⅝", 0.625},
                                  {"⅞", 0.875},
                                  {"⅑", 1 / 9.0},
                                  {"⅒", 0.1}});

const auto set_whole = [](auto& c) { _val(c).whole = view(_attr(c)); };
const auto set_grouped = [](auto& c) {
  _val(c).whole = view(_attr(c));
  _val(c).grouped = true;
};
const auto set_decimals = [](auto& c) { _val(c).decimals = view(_attr(c)); };
const auto set_exponent = [](auto& c) { _val(c).exponent = view(_attr(c)); };
const auto set_vulgar = [](auto& c) { _val(c).vulgar = _attr(c); };
const auto set_numerator = [](auto& c) { _val(c).numerator = _attr(c); };
const auto set_denominator = [](auto& c) { _val(c).denominator = _attr(c); };
const auto set_ordinal = [](auto& c) { _val(c).ordinal = true; };

const auto digit = x3::char_("0-9");
const auto three = x3::repeat(3)[digit] >> !digit;
const auto thin = x3::lit("\xC2\xA0") | "\xE2\x80\x89" | "\xE2\x80\xAF" | "'" | "’";
const auto blank = x3::lit(' ') | "\xC2\xA0";
const auto small_number = x3::uint_parser<unsigned, 10, 1, 4>() >> !digit;

const auto by_comma = x3::raw[x3::repeat(1, 3)[digit] >> +(',' >> three)];
const auto by_space = x3::raw[x3::repeat(1, 3)[digit] >> (+(thin >> three) | +(' ' >> three))];
const auto comma_decimals = ',' >> x3::raw[+digit][set_decimals] >> !(',' >> digit);
const auto decimals = '.' >> x3::raw[+digit][set_decimals];
const auto exponent =
    x3::char_("eE") >> x3::raw[-x3::char_("+-") >> x3::repeat(1, 3)[digit]][set_exponent] >> !x3::alnum;
const auto fraction_slash = x3::lit('/') | "⁄";
const auto ordinal = (x3::lit("st") | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH") >> !x3::alnum;
const auto slash_part = fraction_slash >> small_number[set_denominator] >> !(fraction_slash >> digit);
const auto mixed_part = blank >> small_number[set_numerator] >> slash_part;

const auto number = x3::rule<struct NumberTag, Parts>("number") =
    vulgar[set_vulgar] | by_comma[set_grouped] >> -decimals | by_space[set_grouped] >> -(comma_decimals | decimals) |
    x3::raw[+digit][set_whole] >> ((decimals >> -exponent) | exponent | -blank >> vulgar[set_vulgar] | mixed_part |
                                   slash_part | ordinal[set_ordinal] | x3::eps);

// Slashes mean many things; these are the parts into which people divide.
bool is_fraction(double numerator, double denominator) {
  static constexpr double kParts[] = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100};
  return numerator > 0 && std::find(std::begin(kParts), std::end(kParts), denominator) != std::end(kParts);
}

std::optional<double> to_double(const Parts& parts) {
  char buffer[64];
  std::size_t size = 0;
  const auto append = [&](std::string_view text) {
    for (const char c : text) {
      if (size < sizeof buffer && (is_digit(c) || c == '.' || c == 'e' || c == '-')) buffer[size++] = c;
    }
  };
  append(parts.whole);
  if (!parts.decimals.empty()) append("."), append(parts.decimals);
  if (!parts.exponent.empty()) append("e"), append(parts.exponent);
  if (size == 0) return 0.0;
  if (size >= sizeof buffer) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(buffer, buffer + size, value);
  if (error != std::errc() || end != buffer + size) return std::nullopt;
  return value;
}

// Most numbers are a few digits and nothing else; the grammar is for the rest.
std::optional<NumberLiteral> match_plain(std::string_view text, std::uint32_t at) {
  NumberLiteral found;
  found.end = at;
  for (; is_digit(values::byte_at(text, found.end)); ++found.end)
    found.value = found.value * 10 + (text[found.end] - '0');
  if (found.end == at || found.end - at > 15) return std::nullopt;
  const char after = values::byte_at(text, found.end);
  const char further = values::byte_at(text, found.end + 1);
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const bool number_goes_on = ((after == ' ' || after == '.' || after == ',' || after == '/' || after == '\'') &&
                               (is_digit(further) || is_high(further))) ||
                              is_high(after) || is_letter(after);
  if (number_goes_on) return std::nullopt;
  found.plain = true;
  return found;
}

// "2.5", "12,000", "1,234.5": of at most 15 digits, so that one division by a power of ten gives the nearest double.
std::optional<NumberLiteral> match_pointed(std::string_view text, std::uint32_t at) {
  using values::byte_at;
  constexpr std::uint32_t kExactDigits = 15;
  std::uint32_t end = at, digits = 0;
  double value = 0;
  const auto take = [&] { value = value * 10 + (text[end++] - '0'), ++digits; };
  while (is_digit(byte_at(text, end)) && digits <= kExactDigits) take();
  const auto group_follows = [&] {
    return byte_at(text, end) == ',' && is_digit(byte_at(text, end + 1)) && is_digit(byte_at(text, end + 2)) &&
           is_digit(byte_at(text, end + 3)) && !is_digit(byte_at(text, end + 4));
  };
  const bool grouped = digits <= 3 && group_follows();
  while (grouped && group_follows() && digits <= kExactDigits) {
    ++end;
    for (int i = 0; i < 3; ++i) take();
  }
  NumberLiteral found;
  found.plain = true;
  if (byte_at(text, end) == '.' && is_digit(byte_at(text, end + 1))) {
    found.plain = false;
    ++end;
    double scale = 1;
    for (; is_digit(byte_at(text, end)) && digits <= kExactDigits; scale *= 10) take();
    value /= scale;
  }
  const char after = byte_at(text, end);
  if (digits > kExactDigits || (found.plain && !grouped) || (!grouped && (after == 'e' || after == 'E')))
    return std::nullopt;
  found.value = value;
  found.end = end;
  return found;
}

}  // namespace

std::optional<NumberLiteral> match_number_literal(std::string_view text, std::uint32_t at) {
  if (const auto plain = match_plain(text, at)) return plain;
  if (const auto pointed = match_pointed(text, at)) return pointed;
  Parts parts;
  Iterator begin = text.data() + at;
  if (!x3::parse(begin, text.data() + text.size(), number, parts)) return std::nullopt;
  auto value = to_double(parts);
  if (!value) return std::nullopt;
  NumberLiteral found;
  found.end = static_cast<std::uint32_t>(begin - text.data());
  if (parts.denominator != 0) {
    const bool mixed = parts.numerator != 0;
    const double numerator = mixed ? parts.numerator : *value;
    if (is_fraction(numerator, parts.denominator)) {
      *value = (mixed ? *value : 0) + numerator / parts.denominator;
    } else {  // no fraction: the digits alone
      found.end = values::end_in(text, parts.whole);
    }
    found.slash = true;
  }
  found.value = *value + parts.vulgar;
  found.ordinal = parts.ordinal;
  found.plain = parts.whole.size() == found.end - at;
  return found;
}

}  // namespace claimcheck::parsers
