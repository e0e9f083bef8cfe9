#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "rules/judge.hpp"
#include "rules/rule.hpp"

namespace claimcheck::rules {
namespace {

TEST(Catalogue, IsSortedAndSaysOfEachRuleAllThatExplainShows) {
  std::string_view before;
  for (const Rule& rule : catalogue()) {
    EXPECT_LT(before, rule.info.id);
    before = rule.info.id;
    EXPECT_EQ(find_rule(rule.info.id), &rule);
    EXPECT_FALSE(rule.info.why.empty()) << rule.info.id;
    EXPECT_TRUE(rule.info.summary.ends_with(".")) << rule.info.id;
    EXPECT_FALSE(rule.info.instead.ends_with(".")) << rule.info.id;
  }
  EXPECT_EQ(find_rule("citation/no-such-rule"), nullptr);
}

// One cited URL in each state there is.
CheckedArticle article_citing(std::size_t sources) {
  CheckedArticle checked;
  std::string text;
  for (std::size_t i = 0; i < sources; ++i) {
    const auto at = static_cast<std::uint32_t>(text.size());
    text += "[x] https://a.test/\n";
    Reference reference;
    reference.span = {at, at + 19};
    reference.urls.push_back({.span = {at + 4, at + 19}, .url = "https://a.test/", .candidates = {}, .repairs = 0});
    reference.source = static_cast<std::uint32_t>(i);
    checked.article.references.push_back(reference);
  }
  checked.document = std::make_unique<Document>("a.txt", Format::text, text);
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
  std::multiset<LinkState> found;
  for (const Finding& finding : judge(checked, 0, sources)) {
    if (!finding.rule.starts_with("source/")) continue;
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
  const auto findings = judge(article_citing(2), 0, sources);
  ASSERT_GE(findings.size(), 2u);
  std::set<std::string> fingerprints;
  for (const Finding& finding : findings) fingerprints.insert(finding.fingerprint);
  EXPECT_EQ(fingerprints.size(), findings.size());
  EXPECT_EQ(judge(article_citing(2), 0, sources).front().fingerprint, findings.front().fingerprint);
}

}  // namespace
}  // namespace claimcheck::rules
