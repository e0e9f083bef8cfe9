#include "fetch/liveness/strikes.hpp"

#include <algorithm>

namespace claimcheck::fetch {
namespace {

constexpr std::chrono::hours kDefiniteSpan{24}, kPassingSpan{6 * 24};
constexpr unsigned kDefiniteSightings = 2, kPassingSightings = 3;
constexpr std::chrono::hours kOneSighting{1};  // what is seen again within it is seen once

enum class Weight { success, silent, passing, definite };

Weight weight(LinkState state) {
  switch (info(state).health) {
    case LinkHealth::good: return Weight::success;
    case LinkHealth::cannot_tell: return Weight::silent;
    case LinkHealth::bad: return Weight::definite;
    case LinkHealth::suspect: return Weight::passing;
  }
  return Weight::silent;
}

// Sightings of failures, taken newest first.
struct Tally {
  unsigned count = 0;
  std::chrono::sys_seconds newest{}, oldest{};

  void take(std::chrono::sys_seconds at) {
    if (count > 0 && oldest - at < kOneSighting) return;
    if (count++ == 0) newest = at;
    oldest = at;
  }
  bool is_enough(unsigned sightings, std::chrono::hours span) const {
    return count >= sightings && newest - oldest >= span;
  }
};

}  // namespace

Strikes count_strikes(const Sighting& now, std::span<const Sighting> history, bool is_new) {
  const Weight own = weight(now.state);
  if (own == Weight::success) return {Standing::fine, 0};
  Tally definite, any;
  const auto take = [&](const Sighting& seen) {
    const Weight its = weight(seen.state);
    if (its == Weight::silent) return;
    any.take(seen.at);
    if (its == Weight::definite) definite.take(seen.at);
  };
  take(now);
  for (std::size_t i = history.size(); i-- > 0 && weight(history[i].state) != Weight::success;) take(history[i]);
  if (own == Weight::silent) return {Standing::unknown, any.count};
  const bool is_certain = is_new || now.state == LinkState::malformed;
  const bool is_confirmed = is_certain ||
                            (own == Weight::definite && definite.is_enough(kDefiniteSightings, kDefiniteSpan)) ||
                            any.is_enough(kPassingSightings, kPassingSpan);
  return {is_confirmed ? Standing::confirmed : Standing::suspect, any.count};
}

std::optional<std::string> find_outage(std::span<const HostOutcome> hosts) {
  const auto failed = static_cast<std::size_t>(std::ranges::count(hosts, false, &HostOutcome::reached));
  if (hosts.size() < kFewestHosts || failed * 2 <= hosts.size()) return std::nullopt;
  return std::to_string(failed) + " of " + std::to_string(hosts.size()) +
         " hosts could not be reached, which is more likely our network's fault than theirs; nothing of this run is "
         "recorded";
}

}  // namespace claimcheck::fetch
