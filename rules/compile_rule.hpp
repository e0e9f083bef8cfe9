#pragma once

#include <memory>
#include <mutex>
#include <span>

#include "rules/compiled_rule.hpp"
#include "rules/expression/environment.hpp"
#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// The environment of all rules of a set, whose variables grow by a rule's own while it is compiled.
struct RuleScope {
  std::mutex mutex;
  expression::Environment environment;
};

// Holds a rule, with what the configuration says of it, against the environment: now, or of a shipped rule when it is
// needed. Appends what is wrong to `problems`; the rule can be used if nothing was.
CompiledRule compile_rule(RuleFile file, std::span<const RuleSettings* const> settings,
                          const std::shared_ptr<RuleScope>& scope, RuleProblems& problems);

}  // namespace claimcheck::rules
