#include <charconv>
#include <cmath>
#include <cstdlib>

#include "model/utf8.hpp"
#include "rules/expression/duration.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"
#include "rules/expression/text.hpp"
#include "rules/expression/timestamp.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

Value unreadable(std::string_view text, const char* type) {
  constexpr std::size_t kShown = 60;
  return Value::error("cannot be read as " + std::string(type) + ": '" + std::string(text.substr(0, kShown)) + "'");
}

Value out_of_range(const char* type) {
  return Value::error("out of the range of " + std::string(type));
}

Value same(Arguments a, Evaluation&) {
  return a[0];
}

Value type_of_value(Arguments a, Evaluation&) {
  return Value::type(a[0].type_name());
}

Value string_to_bool(Arguments a, Evaluation&) {
  const std::string_view text = a[0].as_text();
  for (const std::string_view yes : {"1", "t", "T", "true", "TRUE", "True"}) {
    if (text == yes) return Value::boolean(true);
  }
  for (const std::string_view no : {"0", "f", "F", "false", "FALSE", "False"}) {
    if (text == no) return Value::boolean(false);
  }
  return unreadable(text, "bool");
}

Value string_to_bytes(Arguments a, Evaluation&) {
  return Value::bytes(std::string(a[0].as_text()));
}

Value number_to_double(Arguments a, Evaluation&) {
  return Value::real(a[0].is(ValueKind::int64) ? static_cast<double>(a[0].as_int64())
                                               : static_cast<double>(a[0].as_uint64()));
}

// Too small a number is zero, too large a one an error.
Value string_to_double(Arguments a, Evaluation&) {
  const std::string_view text = a[0].as_text();
  std::string_view digits = text;
  if (digits.starts_with('+')) digits.remove_prefix(1);
  const bool is_plain = !digits.empty() && digits.find('(') == std::string_view::npos &&
                        (digits.size() == text.size() || digits[0] != '-');
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (!is_plain || end != digits.data() + digits.size() || error == std::errc::invalid_argument) {
    return unreadable(text, "double");
  }
  if (error == std::errc::result_out_of_range) {
    number = std::strtod(std::string(digits).c_str(), nullptr);
    if (std::isinf(number)) return out_of_range("double");
  }
  return Value::real(number);
}

Value string_to_duration(Arguments a, Evaluation&) {
  const auto duration = read_duration(a[0].as_text());
  return duration ? Value::duration(*duration) : unreadable(a[0].as_text(), "a duration");
}

Value uint64_to_int64(Arguments a, Evaluation&) {
  if (a[0].as_uint64() > INT64_MAX) return out_of_range("int");
  return Value::int64(static_cast<std::int64_t>(a[0].as_uint64()));
}

constexpr double kTwoTo63 = 9223372036854775808.0, kTwoTo64 = 18446744073709551616.0;

Value double_to_int64(Arguments a, Evaluation&) {
  const double number = a[0].as_real();
  if (!(number > -kTwoTo63 && number < kTwoTo63)) return out_of_range("int");
  return Value::int64(static_cast<std::int64_t>(number));
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Value string_to_int64(Arguments a, Evaluation&) {
  const std::string_view text = a[0].as_text();
  const bool has_plus = text.size() > 1 && text[0] == '+' && text[1] != '-';
  const auto number = whole_number<std::int64_t>(text.substr(has_plus ? 1 : 0));
  return number ? Value::int64(*number) : unreadable(text, "int");
}

Value timestamp_to_int64(Arguments a, Evaluation&) {
  return Value::int64(a[0].as_timestamp().seconds);
}

// In nanoseconds, as cel-go has it.
Value duration_to_int64(Arguments a, Evaluation&) {
  return Value::int64(a[0].as_duration());
}

Value value_to_string(Arguments a, Evaluation&) {
  return Value::string(to_text(a[0]));
}

Value bytes_to_string(Arguments a, Evaluation&) {
  if (find_invalid_utf8(a[0].as_text())) return Value::error("invalid UTF-8 in bytes, cannot convert to string");
  return Value::string(std::string(a[0].as_text()));
}

Value int64_to_timestamp(Arguments a, Evaluation&) {
  const Timestamp time{a[0].as_int64(), 0};
  return is_in_range(time) ? Value::timestamp(time) : out_of_range("timestamp");
}

Value string_to_timestamp(Arguments a, Evaluation&) {
  const auto time = read_timestamp(a[0].as_text());
  return time ? Value::timestamp(*time) : unreadable(a[0].as_text(), "a timestamp");
}

Value int64_to_uint64(Arguments a, Evaluation&) {
  if (a[0].as_int64() < 0) return out_of_range("uint");
  return Value::uint64(static_cast<std::uint64_t>(a[0].as_int64()));
}

Value double_to_uint64(Arguments a, Evaluation&) {
  const double number = a[0].as_real();
  if (!(number >= 0 && number < kTwoTo64)) return out_of_range("uint");
  return Value::uint64(static_cast<std::uint64_t>(number));
}

Value string_to_uint64(Arguments a, Evaluation&) {
  const auto number = whole_number<std::uint64_t>(a[0].as_text());
  return number ? Value::uint64(*number) : unreadable(a[0].as_text(), "uint");
}

constexpr OverloadRow kRows[] = {
    {"type", "type(T) -> type(T)", type_of_value, "The type of a value."},
    {"to_dyn", "dyn(T) -> dyn", same, "The value itself, of a type that the checker does not follow."},
    {"bool_to_bool", "bool(bool) -> bool", same, "Reads a truth value: true, false, t, f, 1, 0."},
    {"string_to_bool", "bool(string) -> bool", string_to_bool},
    {"bytes_to_bytes", "bytes(bytes) -> bytes", same, "The bytes of a string in UTF-8."},
    {"string_to_bytes", "bytes(string) -> bytes", string_to_bytes},
    {"double_to_double", "double(double) -> double", same, "The nearest floating-point number."},
    {"int64_to_double", "double(int) -> double", number_to_double},
    {"uint64_to_double", "double(uint) -> double", number_to_double},
    {"string_to_double", "double(string) -> double", string_to_double},
    {"duration_to_duration", "duration(duration) -> duration", same, "Reads a duration such as \"1h30m\" or \"0.5s\"."},
    {"string_to_duration", "duration(string) -> duration", string_to_duration},
    {"int64_to_int64", "int(int) -> int", same,
     "A whole number; a fraction is cut off, a timestamp gives the seconds since 1970."},
    {"uint64_to_int64", "int(uint) -> int", uint64_to_int64},
    {"double_to_int64", "int(double) -> int", double_to_int64},
    {"string_to_int64", "int(string) -> int", string_to_int64},
    {"timestamp_to_int64", "int(timestamp) -> int", timestamp_to_int64},
    {"duration_to_int64", "int(duration) -> int", duration_to_int64},
    {"string_to_string", "string(string) -> string", same, "The value as text."},
    {"bool_to_string", "string(bool) -> string", value_to_string},
    {"bytes_to_string", "string(bytes) -> string", bytes_to_string},
    {"double_to_string", "string(double) -> string", value_to_string},
    {"int64_to_string", "string(int) -> string", value_to_string},
    {"uint64_to_string", "string(uint) -> string", value_to_string},
    {"timestamp_to_string", "string(timestamp) -> string", value_to_string},
    {"duration_to_string", "string(duration) -> string", value_to_string},
    {"timestamp_to_timestamp", "timestamp(timestamp) -> timestamp", same,
     "Reads a point in time as RFC 3339 writes it."},
    {"int64_to_timestamp", "timestamp(int) -> timestamp", int64_to_timestamp},
    {"string_to_timestamp", "timestamp(string) -> timestamp", string_to_timestamp},
    {"uint64_to_uint64", "uint(uint) -> uint", same, "A whole number from 0 on."},
    {"int64_to_uint64", "uint(int) -> uint", int64_to_uint64},
    {"double_to_uint64", "uint(double) -> uint", double_to_uint64},
    {"string_to_uint64", "uint(string) -> uint", string_to_uint64},
};

}  // namespace

std::span<const OverloadRow> conversion_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
