#pragma once

#include <vector>

#include "rules/rule_file.hpp"
#include "rules/rule_yaml.hpp"

namespace claimcheck::rules {

// The `tests` of a rule file whose root is `root`: at least one that fires and one that is quiet.
void read_rule_tests(RuleYaml& yaml, const YamlNode& root, std::vector<RuleTest>& out);

}  // namespace claimcheck::rules
