#pragma once

#include <vector>

#include "engine/configuration.hpp"
#include "model/yaml.hpp"

namespace claimcheck::engine {

// The value of `hosts:`. No Error shows a value that may be a secret.
Result<std::vector<fetch::HostSettings>> read_hosts(const YamlNode& node, const Environment& environment);

}  // namespace claimcheck::engine
