#include "engine/measures.hpp"

#include <charconv>
#include <limits>

namespace claimcheck::engine {
namespace {

template <class Number>
std::optional<Number> parse_whole(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<std::chrono::milliseconds> parse_seconds(std::string_view text) {
  constexpr double kYear = 365.0 * 86'400;
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  if (!is_number || !(seconds >= 0 && seconds <= kYear)) return std::nullopt;
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000 + 0.5));
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
  unsigned shift = 0;
  if (!text.empty()) {
    switch (text.back()) {
      case 'K':
      case 'k': shift = 10; break;
      case 'M':
      case 'm': shift = 20; break;
      case 'G':
      case 'g': shift = 30; break;
      default: break;
    }
  }
  if (shift != 0) text.remove_suffix(1);
  const auto number = parse_whole<std::uint64_t>(text);
  if (!number || *number > std::numeric_limits<std::uint64_t>::max() >> shift) return std::nullopt;
  return *number << shift;
}

std::string seconds_text(std::chrono::milliseconds time) {
  std::string out = std::to_string(time.count() / 1000);
  if (time.count() % 1000 == 0) return out;
  out += '.' + std::to_string(1000 + time.count() % 1000).substr(1);
  return out.substr(0, out.find_last_not_of('0') + 1);
}

std::string size_text(std::uint64_t bytes) {
  std::string unit;
  for (const char next : {'K', 'M', 'G'}) {
    if (bytes == 0 || bytes % 1024 != 0) break;
    bytes /= 1024;
    unit = next;
  }
  return std::to_string(bytes) + unit;
}

std::optional<unsigned> parse_count(std::string_view text) {
  return parse_whole<unsigned>(text);
}

}  // namespace claimcheck::engine
