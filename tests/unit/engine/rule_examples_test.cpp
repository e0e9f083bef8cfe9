// Every rule brings its own examples; here they are read, linked and judged like any article.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/check.hpp"
#include "rules/rule.hpp"

namespace claimcheck::engine {
namespace {

std::vector<std::string> rules_that_fire(std::string_view article) {
  CheckOptions options;
  options.offline = true;
  std::vector<Input> inputs;
  inputs.push_back({"example.txt", std::string(article)});
  const auto report = check(std::move(inputs), options);
  if (!report) return {report.error().text()};
  std::vector<std::string> fired;
  for (const Finding& finding : report->findings) fired.push_back(finding.rule);
  return fired;
}

TEST(RuleExamples, FireAndStayQuietAsWritten) {
  for (const rules::Rule& rule : rules::catalogue()) {
    for (const std::string_view article : rule.info.fires) {
      EXPECT_THAT(rules_that_fire(article), ::testing::Contains(std::string(rule.info.id))) << article;
    }
    for (const std::string_view article : rule.info.quiet) {
      EXPECT_THAT(rules_that_fire(article), ::testing::Not(::testing::Contains(std::string(rule.info.id)))) << article;
    }
  }
}

TEST(RuleExamples, AreThereForEveryRuleOfTheText) {
  for (const rules::Rule& rule : rules::catalogue()) {
    if (rule.info.id.starts_with("source/")) continue;
    EXPECT_FALSE(rule.info.fires.empty()) << rule.info.id;
    EXPECT_FALSE(rule.info.quiet.empty()) << rule.info.id;
  }
}

}  // namespace
}  // namespace claimcheck::engine
