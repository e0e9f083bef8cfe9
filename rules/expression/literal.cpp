#include "rules/expression/literal.hpp"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>

#include "rules/expression/string_literal.hpp"

namespace claimcheck::rules::expression {
namespace {

tl::unexpected<Problem> out_of_range(std::string_view text, std::string message) {
  return tl::unexpected<Problem>(
      Problem{Phase::parse, {0, static_cast<std::uint32_t>(text.size())}, std::move(message), ""});
}

// Digits, after "0x" in base 16. nullopt: more than 64 bits.
std::optional<std::uint64_t> read_digits(std::string_view digits) {
  const bool is_hex = digits.starts_with("0x");
  if (is_hex) digits.remove_prefix(2);
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hex ? 16 : 10);
  if (error != std::errc{}) return std::nullopt;
  return value;
}

tl::expected<Literal, Problem> read_integer(std::string_view text, bool is_negative) {
  const auto value = read_digits(text);
  constexpr std::uint64_t kLimit = std::uint64_t{1} << 63;
  if (!value || *value > kLimit - (is_negative ? 0 : 1))
    return out_of_range(text, "an int has 64 bits: it lies between -9223372036854775808 and 9223372036854775807");
  return Literal{static_cast<std::int64_t>(is_negative ? 0 - *value : *value)};
}

tl::expected<Literal, Problem> read_real(std::string_view text, bool is_negative) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  // What is too small for a double is 0 or nearly so; what is too large is no number.
  if (error == std::errc::result_out_of_range) value = std::strtod(std::string(text).c_str(), nullptr);
  if (value > std::numeric_limits<double>::max()) return out_of_range(text, "this number is too large for a double");
  return Literal{is_negative ? -value : value};
}

}  // namespace

tl::expected<Literal, Problem> read_literal(TokenKind kind, std::string_view text, bool is_negative) {
  switch (kind) {
    case TokenKind::yes: return Literal{true};
    case TokenKind::no: return Literal{false};
    case TokenKind::integer: return read_integer(text, is_negative);
    case TokenKind::real: return read_real(text, is_negative);
    case TokenKind::unsigned_integer: {
      const auto value = read_digits(text.substr(0, text.size() - 1));
      if (!value) return out_of_range(text, "a uint has 64 bits: it is at most 18446744073709551615u");
      return Literal{*value};
    }
    case TokenKind::string:
      return read_string_literal(text, false).map([](std::string&& value) { return Literal{std::move(value)}; });
    case TokenKind::bytes:
      return read_string_literal(text, true).map([](std::string&& value) {
        return Literal{BytesLiteral{std::move(value)}};
      });
    default: return Literal{};
  }
}

}  // namespace claimcheck::rules::expression
