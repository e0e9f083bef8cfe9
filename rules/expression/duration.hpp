#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck::rules::expression {

inline constexpr std::int64_t kNanosPerSecond = 1'000'000'000;

// Nanoseconds of "1h30m", "-1.5s", "100ms", "0", as Go's time.ParseDuration reads them; units ns, us, µs, ms, s, m, h.
// nullopt: none, or more than 64 bits of nanoseconds.
std::optional<std::int64_t> read_duration(std::string_view text);

// In seconds, without zeros at the end: "5400s", "-1.5s", "0s".
std::string duration_to_text(std::int64_t nanoseconds);

// ".5" of 500,000,000 nanoseconds; empty for none.
std::string fraction_to_text(std::uint32_t nanos);

}  // namespace claimcheck::rules::expression
