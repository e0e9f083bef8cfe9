#include "rules/expression/format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "rules/expression/text.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr int kDefaultPrecision = 6, kMostPrecision = 1000;

// What a verb made of a value, or why it could not.
struct Written {
  std::string text;
  std::string error = {};
};

Written refused(std::string_view message, const Value& value) {
  return {{}, std::string(message) + ", was given " + std::string(value.type_name())};
}

std::string special_real(double number) {
  if (std::isnan(number)) return "NaN";
  return number > 0 ? "Infinity" : "-Infinity";
}

std::string plain_real(double number) {
  if (!std::isfinite(number)) return special_real(number);
  char buffer[400];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed).ptr};
}

Written write_string(const Value& value);

Written write_list(const Value& list) {
  std::string out = "[";
  for (std::size_t i = 0; i < list.size(); ++i) {
    Written element = write_string(list.at(i));
    if (!element.error.empty()) return element;
    out += (i == 0 ? "" : ", ") + element.text;
  }
  return {out + "]"};
}

// Entries in the order of their keys as they are written.
Written write_map(const Map& map) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (const Map::Entry& entry : map.entries()) {
    Written key = write_string(entry.key), value = write_string(entry.value);
    if (!value.error.empty()) return value;
    entries.emplace_back(std::move(key.text), std::move(value.text));
  }
  std::ranges::sort(entries);
  std::string out = "{";
  for (const auto& [key, value] : entries) {
    if (out.size() > 1) out += ", ";
    out.append(key).append(": ").append(value);
  }
  return {out + "}"};
}

Written write_string(const Value& value) {
  using enum ValueKind;
  switch (value.kind()) {
    case real: return {plain_real(value.as_real())};
    case string:
    case bytes: return {std::string(value.as_text())};
    case list: return write_list(value);
    case map: return write_map(value.as_map());
    case optional:
    case record:
    case error:
    case unknown:
      return refused(
          "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and "
          "timestamps",
          value);
    default: return {to_text(value)};
  }
}

Written write_decimal(const Value& value) {
  if (value.is(ValueKind::real) && !std::isfinite(value.as_real())) return {special_real(value.as_real())};
  if (value.is(ValueKind::int64) || value.is(ValueKind::uint64)) return {to_text(value)};
  return refused("decimal clause can only be used on integers", value);
}

Written write_real(const Value& value, const char* form, int precision, const char* clause) {
  double number = 0;
  switch (value.kind()) {
    case ValueKind::real: number = value.as_real(); break;
    case ValueKind::int64: number = static_cast<double>(value.as_int64()); break;
    case ValueKind::uint64: number = static_cast<double>(value.as_uint64()); break;
    default: return refused(std::string(clause) + " clause can only be used on doubles", value);
  }
  if (!std::isfinite(number)) return {special_real(number)};
  char buffer[kMostPrecision + 400];
  const int size = std::snprintf(buffer, sizeof buffer, form, precision, number);
  return {std::string(buffer, static_cast<std::size_t>(size))};
}

std::string digits_of(const Value& number, int base) {
  char buffer[80];
  const auto end = number.is(ValueKind::int64)
                       ? std::to_chars(buffer, buffer + sizeof buffer, number.as_int64(), base)
                       : std::to_chars(buffer, buffer + sizeof buffer, number.as_uint64(), base);
  return {buffer, end.ptr};
}

Written write_integer(const Value& value, int base, std::string_view message) {
  if (value.is(ValueKind::boolean) && base == 2) return {value.as_bool() ? "1" : "0"};
  if (value.is(ValueKind::int64) || value.is(ValueKind::uint64)) return {digits_of(value, base)};
  return refused(message, value);
}

Written write_hex(const Value& value, bool is_upper) {
  Written written;
  if (value.is(ValueKind::string) || value.is(ValueKind::bytes)) {
    for (const char c : value.as_text()) {
      written.text += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
      written.text += "0123456789abcdef"[static_cast<unsigned char>(c) & 0xF];
    }
  } else {
    written = write_integer(value, 16, "only integers, byte buffers, and strings can be formatted as hex");
  }
  if (is_upper) {
    for (char& c : written.text) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c;
  }
  return written;
}

Written write_verb(char verb, int precision, const Value& value) {
  switch (verb) {
    case 's': return write_string(value);
    case 'd': return write_decimal(value);
    case 'f': return write_real(value, "%.*f", precision, "fixed-point");
    case 'e': return write_real(value, "%.*e", precision, "scientific");
    case 'b': return write_integer(value, 2, "only integers and bools can be formatted as binary");
    case 'x':
    case 'X': return write_hex(value, verb == 'X');
    default: return write_integer(value, 8, "octal clause can only be used on integers");
  }
}

// ".3" in front of a verb; nullopt: not a precision. Without one, the usual.
std::optional<int> take_precision(std::string_view& rest) {
  if (!rest.starts_with('.')) return kDefaultPrecision;
  int precision = 0;
  const char* begin = rest.data() + 1;
  const auto [end, error] = std::from_chars(begin, rest.data() + rest.size(), precision);
  if (error != std::errc() || precision < 0 || precision > kMostPrecision) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  return precision;
}

}  // namespace

Value format(std::span<const Value> arguments, Evaluation& evaluation) {
  std::string_view rest = arguments[0].as_text();
  const Value& values = arguments[1];
  std::string out;
  std::size_t next = 0;
  for (std::size_t percent = rest.find('%'); percent != std::string_view::npos; percent = rest.find('%')) {
    out += rest.substr(0, percent);
    rest.remove_prefix(percent + 1);
    if (rest.starts_with('%')) {
      out += '%';
      rest.remove_prefix(1);
      continue;
    }
    const auto precision = take_precision(rest);
    if (!precision)
      return Value::error("could not parse formatting clause: error while converting precision to integer");
    if (rest.empty()) return Value::error("could not parse formatting clause: unexpected end of string");
    constexpr std::string_view kVerbs = "sdfebxXo";
    if (kVerbs.find(rest[0]) == std::string_view::npos) {
      return Value::error("could not parse formatting clause: unrecognized formatting clause \"" +
                          std::string(rest.substr(0, 1)) + '"');
    }
    if (next >= values.size()) return Value::error("index " + std::to_string(next) + " out of range");
    const Value value = values.at(next++);
    if (!evaluation.spend_parts(value)) return evaluation.exhausted();
    const Written written = write_verb(rest[0], *precision, value);
    if (!written.error.empty()) return Value::error("error during formatting: " + written.error);
    if (!evaluation.spend(1 + written.text.size() / 64)) return evaluation.exhausted();
    out += written.text;
    rest.remove_prefix(1);
  }
  out += rest;
  return Value::string(std::move(out));
}

}  // namespace claimcheck::rules::expression
