#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/configuration.hpp"
#include "engine/environment.hpp"
#include "fetch/host_settings.hpp"

namespace claimcheck::engine {

// What may be said of a host; see docs/configuration.md. `type` is as of options, but MAP and STATUSES.
struct HostKey {
  std::string_view name, type, says;
};
std::span<const HostKey> host_keys();

// The value of `hosts:`. No Error shows a value that may be a secret.
Result<std::vector<fetch::HostSettings>> read_hosts(const YamlNode& node, const Environment& environment);

// The hosts of all settings; of one host the last entry counts, whole.
Result<std::vector<fetch::HostSettings>> hosts_of(const std::vector<Setting>& settings, const Environment& environment);

}  // namespace claimcheck::engine
