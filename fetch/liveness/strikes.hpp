#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "model/source.hpp"

// When a failure counts. Pure functions of the history that is handed in; who keeps it is another's business.
namespace claimcheck::fetch {

// What one run found of one URL.
struct Sighting {
  LinkState state = LinkState::skipped;
  std::chrono::sys_seconds at{};
};

enum class Standing : std::uint8_t {
  fine,       // it answers
  unknown,    // nothing was learned: a wall, a limit, not asked
  suspect,    // it failed, and may pass
  confirmed,  // it failed often and long enough
};

struct Strikes {
  Standing standing = Standing::unknown;
  unsigned count =
      0;  // failures since the last success, this one included; what is seen again within the hour counts once
};

// Definite failures (404, 410, NXDOMAIN, parked, soft 404) are confirmed by 2 sightings at least 24 h apart, transient
// ones (5xx, timeout, refused, TLS) by 3 over at least 6 days. Any success resets; walls and limits neither count nor
// reset. `is_new`: the URL came with the change under check, so it fails at once. `history` is oldest first.
Strikes count_strikes(const Sighting& now, std::span<const Sighting> history, bool is_new);

// What one run made of one host: at network level, whatever the pages say.
struct HostOutcome {
  std::string host;
  bool reached = false;  // at least one answer, even an error page
};

// Why nothing of this run may be recorded: more than half of all hosts failed at network level, so the fault is most
// likely ours. nullopt where all is well; a run of fewer than `kFewestHosts` hosts proves no outage.
inline constexpr std::size_t kFewestHosts = 4;
std::optional<std::string> find_outage(std::span<const HostOutcome> hosts);

}  // namespace claimcheck::fetch
