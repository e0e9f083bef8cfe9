#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace claimcheck::rules {

class Facts;

// What `rules list` and `explain` say of a rule, and what its own tests are. Texts have static storage.
struct RuleInfo {
  std::string_view id;       // "<family>/<name>", never reused for another meaning
  Severity severity;         // what its findings have unless it says otherwise
  std::string_view summary;  // one sentence: what is wrong where it fires
  std::string_view why;      // why that matters to a reader
  std::string_view instead;  // what to do about it
  // Whole articles, plain text, in which it must fire or must stay quiet. A rule about link states has none: there the
  // state decides.
  std::span<const std::string_view> fires, quiet;
};

// Collects the findings of one rule.
class Findings {
 public:
  Findings(const RuleInfo& rule, std::vector<Finding>& out) : rule_(rule), out_(out) {}

  // A finding with the rule's severity; the reference stays valid until the next one.
  Finding& add(Span span, std::string message);

 private:
  const RuleInfo& rule_;
  std::vector<Finding>& out_;
};

// One rule: what it says of itself, and the function that looks for it.
struct Rule {
  RuleInfo info;
  void (*look)(const Facts& facts, Findings& findings);
};

// Every rule, sorted by id.
std::span<const Rule> catalogue();

// nullptr where there is no such rule.
const Rule* find_rule(std::string_view id);

}  // namespace claimcheck::rules
