// Every rule brings its own tests; here they are read, linked and judged like any article.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/load_rules.hpp"
#include "engine/test_article.hpp"
#include "rules/rules_page.hpp"

namespace claimcheck::engine {
namespace {

using ::testing::HasSubstr;

constexpr std::chrono::sys_days kToday = std::chrono::year(2026) / 11 / 23;

std::shared_ptr<const rules::RuleSet> shipped() {
  auto set = load_rules({}, true);
  EXPECT_TRUE(set) << set.error().text();
  return set ? *set : std::make_shared<const rules::RuleSet>();
}

TEST(RuleExamples, FireAndStayQuietAsWritten) {
  const auto set = shipped();
  for (const rules::CompiledRule& rule : set->rules()) {
    for (const rules::TestResult& result : rules::test_rule(rule, *set, &read_test_article, kToday)) {
      EXPECT_NE(result.outcome, rules::TestOutcome::failed)
          << rule.file.path << ':' << result.line << ": " << result.message;
    }
  }
}

TEST(RulesPage, SaysWhatTheRulesSay) {
  const std::string path = CLAIMCHECK_SOURCE_DIR "/docs/rules.md";
  const std::string page = rules::rules_page(*shipped());
  if (std::getenv("CLAIMCHECK_WRITE_DOCS") != nullptr) std::ofstream(path) << page;
  std::ostringstream written;
  written << std::ifstream(path).rdbuf();
  EXPECT_TRUE(written.str() == page)
      << path << " is stale; write it anew: CLAIMCHECK_WRITE_DOCS=1 test_engine --gtest_filter='RulesPage.*'";
}

// A folder of the user's rules, gone with the test.
class UserRules : public ::testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_ / "house"); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& condition) {
    std::ofstream(folder_ / name) << "summary: The article has a claim.\nwhy: So it is.\ninstead: write none\n"
                                     "severity: info\nfor-each: [claim in article.claims]\nwhen: "
                                  << condition
                                  << "\nmessage: '{claim.words} words'\ntests:\n- fires: The dam broke in 1999.\n"
                                     "- quiet: ''\n";
  }

  RuleOptions options() const {
    RuleOptions out;
    out.choices.paths = {folder_.string()};
    return out;
  }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("claimcheck-user-rules-" + std::to_string(::getpid()));
};

TEST_F(UserRules, StandBesideTheShippedOnes) {
  write("house/any-claim.yaml", "claim.words > 0");
  const auto set = load_rules(options());
  ASSERT_TRUE(set) << set.error().text();
  const rules::CompiledRule* rule = (*set)->find("house/any-claim");
  ASSERT_NE(rule, nullptr);
  EXPECT_NE((*set)->find("citation/dangling-marker"), nullptr);
  for (const rules::TestResult& result : rules::test_rule(*rule, **set, &read_test_article, kToday)) {
    EXPECT_EQ(result.outcome, rules::TestOutcome::passed) << result.message;
  }
}

TEST_F(UserRules, AreRefusedWithFileLineColumnAndCaret) {
  write("house/any-claim.yaml", "claim.word > 0");
  const auto set = load_rules(options());
  ASSERT_FALSE(set);
  EXPECT_THAT(set.error().message, HasSubstr("house/any-claim.yaml:6:13: there is no field 'word'"));
  EXPECT_THAT(set.error().message, HasSubstr("did you mean 'words'?\n  6 | when: claim.word > 0\n    |             ^"));
}

TEST_F(UserRules, NeverReplaceAShippedOne) {
  std::filesystem::create_directories(folder_ / "citation");
  write("citation/dangling-marker.yaml", "'true'");
  const auto set = load_rules(options());
  ASSERT_FALSE(set);
  EXPECT_THAT(set.error().message, HasSubstr("there is a rule \"citation/dangling-marker\" already"));
}

TEST(RuleOptions, SelectAndIgnoreNameRulesAndFamilies) {
  RuleOptions options;
  options.select = {"url", "citation/dangling-marker"};
  options.ignore = {"url/malformed"};
  const auto set = load_rules(options);
  ASSERT_TRUE(set) << set.error().text();
  EXPECT_TRUE((*set)->find("citation/dangling-marker")->enabled);
  EXPECT_TRUE((*set)->find("url/broken")->enabled);
  EXPECT_FALSE((*set)->find("url/malformed")->enabled);
  EXPECT_FALSE((*set)->find("citation/uncited-quotation")->enabled);
  options.select = {"*"};
  const auto all = load_rules(options);
  ASSERT_TRUE(all) << all.error().text();
  EXPECT_TRUE((*all)->find("citation/uncited-quotation")->enabled);
  EXPECT_FALSE((*all)->find("url/malformed")->enabled);
  options.select = {"ulr"};
  EXPECT_THAT(load_rules(options).error().message, HasSubstr("no rule is called ulr; did you mean url?"));
}

}  // namespace
}  // namespace claimcheck::engine
