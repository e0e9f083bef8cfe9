#pragma once

#include <string>
#include <vector>

#include "engine/configuration.hpp"

namespace claimcheck::engine {

// What a key comes to, and who says so.
struct ResolvedSetting {
  struct Value {
    YamlNode value;
    std::string origin;  // "default", "command line", "dir/.claimcheck.yaml:3"
    std::string note;    // more about it: ", an override"
  };

  const ConfigurationKey* key = nullptr;
  std::vector<Value> values;  // none: not set, and there is no usual value; more than one: of hosts and rules
};

// As a configuration in YAML. With `for_people` the origins stand behind as comments, and what may be a secret is "…".
std::string settings_text(const std::vector<ResolvedSetting>& settings, bool for_people);

}  // namespace claimcheck::engine
