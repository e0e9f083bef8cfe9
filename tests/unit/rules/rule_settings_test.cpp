#include "rules/rule_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimcheck::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Loaded<RuleChoices> read(const std::string& text) {
  const auto content = std::make_shared<const std::string>(text);
  const auto root = read_yaml(*content, "c.yaml");
  EXPECT_TRUE(root);
  return read_rule_choices(*root->find("rules"), content, "c.yaml");
}

std::string wrong(const std::string& content) {
  const auto choices = read(content);
  return choices ? "" : text(choices.error());
}

TEST(RuleSettings, AreReadFromAList) {
  const auto choices = read(
      "rules:\n- house\n- a/b: {severity: warning, enabled: false, params: {n: 3}, except: ['x > 1']}\n- c/d: off\n"
      "- e/f: error\n");
  ASSERT_TRUE(choices) << text(choices.error());
  EXPECT_THAT(choices->paths, ElementsAre("house"));
  ASSERT_EQ(choices->settings.size(), 3U);
  const RuleSettings& first = choices->settings[0];
  EXPECT_EQ(first.id, "a/b");
  EXPECT_EQ(first.severity, Severity::warning);
  EXPECT_EQ(first.enabled, false);
  EXPECT_EQ(first.params.front().value, ParamValue(std::int64_t{3}));
  EXPECT_EQ(first.except.front().text, "x > 1");
  EXPECT_EQ(first.at.in(*first.content), "a/b");
  EXPECT_EQ(choices->settings[1].enabled, false);
  EXPECT_EQ(choices->settings[2].severity, Severity::error);
}

TEST(RuleSettings, AreReadFromAMapOrAPathAlone) {
  EXPECT_EQ(read("rules: {a/b: on, c/d: info}\n")->settings.size(), 2U);
  EXPECT_THAT(read("rules: house\n")->paths, ElementsAre("house"));
  EXPECT_TRUE(read("rules:\n")->paths.empty());
}

TEST(RuleSettings, AreRefusedAtTheirPlace) {
  EXPECT_THAT(wrong("rules:\n- a/b: {severty: info}\n"),
              HasSubstr("c.yaml:2:9: unknown key \"severty\"; did you mean \"severity\"?"));
  EXPECT_THAT(wrong("rules:\n- a/b: of\n"), HasSubstr("c.yaml:2:8: on, off, a severity, or keys"));
  EXPECT_THAT(wrong("rules:\n- [a]\n"), HasSubstr("c.yaml:2:3: a path, or a rule with its settings"));
  EXPECT_THAT(wrong("rules:\n- a/b: {except: x}\n"), HasSubstr("a list is wanted here"));
}

}  // namespace
}  // namespace claimcheck::rules
