#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/expression/value.hpp"

namespace claimcheck::rules::expression {

// From the year 1 to the year 9999, as the specification has it.
inline constexpr std::int64_t kFirstSecond = -62135596800, kLastSecond = 253402300799;

inline bool is_in_range(Timestamp time) {
  return kFirstSecond <= time.seconds && time.seconds <= kLastSecond;
}

// RFC 3339: "2009-02-13T23:31:30.25Z", "…+02:00". nullopt: not one, or out of range.
std::optional<Timestamp> read_timestamp(std::string_view text);

// RFC 3339 in UTC, without zeros at the end of the fraction.
std::string to_text(Timestamp time);

// Later by a duration; nullopt: out of range.
std::optional<Timestamp> later(Timestamp time, std::int64_t nanoseconds);
// Nanoseconds from one time to another; nullopt: more than 64 bits hold.
std::optional<std::int64_t> between(Timestamp from, Timestamp to);

}  // namespace claimcheck::rules::expression
