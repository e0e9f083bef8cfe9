#include "rules/rule_test.hpp"

#include "rules/judge.hpp"
#include "rules/judgement.hpp"

namespace claimcheck::rules {
namespace {

std::string verdict(const RuleTest& test, const Judgement& judgement) {
  if (judgement.failures > 0) return "fails: " + judgement.failure;
  if (test.fires == !judgement.findings.empty()) return {};
  if (!test.fires) return "fires: " + judgement.findings.front().message;
  return judgement.not_evaluated > 0 ? "cannot be evaluated: " + judgement.reason : "does not fire";
}

TestResult run(const CompiledRule& rule, const RuleTest& test, const ReadTestArticle& read) {
  if (test.pending) return {test.line, TestOutcome::pending, test.needs};
  const auto article = read(test);
  if (!article) return {test.line, TestOutcome::pending, article.error().message};
  std::string wrong = verdict(test, judge_article(rule, article->article, article->sources));
  const TestOutcome outcome = wrong.empty() ? TestOutcome::passed : TestOutcome::failed;
  return {test.line, outcome, std::move(wrong)};
}

}  // namespace

std::vector<TestResult> test_rule(const CompiledRule& rule, const ReadTestArticle& read) {
  std::vector<TestResult> out;
  for (const RuleTest& test : rule.file.tests) out.push_back(run(rule, test, read));
  return out;
}

}  // namespace claimcheck::rules
