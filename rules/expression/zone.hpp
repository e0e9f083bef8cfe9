#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimcheck::rules::expression {

// Seconds that a time zone's clocks are ahead of UTC at a time (seconds since 1970). The zone is a name of the IANA
// database ("Europe/Paris"), read from the system's compiled files (RFC 8536, under /usr/share/zoneinfo) and kept for
// the rest of the run; or a fixed offset: "+02:00", "-03:30", "02:00". Empty is UTC. nullopt: no such zone.
std::optional<std::int64_t> offset_from_utc(std::string_view zone, std::int64_t seconds);

}  // namespace claimcheck::rules::expression
