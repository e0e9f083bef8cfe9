#pragma once

#include <optional>
#include <string>

#include "model/ids.hpp"

namespace claimcheck::engine {

// "c1", "m1", "r1": how records name each other in JSON.
inline std::string json_id(ClaimId id) {
  return 'c' + std::to_string(index(id) + 1);
}
inline std::string json_id(MarkerId id) {
  return 'm' + std::to_string(index(id) + 1);
}
inline std::string json_id(ReferenceId id) {
  return 'r' + std::to_string(index(id) + 1);
}

template <class Id>
std::optional<std::string> json_id(const std::optional<Id>& id) {
  return id ? std::optional(json_id(*id)) : std::nullopt;
}

}  // namespace claimcheck::engine
