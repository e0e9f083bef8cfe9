#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compiled_rule.hpp"
#include "rules/expression/environment.hpp"

namespace claimcheck::rules {

// Turns the texts of one rule file into expressions that can be run, and says of each that cannot what is wrong with
// it.
class ExpressionCompiler {
 public:
  // A text and the file that it stands in.
  struct Origin {
    std::string_view content, path;
  };

  // `variables`: of the rule so far, by index. All must outlive it.
  ExpressionCompiler(const expression::Environment& environment, const std::vector<std::string>& variables,
                     RuleProblems& problems)
      : environment_(environment), variables_(variables), problems_(problems) {}

  // `type` gets the expression's. nullopt: it is wrong, and that was said.
  std::optional<CompiledExpression> expression(const RuleText& text, const Origin& origin, expression::Type& type);
  CompiledExpression condition(const RuleText& text, const Origin& origin);
  // A record, or with `or_list` a list of them.
  CompiledExpression place(const RuleText& text, const Origin& origin, bool or_list = false);
  CompiledExpression string(const RuleText& text, const Origin& origin);
  CompiledTemplate message(const RuleText& text, const Origin& origin);

  void wrong(const RuleText& text, const Origin& origin, Span at, std::string message, std::string suggestion = {});

 private:
  const expression::Environment& environment_;
  const std::vector<std::string>& variables_;
  RuleProblems& problems_;
};

}  // namespace claimcheck::rules
