#include "rules/expression/text.hpp"

#include <charconv>
#include <cmath>

#include "rules/expression/duration.hpp"
#include "rules/expression/record.hpp"
#include "rules/expression/timestamp.hpp"

namespace claimcheck::rules::expression {
namespace {

void append(std::string& out, const Value& value, bool is_nested);

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void append_list(std::string& out, const Value& list) {
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ", ";
    append(out, list.at(i), true);
  }
  out += ']';
}

void append_map(std::string& out, const Map& map) {
  out += '{';
  for (const Map::Entry& entry : map.entries()) {
    if (&entry != &map.entries().front()) out += ", ";
    append(out, entry.key, true);
    out += ": ";
    append(out, entry.value, true);
  }
  out += '}';
}

void append_optional(std::string& out, const Value* inner) {
  if (inner == nullptr) {
    out += "optional.none()";
    return;
  }
  out += "optional.of(";
  append(out, *inner, true);
  out += ')';
}

void append(std::string& out, const Value& value, bool is_nested) {
  using enum ValueKind;
  switch (value.kind()) {
    case null: out += "null"; break;
    case boolean: out += value.as_bool() ? "true" : "false"; break;
    case int64: out += std::to_string(value.as_int64()); break;
    case uint64: out += std::to_string(value.as_uint64()); break;
    case real: out += real_to_text(value.as_real()); break;
    case string: is_nested ? append_quoted(out, value.as_text()) : void(out += value.as_text()); break;
    case bytes:
      out += 'b';
      append_quoted(out, value.as_text());
      break;
    case timestamp: out += to_text(value.as_timestamp()); break;
    case duration: out += duration_to_text(value.as_duration()); break;
    case type: out += value.as_text(); break;
    case list: append_list(out, value); break;
    case map: append_map(out, value.as_map()); break;
    case optional: append_optional(out, value.as_optional()); break;
    case record: out += value.type_name(); break;
    case error: out += value.as_error().message; break;
    case unknown: out += value.as_unknown().front(); break;
  }
}

}  // namespace

std::string real_to_text(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "+Inf" : "-Inf";
  constexpr double kLongest = 1e21, kShortest = 1e-4;
  const double size = std::abs(number);
  const bool is_plain = size == 0 || (size >= kShortest && size < kLongest);
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number,
                                 is_plain ? std::chars_format::fixed : std::chars_format::scientific);
  return {buffer, end.ptr};
}

std::string to_text(const Value& value) {
  std::string out;
  append(out, value, false);
  return out;
}

std::string to_short_text(const Value& value) {
  using enum ValueKind;
  constexpr std::size_t kLongest = 200;
  const bool is_text = value.is(string) || value.is(bytes);
  const bool is_long = is_text ? value.as_text().size() > kLongest
                               : value.is(list) || value.is(map) || value.is(optional) || value.is(unknown);
  return is_long ? "a value of type " + std::string(value.type_name()) : to_text(value);
}

}  // namespace claimcheck::rules::expression
