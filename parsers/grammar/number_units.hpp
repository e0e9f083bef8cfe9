#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/mention.hpp"

// Units of measure as English texts write them.
namespace claimcheck::parsers {

struct Unit {
  std::string_view name;  // English singular, static storage: "kilometre"
  NumberKind kind = NumberKind::quantity;
};

struct UnitMatch {
  Unit unit;
  std::uint32_t end = 0;
};

// How the number before the unit is joined to it: "5 km", "5km", "5-km". A joined unit may be a mere letter ("3h").
enum class UnitGap : std::uint8_t { blank, none, hyphen };

// The longest unit that starts at `at`: "square miles", "km/h", "metres per second", "years".
std::optional<UnitMatch> match_unit(std::string_view text, std::uint32_t at, UnitGap gap);

}  // namespace claimcheck::parsers
