#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimcheck::rules::expression {

// The rule at the end of a compiled zone, which holds for all times behind its last transition: POSIX's TZ, with the
// extensions of RFC 8536: "CET-1CEST,M3.5.0,M10.5.0/3".
struct ZoneRule {
  struct Day {
    enum class Kind : std::uint8_t { month_week_day, julian, zero_based };
    Kind kind = Kind::month_week_day;
    int month = 0, week = 0, day = 0;  // "M3.5.0"; else the day of the year
    std::int64_t time = 7200;          // seconds since midnight
  };

  std::int64_t standard = 0, summer = 0;  // seconds ahead of UTC
  bool has_summer = false;
  Day begin, end;  // of summer time, by the clock that holds before it

  std::int64_t offset_at(std::int64_t seconds) const;
};

std::optional<ZoneRule> read_zone_rule(std::string_view text);

}  // namespace claimcheck::rules::expression
