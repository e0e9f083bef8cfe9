#include "rules/rule_test.hpp"

#include "rules/judge.hpp"
#include "rules/judgement.hpp"
#include "rules/rule_name.hpp"

namespace claimcheck::rules {
namespace {

std::string verdict(const RuleTest& test, const Judgement& judgement) {
  if (judgement.failures > 0) return "fails: " + judgement.failure;
  if (test.fires == !judgement.findings.empty()) return {};
  if (!test.fires) return "fires: " + judgement.findings.front().message;
  return judgement.not_evaluated > 0 ? "cannot be evaluated: " + judgement.reason : "does not fire";
}

// A rule of the family run looks at what became of the others, so that all are judged by.
Judgement judge_test(const CompiledRule& rule, const RuleSet& rules, const TestArticle& article,
                     std::chrono::sys_days today) {
  if (!is_of_run(rule.id())) return judge_article(rule, article.article, article.sources);
  Judgement out;
  for (Finding& finding : judge(rules, article.article, 0, article.sources, today).findings) {
    if (finding.rule == rule.id()) out.findings.push_back(std::move(finding));
  }
  return out;
}

TestResult run(const CompiledRule& rule, const RuleSet& rules, const RuleTest& test, const ReadTestArticle& read,
               std::chrono::sys_days today) {
  if (test.pending) return {test.line, TestOutcome::pending, test.needs};
  const auto article = read(test);
  if (!article) return {test.line, TestOutcome::pending, article.error().message};
  std::string wrong = verdict(test, judge_test(rule, rules, *article, today));
  const TestOutcome outcome = wrong.empty() ? TestOutcome::passed : TestOutcome::failed;
  return {test.line, outcome, std::move(wrong)};
}

}  // namespace

std::vector<TestResult> test_rule(const CompiledRule& rule, const RuleSet& rules, const ReadTestArticle& read,
                                  std::chrono::sys_days today) {
  std::vector<TestResult> out;
  for (const RuleTest& test : rule.file.tests) out.push_back(run(rule, rules, test, read, today));
  return out;
}

}  // namespace claimcheck::rules
