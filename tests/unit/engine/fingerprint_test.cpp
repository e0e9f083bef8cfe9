// What a finding's fingerprint may depend on, from the bytes of the article to the finding.
#include <gtest/gtest.h>

#include <set>

#include "engine/load_rules.hpp"
#include "engine/test_article.hpp"
#include "rules/judge.hpp"

namespace claimcheck::engine {
namespace {

const rules::RuleSet& shipped() {
  static const auto kSet = *load_rules({});
  return *kSet;
}

// Of all findings of the rule, in their order.
std::vector<std::string> prints(const std::string& rule, const std::string& text, std::vector<Source> sources = {},
                                const std::string& format = "text") {
  rules::RuleTest test;
  test.text = text;
  test.format = format;
  test.sources = std::move(sources);
  const auto read = read_test_article(test);
  EXPECT_TRUE(read) << read.error().text();
  std::vector<std::string> out;
  for (const Finding& finding : rules::judge(shipped(), read->article, 0, read->sources, {}).findings) {
    if (finding.rule == rule) out.push_back(finding.fingerprint);
  }
  return out;
}

using Prints = std::vector<std::string>;

const std::string kStatistic = "Exports to the islands of the bay fell by 37 per cent in 2014, said nobody at all.\n";

TEST(Fingerprint, StaysWhenOtherTextMovesOrLinesAreBrokenAnew) {
  const std::string rule = "citation/uncited-statistic";
  const Prints alone = prints(rule, kStatistic);
  ASSERT_EQ(alone.size(), 1u);
  EXPECT_EQ(prints(rule, "The harbour was dredged.\n\n" + kStatistic + "\nNobody objected.\n"), alone);
  EXPECT_EQ(prints(rule, "Exports to the islands\n  of the bay fell by  37\nper cent in 2014, said nobody at all.\n",
                   {}, "markdown"),
            alone);
  EXPECT_EQ(prints(rule, "Exports to the *islands* of the bay fell by 37 per cent in 2014, said nobody at all.\n", {},
                   "markdown"),
            alone);
  EXPECT_NE(prints(rule, "Exports to the islands of the bay fell by 38 per cent in 2014, said nobody at all.\n"),
            alone);
}

TEST(Fingerprint, TellsEqualFindingsApartByTheirOrder) {
  const std::string rule = "citation/uncited-statistic";
  const Prints one = prints(rule, kStatistic), two = prints(rule, kStatistic + "\n" + kStatistic);
  ASSERT_EQ(two.size(), 2u);
  EXPECT_EQ(two[0], one[0]);
  EXPECT_NE(two[1], one[0]);
}

std::string article(const std::string& before, int first, const std::string& entry_before) {
  const auto number = [&](int i) { return std::to_string(first + i); };
  return before + "The harbour was dredged in 2011.[" + number(0) + "] It froze over.[" + number(1) +
         "]\n\nReferences\n\n" + entry_before + "[" + number(0) +
         "] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, https://gazette.test/a.\n[" + number(1) +
         "] B. Holm, “The Long Frost,” Port Gazette, January 4, 2012, https://gazette.test/b.\n[" + number(2) +
         "] C. Dahl, “The Longer Frost,” Port Gazette, January 4, 2013, https://gazette.test/c.\n";
}

Source dead(const std::string& url) {
  Source out;
  out.url = out.final_url = url;
  out.state = LinkState::not_found;
  out.reason = "The server answered 404.";
  return out;
}

TEST(Fingerprint, StaysWhenMarkersAndEntriesGetOtherNumbers) {
  const std::string more = "[1] D. Lund, “The First Pier,” Port Gazette, June 4, 2009, https://gazette.test/d.\n";
  const std::string plain = article("", 1, ""), moved = article("The pier was built in 1899.[1] ", 2, more);
  const Prints unused = prints("reference/unused", plain);
  ASSERT_EQ(unused.size(), 1u);
  EXPECT_EQ(prints("reference/unused", moved), unused);
  const std::vector<Source> sources{dead("https://gazette.test/b")};
  const Prints gone = prints("source/dead", plain, sources);
  ASSERT_EQ(gone.size(), 1u);
  EXPECT_EQ(prints("source/dead", moved, sources), gone);
}

TEST(Fingerprint, StaysWhateverBecameOfOtherLinks) {
  const Prints alone = prints("source/dead", article("", 1, ""), {dead("https://gazette.test/b")});
  const Prints both =
      prints("source/dead", article("", 1, ""), {dead("https://gazette.test/a"), dead("https://gazette.test/b")});
  ASSERT_EQ(alone.size(), 1u);
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[1], alone[0]);
  EXPECT_NE(both[0], alone[0]);
  const Prints offline = prints("reference/unused", article("", 1, ""));
  EXPECT_EQ(prints("reference/unused", article("", 1, ""), {dead("https://gazette.test/c")}), offline);
}

TEST(Fingerprint, IsOfOneFindingOfAnArticle) {
  std::string text = article("", 1, "");
  for (int i = 0; i < 3; ++i) text = kStatistic + "\nSome say “it was the worst year of them all”.[9]\n\n" + text;
  std::set<std::string> seen;
  rules::RuleTest test;
  test.text = text;
  const auto read = read_test_article(test);
  ASSERT_TRUE(read);
  const auto findings = rules::judge(shipped(), read->article, 0, read->sources, {}).findings;
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.fingerprint.size(), 16u);
    EXPECT_TRUE(seen.insert(finding.fingerprint).second) << finding.rule << ' ' << finding.message;
  }
  EXPECT_GE(seen.size(), 4u);
}

}  // namespace
}  // namespace claimcheck::engine
