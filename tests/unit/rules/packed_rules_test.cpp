#include "rules/packed_rules.hpp"

#include <gtest/gtest.h>

#include "rules/catalogue/shipped.hpp"
#include "rules/facts/environment.hpp"
#include "rules/rule_set.hpp"

namespace claimcheck::rules {
namespace {

TEST(PackedRules, AreTheShippedFiles) {
  const auto files = shipped_rule_files(true);
  ASSERT_TRUE(files) << text(files.error());
  EXPECT_TRUE(pack(*files) == packed_files());
}

TEST(PackedRules, HaveAllThatARuleSays) {
  constexpr std::string_view kRule =
      "summary: a\nwhy: b\ninstead: c\nseverity: error\nenabled: false\n"
      "params: {flag: true, whole: -3, real: 0.5, text: x, texts: [y, z]}\n"
      "for-each: [claim in article.claims]\nwhen: claim.checkable\nmessage: m {claim.text}\nhelp: h\nat: claim\n"
      "except: [claim.is_cited]\nrelated: [{message: r, at: claim, when: 'true'}]\n"
      "fix: {description: d, replace: claim.passage, with: '\"w\"', safety: safe, when: 'false'}\n"
      "severity-when: [{severity: info, when: claim.is_cited}]\ntests: [{fires: f}, {quiet: q}]\n";
  const auto read = read_rule_file(std::string(kRule), "house/long.yaml");
  ASSERT_TRUE(read) << text(read.error());
  const auto files = unpack(pack({*read, *read}));
  ASSERT_EQ(files.size(), 2u);
  const RuleFile& file = files.back();
  EXPECT_EQ(file.id, "house/long");
  EXPECT_EQ(file.summary + file.why + file.instead, "abc");
  EXPECT_EQ(file.severity, Severity::error);
  EXPECT_FALSE(file.enabled);
  EXPECT_TRUE(file.is_shipped);
  ASSERT_EQ(file.params.size(), 5u);
  for (std::size_t i = 0; i < file.params.size(); ++i) {
    EXPECT_EQ(file.params[i].name, read->params[i].name);
    EXPECT_EQ(file.params[i].value, read->params[i].value);
  }
  EXPECT_EQ(file.for_each.at(0).variable, "claim");
  EXPECT_EQ(file.for_each.at(0).range.text, "article.claims");
  EXPECT_EQ(file.when.text, "claim.checkable");
  EXPECT_EQ(file.message.text, "m {claim.text}");
  EXPECT_EQ(file.help.text + file.at.text, "hclaim");
  EXPECT_EQ(file.except.at(0).text, "claim.is_cited");
  EXPECT_EQ(file.related.at(0).message.text + file.related.at(0).at.text + file.related.at(0).when.text, "rclaimtrue");
  ASSERT_TRUE(file.fix);
  EXPECT_EQ(file.fix->description.text + file.fix->replace.text, "dclaim.passage");
  EXPECT_EQ(file.fix->with.text + file.fix->when.text, "\"w\"false");
  EXPECT_EQ(file.fix->safety, FixSafety::safe);
  EXPECT_EQ(file.severity_when.at(0).severity, Severity::info);
  EXPECT_EQ(file.severity_when.at(0).when.text, "claim.is_cited");
}

// They are compiled when they are needed, and an assertion holds that nothing is wrong with them.
TEST(PackedRules, CanAllBeRun) {
  const auto files = shipped_rule_files();
  ASSERT_TRUE(files);
  const auto rules = RuleSet::make(*files, {}, fact_environment());
  ASSERT_TRUE(rules) << text(rules.error());
  for (const CompiledRule& rule : rules->rules()) {
    EXPECT_EQ(rule.conditions().for_each.size(), rule.file.for_each.size()) << rule.id();
    EXPECT_FALSE(rule.conditions().when.plan.steps.empty()) << rule.id();
    EXPECT_FALSE(rule.statement().message.parts.empty()) << rule.id();
  }
}

}  // namespace
}  // namespace claimcheck::rules
