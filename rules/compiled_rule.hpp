#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/expression/plan.hpp"
#include "rules/expression/value.hpp"
#include "rules/late.hpp"
#include "rules/rule_file.hpp"

namespace claimcheck::rules {

// An expression of a rule, ready to run.
struct CompiledExpression {
  expression::Plan plan;  // its inputs are all variables of the rule, by their index
};

struct CompiledTemplate {
  struct Part {
    std::string text;  // where there is no expression
    std::optional<CompiledExpression> expression;
  };
  std::vector<Part> parts;
};

struct CompiledRule;

// When a rule has a finding.
struct RuleConditions {
  std::vector<CompiledExpression> for_each;  // the ranges
  std::vector<expression::Type> bound;       // the types of their variables
  CompiledExpression when;
  std::vector<CompiledExpression> except;
};

// What a finding of a rule says.
struct RuleStatement {
  struct Place {
    CompiledTemplate message;
    CompiledExpression at;
    std::optional<CompiledExpression> when;
  };
  struct Remedy {
    CompiledTemplate description;
    CompiledExpression replace, with;
    std::optional<CompiledExpression> when;
  };
  struct SeverityCase {
    Severity severity = Severity::warning;
    CompiledExpression when;
  };

  CompiledTemplate message;
  std::optional<CompiledTemplate> help;
  std::optional<CompiledExpression> at;
  std::vector<Place> related;
  std::optional<Remedy> fix;
  std::vector<SeverityCase> severity_when;
};

// A rule that was held against the facts that there are, with the settings of the configuration. What it says of itself
// is in `file`; what is here comes before what is there. Its expressions are checked at once, or, of a shipped rule,
// which was checked when the program was built, made ready when they are first needed: most rules find nothing in most
// articles.
struct CompiledRule {
  RuleFile file;
  Severity severity = Severity::warning;
  bool is_severity_fixed = false;  // by the configuration: the file's `severity-when` does not count
  bool enabled = true;
  std::vector<Param> params;

  // The variables of its expressions: first those that every rule has, then the parameters, then those of for-each.
  std::vector<std::string> variables;
  std::uint32_t first_param = 0, first_bound = 0;  // the first parameter, and the first of for-each
  std::vector<expression::Value> param_values;

  Late<RuleConditions, CompiledRule> late_conditions;
  Late<RuleStatement, CompiledRule> late_statement;

  const std::string& id() const { return file.id; }
  const RuleConditions& conditions() const { return late_conditions.get(*this); }
  const RuleStatement& statement() const { return late_statement.get(*this); }
};

}  // namespace claimcheck::rules
