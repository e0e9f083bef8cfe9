#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "rules/compiled_rule.hpp"
#include "rules/expression/value.hpp"

namespace claimcheck::rules {

// What a fact is in terms of the article: where it stands, and which records it means, itself or by what it belongs to.
struct Subject {
  std::optional<Span> span;  // of the article's text
  std::optional<ClaimId> claim;
  std::optional<ReferenceId> reference;
  std::optional<std::uint32_t> source;
  std::optional<Span> comment = std::nullopt;  // of the file, where it stands in none of the text
};

// One article as the judge sees it: values for the variables that every rule has, and what a value means.
class ArticleValues {
 public:
  virtual ~ArticleValues() = default;
  virtual expression::Value variable(const std::string& name) const = 0;
  virtual Subject subject(const expression::Value& record) const = 0;
  // How much there is in it, to say how many steps a rule may take: its claims, markers and entries.
  virtual std::size_t size() const = 0;
};

// What one rule had to say of one article.
struct Judgement {
  std::vector<Finding> findings;  // in the order in which they were found, without fingerprints
  // How often the condition could not be told, because it needs what was not found out, and the first reason.
  std::uint32_t not_evaluated = 0;
  std::string reason;
  // How often something went wrong, such as a division by zero or too many steps, and what was it first. The rule's
  // other findings stand.
  std::uint32_t failures = 0;
  std::string failure;
};

// Is told each finding with the values of the rule's variables, which live only as long as the call.
using Witness = std::function<void(const Finding& finding, std::span<const expression::Value> variables)>;

// Each combination of the rule's variables for which its condition is true, and no exception is, is a finding. Takes at
// most a million steps, and two hundred more for each record of the article; then the rule is stopped.
Judgement judge_rule(const CompiledRule& rule, const ArticleValues& article, const Witness& witness = {});

}  // namespace claimcheck::rules
