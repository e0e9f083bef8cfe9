#include "rules/expression/duration.hpp"

#include <array>
#include <utility>

namespace claimcheck::rules::expression {
namespace {

__extension__ using Wide = unsigned __int128;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<std::uint64_t> take_unit(std::string_view& text) {
  static constexpr std::array<std::pair<std::string_view, std::uint64_t>, 8> kUnits{{
      {"ns", 1},
      {"us", 1'000},
      {"µs", 1'000},  // the micro sign
      {"μs", 1'000},  // the Greek letter
      {"ms", 1'000'000},
      {"s", 1'000'000'000},
      {"m", 60'000'000'000},
      {"h", 3'600'000'000'000},
  }};
  for (const auto& [unit, nanos] : kUnits) {
    if (!text.starts_with(unit)) continue;
    text.remove_prefix(unit.size());
    return nanos;
  }
  return std::nullopt;
}

constexpr Wide kMost = Wide{1} << 63;

// "12.5h": one number and its unit, as nanoseconds.
std::optional<Wide> take_part(std::string_view& text) {
  Wide whole = 0, fraction = 0, scale = 1;
  bool has_digits = false;
  for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1)) {
    has_digits = true;
    whole = whole * 10 + static_cast<unsigned>(text[0] - '0');
    if (whole > kMost) return std::nullopt;
  }
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1)) {
      has_digits = true;
      constexpr Wide kFineEnough = 1'000'000'000'000'000'000;  // digits behind it are less than a nanosecond
      if (scale >= kFineEnough) continue;
      fraction = fraction * 10 + static_cast<unsigned>(text[0] - '0');
      scale *= 10;
    }
  }
  if (!has_digits) return std::nullopt;
  const auto unit = take_unit(text);
  if (!unit) return std::nullopt;
  return whole * *unit + fraction * *unit / scale;
}

}  // namespace

std::optional<std::int64_t> read_duration(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return 0;
  if (text.empty()) return std::nullopt;
  Wide sum = 0;
  while (!text.empty()) {
    const auto part = take_part(text);
    if (!part) return std::nullopt;
    sum += *part;
    if (sum > kMost) return std::nullopt;
  }
  const auto size = static_cast<std::uint64_t>(sum);
  if (is_negative) return static_cast<std::int64_t>(~size + 1);
  return sum == kMost ? std::nullopt : std::optional(static_cast<std::int64_t>(size));
}

std::string fraction_to_text(std::uint32_t nanos) {
  if (nanos == 0) return {};
  std::string digits = std::to_string(nanos);
  digits.insert(0, 9 - digits.size(), '0');
  digits.erase(digits.find_last_not_of('0') + 1);
  return '.' + digits;
}

std::string duration_to_text(std::int64_t nanoseconds) {
  const bool is_negative = nanoseconds < 0;
  const std::uint64_t size =
      is_negative ? ~static_cast<std::uint64_t>(nanoseconds) + 1 : static_cast<std::uint64_t>(nanoseconds);
  return (is_negative ? "-" : "") + std::to_string(size / kNanosPerSecond) +
         fraction_to_text(static_cast<std::uint32_t>(size % kNanosPerSecond)) + 's';
}

}  // namespace claimcheck::rules::expression
