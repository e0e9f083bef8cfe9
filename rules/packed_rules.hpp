#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_file.hpp"

namespace claimcheck::rules {

// Rule files that were read and found right, as bytes: what the build makes of the shipped ones, so that no program
// that starts has to read YAML. Without their tests, and without the places of their parts, which only a problem would
// tell. The bytes are those of one machine and one build.
std::string pack(const std::vector<RuleFile>& files);

// Of what pack() gave. Such files are `is_shipped`.
std::vector<RuleFile> unpack(std::string_view bytes);

}  // namespace claimcheck::rules
