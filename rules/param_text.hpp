#pragma once

#include <string>

#include "rules/rule_file.hpp"

namespace claimcheck::rules {

// A parameter's value as YAML has it: 40, 0.5, true, word, [a, b].
std::string text(const ParamValue& value);

}  // namespace claimcheck::rules
