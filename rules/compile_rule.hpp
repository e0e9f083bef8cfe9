#pragma once

#include <span>

#include "rules/compiled_rule.hpp"
#include "rules/expression/environment.hpp"
#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// Holds a rule, with what the configuration says of it, against the environment, whose variables grow by the rule's own
// while that is done. Appends what is wrong to `problems`; the rule can be used if nothing was.
CompiledRule compile_rule(RuleFile file, std::span<const RuleSettings* const> settings,
                          expression::Environment& environment, RuleProblems& problems);

}  // namespace claimcheck::rules
