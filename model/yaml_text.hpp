#pragma once

#include <string>
#include <string_view>

#include "model/yaml.hpp"

// Values as a YAML file has them, each on one line, so that read_yaml() gives them back whatever is in them. Bytes that
// are not UTF-8 become U+FFFD, since no YAML file can hold them.
namespace claimcheck {

// In double quotes.
std::string yaml_quoted(std::string_view text);

// Plain where nothing in the text could mean something else, or else in double quotes.
std::string yaml_scalar(std::string_view text);

// A text that was quoted still is, because some readers make numbers of plain ones.
std::string yaml_flow(const YamlNode& node);

}  // namespace claimcheck
