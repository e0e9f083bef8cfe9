#pragma once

#include <string>
#include <string_view>

#include "model/yaml.hpp"

namespace claimcheck::engine {

// A text as YAML reads it back: plain where nothing in it could mean something else, or between quotation marks.
std::string yaml_scalar(std::string_view text);

// A value on one line. A text that was quoted still is, because some readers make numbers of plain ones.
std::string yaml_flow(const YamlNode& node);

}  // namespace claimcheck::engine
