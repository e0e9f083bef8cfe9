#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "rules/compiled_rule.hpp"

namespace claimcheck::rules {

// A part of a rule's condition as it is written, "claim.citations.size()", and its value, as CEL would write it: long
// texts and lists are cut with "…", a record is its text.
struct ShownFact {
  std::string expression;
  std::string value;
};

// What made the rule fire: the variables that it runs through, the parameters and facts that its condition speaks of,
// and what functions make of them, in the order in which they are written, each once. `finding` is one that judge()
// made of the same rule and article; empty where it is not.
std::vector<ShownFact> facts_of(const Finding& finding, const CompiledRule& rule, const CheckedArticle& article,
                                std::span<const Source> sources);

}  // namespace claimcheck::rules
