#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rules/catalogue/shipped.hpp"
#include "rules/facts/environment.hpp"
#include "rules/judge.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::chrono::sys_days kToday = std::chrono::year(2026) / 11 / 23;

const RuleSet& shipped() {
  static const RuleSet kRules = [] {
    auto files = shipped_rule_files(true);
    EXPECT_TRUE(files) << text(files.error());
    auto rules = RuleSet::make(files ? std::move(*files) : std::vector<RuleFile>(), {}, fact_environment());
    EXPECT_TRUE(rules) << text(rules.error());
    return rules ? std::move(*rules) : RuleSet();
  }();
  return kRules;
}

TEST(Catalogue, IsSortedAndSaysOfEachRuleAllThatExplainShows) {
  std::string before;
  ASSERT_FALSE(shipped().rules().empty());
  for (const CompiledRule& rule : shipped().rules()) {
    EXPECT_LT(before, rule.id());
    before = rule.id();
    EXPECT_EQ(shipped().find(rule.id()), &rule);
    EXPECT_TRUE(rule.file.is_shipped);
    EXPECT_TRUE(rule.file.summary.ends_with(".")) << rule.id();
    EXPECT_FALSE(rule.file.instead.ends_with(".")) << rule.id();
    EXPECT_GE(std::ranges::count(rule.file.tests, true, &RuleTest::fires), 1) << rule.id();
    EXPECT_GE(std::ranges::count(rule.file.tests, false, &RuleTest::fires), 1) << rule.id();
  }
  EXPECT_EQ(shipped().find("citation/no-such-rule"), nullptr);
}

// One cited URL in each state there is.
CheckedArticle article_citing(std::size_t sources) {
  CheckedArticle checked;
  std::string words;
  for (std::size_t i = 0; i < sources; ++i) {
    const auto at = static_cast<std::uint32_t>(words.size());
    words += "[x] https://a.test/\n";
    Reference reference;
    reference.span = {at, at + 19};
    reference.urls.push_back({.span = {at + 4, at + 19}, .url = "https://a.test/", .candidates = {}, .repairs = 0});
    reference.source = static_cast<std::uint32_t>(i);
    checked.article.references.push_back(reference);
  }
  checked.document = std::make_unique<Document>("a.txt", Format::text, words);
  return checked;
}

TEST(LinkRules, EveryStateButTheQuietOnesHasJustOneFinding) {
  const auto& states = all_link_states();
  std::vector<Source> sources;
  for (const LinkState state : states) {
    Source source;
    source.url = source.final_url = "https://a.test/";
    source.state = state;
    sources.push_back(source);
  }
  const auto checked = article_citing(sources.size());
  const std::set<std::string> of_states{"source/blocked",
                                        "source/dead",
                                        "source/fragment-missing",
                                        "source/legal-block",
                                        "source/login",
                                        "source/moved",
                                        "source/parked",
                                        "source/redirected-home",
                                        "source/soft-404",
                                        "source/tls",
                                        "source/redirected-offsite",
                                        "source/unreachable",
                                        "source/wrong-content"};
  std::multiset<LinkState> found;
  for (const Finding& finding : judge(shipped(), checked, 0, sources, kToday).findings) {
    if (!of_states.contains(finding.rule)) continue;
    ASSERT_TRUE(finding.source);
    found.insert(sources[*finding.source].state);
    const LinkHealth health = info(sources[*finding.source].state).health;
    EXPECT_EQ(finding.severity == Severity::error, health == LinkHealth::bad) << finding.message;
  }
  for (const LinkState state : states) {
    // `malformed` is url/malformed's, and what was not asked or answers has nothing to say.
    const bool quiet = state == LinkState::alive || state == LinkState::skipped || state == LinkState::malformed;
    EXPECT_EQ(found.count(state), quiet ? 0u : 1u) << name(state);
  }
}

TEST(Judge, FingerprintsDifferAndStayWhenOtherTextMoves) {
  std::vector<Source> sources(2);
  for (Source& source : sources) {
    source.url = source.final_url = "https://a.test/";
    source.state = LinkState::not_found;
  }
  const auto findings = judge(shipped(), article_citing(2), 0, sources, kToday).findings;
  ASSERT_GE(findings.size(), 2u);
  std::set<std::string> fingerprints;
  for (const Finding& finding : findings) fingerprints.insert(finding.fingerprint);
  EXPECT_EQ(fingerprints.size(), findings.size());
  EXPECT_EQ(judge(shipped(), article_citing(2), 0, sources, kToday).findings.front().fingerprint,
            findings.front().fingerprint);
}

TEST(Judge, SaysOfWhichRulesItCannotTellAndWhy) {
  std::vector<Source> sources(2);
  for (Source& source : sources) {
    source.url = source.final_url = "https://a.test/";
    source.reason = "Nobody asked.";
  }
  const ArticleJudgement judgement = judge(shipped(), article_citing(2), 0, sources, kToday);
  const auto dead = std::ranges::find(judgement.not_evaluated, std::string("source/dead"), &NotEvaluated::rule);
  ASSERT_NE(dead, judgement.not_evaluated.end());
  EXPECT_EQ(dead->times, 2U);
  EXPECT_EQ(dead->reason, "Nobody asked.");
  EXPECT_TRUE(judgement.failures.empty());
}

}  // namespace
}  // namespace claimcheck::rules
