#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compiled_rule.hpp"
#include "rules/expression/environment.hpp"
#include "rules/rule_file.hpp"
#include "rules/rule_problem.hpp"

namespace claimcheck::rules {

// What a configuration says of one rule.
struct RuleSettings {
  std::string id;
  std::optional<Severity> severity;
  std::optional<bool> enabled;
  std::vector<Param> params;     // of the same types as the rule's own
  std::vector<RuleText> except;  // more conditions under which it is quiet
  std::string path;              // of the file that says so
  std::shared_ptr<const std::string> content;
  Span at;  // of the id in it
};

// The rules of a run: checked, ready to be judged by, sorted by id. Is not changed any more; several threads may read
// it.
class RuleSet {
 public:
  // Later settings of a rule come before earlier ones. Refuses ids that stand twice, settings of rules that there are
  // not, and every expression that cannot be right. `environment` says what rules may speak of and must outlive the
  // set.
  static Loaded<RuleSet> make(std::vector<RuleFile> files, const std::vector<RuleSettings>& settings,
                              const expression::Environment& environment);

  std::span<const CompiledRule> rules() const { return rules_; }
  // nullptr where there is no such rule.
  const CompiledRule* find(std::string_view id) const;

 private:
  std::vector<CompiledRule> rules_;
};

}  // namespace claimcheck::rules
