#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "model/result.hpp"
#include "rules/compiled_rule.hpp"
#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// The article of a test, read and linked, and what became of its sources.
struct TestArticle {
  CheckedArticle article;
  std::vector<Source> sources;
};

// Makes one; an Error where its format cannot be read.
using ReadTestArticle = std::function<Result<TestArticle>(const RuleTest&)>;

enum class TestOutcome : std::uint8_t { passed, failed, pending };

struct TestResult {
  std::uint32_t line = 0;  // of the test in the rule's file
  TestOutcome outcome = TestOutcome::passed;
  std::string message;  // why it failed or waits: "does not fire"
};

// Runs a rule's own tests, by its order. Each is one article, in which the rule has to have a finding or none; a rule
// that cannot tell, or fails, is not quiet. `rules` are those that it stands among.
std::vector<TestResult> test_rule(const CompiledRule& rule, const RuleSet& rules, const ReadTestArticle& read,
                                  std::chrono::sys_days today);

}  // namespace claimcheck::rules
