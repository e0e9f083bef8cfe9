#pragma once

#include <string>

#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// docs/rules.md: what each rule says, why, what to do, its parameters, and an example that it fires in and one that it
// is quiet in (of rules that were read with their tests).
std::string rules_page(const RuleSet& rules);

}  // namespace claimcheck::rules
