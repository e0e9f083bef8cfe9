#pragma once

#include <cstdint>

// Records name each other by their index in the Article's arrays. JSON writes them as "c1", "m1", "r1": index + 1.
namespace claimcheck {

enum class ClaimId : std::uint32_t {};
enum class MarkerId : std::uint32_t {};
enum class ReferenceId : std::uint32_t {};

template <class Id>
constexpr std::uint32_t index(Id id) {
  return static_cast<std::uint32_t>(id);
}

}  // namespace claimcheck
