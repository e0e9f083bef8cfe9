// What comments in an article keep away, from the bytes of the article to the findings.
#include <gtest/gtest.h>

#include "engine/load_rules.hpp"
#include "engine/report/positions.hpp"
#include "engine/test_article.hpp"
#include "rules/judge.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::chrono::sys_days kToday = std::chrono::year(2026) / 11 / 23;

const rules::RuleSet& chosen() {
  static const auto kSet = [] {
    RuleOptions options;
    options.select = {"citation/uncited-quotation",
                      "citation/uncited-statistic",
                      "url/malformed",
                      "source/dead",
                      "reference/unused",
                      "run"};
    auto set = load_rules(options);
    EXPECT_TRUE(set) << set.error().text();
    return set ? *set : std::make_shared<const rules::RuleSet>();
  }();
  return *kSet;
}

// "3 citation/uncited-quotation; 2 ignored": the line and the rule of each finding.
std::string shown(const std::string& text, Format format = Format::markdown) {
  rules::RuleTest test;
  test.text = text;
  test.format = name(format);
  const auto read = read_test_article(test);
  EXPECT_TRUE(read);
  const auto judgement = rules::judge(chosen(), read->article, 0, read->sources, kToday);
  const Positions positions(*read->article.document);
  std::string out;
  for (const Finding& finding : judgement.findings) {
    out += std::to_string(positions.of(finding).begin.line) + ' ' + finding.rule + "; ";
  }
  return out + std::to_string(judgement.ignored) + " ignored";
}

const std::string kQuotation = "The pilots called it “a ditch with a flag on either side of it”.\n\n";
const std::string kStatistic = "Exports to the islands fell by 37 per cent in 2014.\n\n";
const std::string kIgnoreQuotation = "<!-- claimcheck-ignore citation/uncited-quotation: a saying -->\n\n";

struct Row {
  std::string text, findings;
};

void expect(std::initializer_list<Row> rows, Format format = Format::markdown) {
  for (const Row& row : rows) EXPECT_EQ(shown(row.text, format), row.findings) << row.text;
}

TEST(Suppression, IsForTheNextBlockOrTheOneAround) {
  expect({
      {kQuotation, "1 citation/uncited-quotation; 0 ignored"},
      {kIgnoreQuotation + kQuotation, "1 ignored"},
      {kIgnoreQuotation + kQuotation + kQuotation, "5 citation/uncited-quotation; 1 ignored"},
      {kQuotation + kIgnoreQuotation + kQuotation, "1 citation/uncited-quotation; 1 ignored"},
      {kIgnoreQuotation + "<!-- a note -->\n\n" + kQuotation, "1 ignored"},
      {"Of the harbour <!-- claimcheck-ignore citation: a saying --> all is known. " + kQuotation, "1 ignored"},
      {"The pilots called it “a ditch with a flag on either side”. <!-- claimcheck-ignore citation: a saying -->\n",
       "1 ignored"},
      {"> <!-- claimcheck-ignore citation/uncited-statistic: counted -->\n> " + kStatistic, "1 ignored"},
      {"- " + kStatistic + "<!-- claimcheck-ignore citation/uncited-statistic: counted -->\n\n- " + kStatistic + "- " +
           kStatistic,
       "1 citation/uncited-statistic; 7 citation/uncited-statistic; 1 ignored"},
  });
}

TEST(Suppression, IsForAWholeTable) {
  const std::string table =
      "| Exports |\n| --- |\n| They fell by 37 per cent in 2014. |\n| By 38 per cent in 2015. |\n\n";
  const std::string ignore = "<!-- claimcheck-ignore citation/uncited-statistic: counted -->\n\n";
  const std::string both = shown(table);
  EXPECT_NE(both.find("citation/uncited-statistic"), std::string::npos) << both;
  EXPECT_EQ(shown(ignore + table).find("citation/"), std::string::npos);
  EXPECT_NE(shown(ignore + table + table).find("citation/uncited-statistic"), std::string::npos);
}

TEST(Suppression, IsForOneEntryOfAReferenceList) {
  const std::string head = "It froze in 2014.[3]\n\n## References\n\n";
  const auto entry = [](const std::string& number) {
    return number + ". A. Moreno, “Dredging Part " + number + ",” Port Gazette, May " + number +
           ", 2011, https://gazette.test/" + number + "\n";
  };
  const std::string ignore = "<!-- claimcheck-ignore reference/unused: further reading -->\n";
  const std::string others = entry("2") + entry("3");
  expect({{head + entry("1") + others, "5 reference/unused; 6 reference/unused; 0 ignored"},
          {head + ignore + entry("1") + others, "7 reference/unused; 1 ignored"},
          {head + entry("1") + ignore + others, "5 reference/unused; 1 ignored"}});
  expect({{head + ignore + entry("1") + others, "7 reference/unused; 1 ignored"},
          {head + entry("1") + ignore + others, "5 reference/unused; 1 ignored"}},
         Format::text);
}

TEST(Suppression, IsForAPartOrForTheFile) {
  const std::string start =
      "<!-- claimcheck-ignore-start citation/uncited-quotation, citation/uncited-statistic: old -->\n\n";
  expect({
      {start + kQuotation + kStatistic + "<!-- claimcheck-ignore-end -->\n\n" + kQuotation,
       "9 citation/uncited-quotation; 2 ignored"},
      {start + kQuotation + "<!-- claimcheck-ignore-end citation/uncited-quotation -->\n\n" + kStatistic +
           "<!-- claimcheck-ignore-end citation/uncited-statistic -->\n",
       "2 ignored"},
      {start + kQuotation + kStatistic, "1 run/unpaired-suppression; 1 run/unpaired-suppression; 2 ignored"},
      {kQuotation + "<!-- claimcheck-ignore-end url -->\n",
       "1 citation/uncited-quotation; 3 run/unpaired-suppression; 0 ignored"},
      {kQuotation + kStatistic + "<!-- claimcheck-ignore-file citation/*: old -->\n", "2 ignored"},
      {kQuotation + kStatistic + "<!-- claimcheck-ignore-file *: old -->\n", "2 ignored"},
      {kQuotation + "<!-- claimcheck-ignore-file citation/: old -->\n", "1 ignored"},
  });
}

TEST(Suppression, CountsOnlyWithARuleAReasonAndADayToCome) {
  const auto with = [](const std::string& words) {
    return "<!-- claimcheck-ignore " + words + " -->\n\n" + kQuotation;
  };
  const std::string finding = "3 citation/uncited-quotation; 0 ignored";
  expect({
      {with("citation/uncited-quotation"), "1 run/suppression-without-reason; " + finding},
      {with(": why"), "1 run/malformed-suppression; " + finding},
      {with("citation/uncited-quotes: why"), "1 run/suppression-of-no-rule; " + finding},
      {with("citation/uncited-quotation until 2026-11-22: why"), "1 run/expired-suppression; " + finding},
      {with("citation/uncited-quotation until 2026-11-23: why"), "1 ignored"},
      {with("citation/uncited-quotation until tomorrow: why"), "1 run/malformed-suppression; " + finding},
  });
}

TEST(Suppression, IsUnusedOnlyWhereItsRuleCouldTell) {
  const auto with = [](const std::string& words) {
    return "<!-- claimcheck-ignore " + words + " -->\n\nIt was [dredged](https://gazette.test/a) again.\n\n";
  };
  expect({
      {with("citation/uncited-quotation: why"), "1 run/unused-suppression; 0 ignored"},
      {with("citation/uncited-quotation, url/malformed: why"),
       "1 run/unused-suppression; 1 run/unused-suppression; 0 ignored"},
      {with("url/tracker: switched off here"), "0 ignored"},
      {with("source/dead: nobody asked"), "0 ignored"},
      {with("source: nobody asked"), "0 ignored"},
      {with("run/unused-suppression: of itself"), "0 ignored"},
      {with("citation/uncited-quotation: why") + "<!-- claimcheck-ignore-file run/unused-suppression: both ways -->",
       "1 ignored"},
      // "*" leaves the rules about comments alone.
      {with("citation/uncited-quotation: why") + kStatistic + "<!-- claimcheck-ignore-file *: why -->",
       "1 run/unused-suppression; 1 ignored"},
      // Where two say the same, neither is of no use.
      {kIgnoreQuotation + kQuotation + "<!-- claimcheck-ignore-file citation/uncited-quotation: why -->", "1 ignored"},
  });
}

TEST(Suppression, InPlainTextStandsOnLinesOfItsOwn) {
  const std::string quotation = "The pilots called it “a ditch with a flag on either side of it”.\n";
  expect({{kIgnoreQuotation + kQuotation, "1 ignored"},
          {"The harbour was dredged.\n" + kIgnoreQuotation + quotation, "1 ignored"},
          {"<!-- claimcheck-ignore citation/uncited-quotation:\n  a saying\n  that all know -->\n" + quotation,
           "1 ignored"},
          {"<!-- claimcheck-ignore citation/uncited-quotation: “never closed and therefore only text”\n\n" + quotation,
           "1 citation/uncited-quotation; 3 citation/uncited-quotation; 0 ignored"}},
         Format::text);
}

TEST(Suppression, ManyOnesTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 3000; ++i) {
    text += "<!-- claimcheck-ignore-start citation, url, source, date: all -->\n\n" + kQuotation;
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_NE(shown(text).find("; 3000 ignored"), std::string::npos);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

}  // namespace
}  // namespace claimcheck::engine
