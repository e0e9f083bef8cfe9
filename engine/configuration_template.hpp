#pragma once

#include <string>

#include "engine/configuration.hpp"

namespace claimcheck::engine {

// A configuration that says nothing yet: every key with its usual value and what it is for, commented out ("#key: …").
std::string configuration_template(const ConfigurationKeys& keys);

}  // namespace claimcheck::engine
