#include "rules/needs.hpp"

#include <gtest/gtest.h>

#include "rules/catalogue/shipped.hpp"
#include "rules/facts/environment.hpp"

namespace claimcheck::rules {
namespace {

RuleFile rule(const std::string& condition, const std::string& help) {
  const std::string text =
      "summary: A.\nwhy: B.\ninstead: c\nseverity: info\nfor-each: [source in article.sources]\n"
      "when: |\n  " +
      condition + "\nmessage: m\nhelp: '" + help + "'\n";
  auto out = read_rule_file(text, "house/one.yaml", false);
  EXPECT_TRUE(out) << (out ? "" : text);
  return std::move(*out);
}

std::string needs(const std::string& condition, const std::string& help, bool enabled = true) {
  std::vector<RuleFile> files;
  files.push_back(rule(condition, help));
  files.back().enabled = enabled;
  const auto set = RuleSet::make(std::move(files), {}, fact_environment());
  EXPECT_TRUE(set);
  if (!set) return "no set";
  const Needs found = needs_of(*set);
  return std::string(found.links ? "links" : "") + (found.archives ? " archives" : "");
}

TEST(Needs, AreWhatEnabledRulesReadOfASource) {
  EXPECT_EQ(needs("source.url != ''", "h"), "");
  EXPECT_EQ(needs("source.link.text == source.host", "{source.domain}"), "");
  EXPECT_EQ(needs("source.is_malformed", "h"), "");
  EXPECT_EQ(needs("source.state == 'alive'", "h"), "links");
  EXPECT_EQ(needs("source.state == 'alive'", "h", false), "");
  EXPECT_EQ(needs("source.url != ''", "{source.status}"), "links");
  EXPECT_EQ(needs("source.url != ''", "{source.advice}"), "links archives");
  EXPECT_EQ(needs("source.archive_url != ''", "h"), "links archives");
  EXPECT_EQ(needs("article.claims.exists(c, c.citations.exists(d, d.source.hasValue() && "
                  "d.source.value().title == ''))",
                  "h"),
            "links");
  EXPECT_EQ(needs("dyn(source).url != ''", "h"), "links archives");
}

TEST(Needs, OfTheFamiliesThatLookAtTheArticleAloneAreNone) {
  auto files = shipped_rule_files();
  ASSERT_TRUE(files);
  for (RuleFile& file : *files) {
    const std::string family = file.id.substr(0, file.id.find('/'));
    file.enabled = family == "citation" || family == "reference" || family == "url" || family == "run";
  }
  const auto set = RuleSet::make(std::move(*files), {}, fact_environment());
  ASSERT_TRUE(set);
  for (const CompiledRule& one : set->rules()) {
    std::vector<RuleFile> alone;
    if (!one.enabled) continue;
    alone.push_back(one.file);
    const auto only = RuleSet::make(std::move(alone), {}, fact_environment());
    ASSERT_TRUE(only);
    EXPECT_FALSE(needs_of(*only).links) << one.id();
  }
  EXPECT_FALSE(needs_of(*set).archives);
}

}  // namespace
}  // namespace claimcheck::rules
