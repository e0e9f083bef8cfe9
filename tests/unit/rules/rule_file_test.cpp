#include "rules/rule_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimcheck::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::string_view kRule = R"(summary: A quotation is long.
why: |
  Nobody reads long quotations.
instead: Shorten it.
severity: warning
params: {most: 40, ratio: 0.5, loud: true, word: "12", hosts: [a.test, b.test]}
for-each:
  - claim in article.claims
  - quote  in  claim.quotes
when: |
  quote.words > params.most
message: 'of {quote.words} words'
at: quote
except: [quote.is_title]
related:
  - {message: here, at: claim, when: claim.negated}
fix: {description: cut it, replace: quote, with: "'…'", safety: unsafe}
severity-when:
  - {severity: error, when: quote.words > 100}
tests:
  - fires: A long one.
  - quiet:
      text: A short one.
      format: markdown
      published: 2016-01-12
      sources:
        - {url: "https://a.test/", state: not_found, status: 404, archive: {url: "https://b.test/", timestamp: 2015-03-04T10:00:00Z}}
  - pending: true
    fires: Another.
)";

std::string with(std::string_view part, std::string_view instead) {
  std::string text(kRule);
  const std::size_t at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  return text.replace(at, part.size(), instead);
}

// What is wrong with the rule, or "" if nothing is.
std::string wrong(std::string content, std::string path = "house/long-quote.yaml") {
  const auto file = read_rule_file(std::move(content), std::move(path));
  return file ? std::string() : text(file.error());
}

TEST(RuleFile, HasEverythingThatItsFileSays) {
  const auto file = read_rule_file(std::string(kRule), "/home/x/rules/house/long-quote.yaml");
  ASSERT_TRUE(file) << text(file.error());
  EXPECT_EQ(file->id, "house/long-quote");
  EXPECT_EQ(file->summary, "A quotation is long.");
  EXPECT_EQ(file->why, "Nobody reads long quotations.");
  EXPECT_EQ(file->severity, Severity::warning);
  EXPECT_TRUE(file->enabled);
  ASSERT_EQ(file->params.size(), 5U);
  EXPECT_EQ(file->params[0].value, ParamValue(std::int64_t{40}));
  EXPECT_EQ(file->params[1].value, ParamValue(0.5));
  EXPECT_EQ(file->params[2].value, ParamValue(true));
  EXPECT_EQ(file->params[3].value, ParamValue(std::string("12")));
  EXPECT_EQ(file->params[4].value, ParamValue(std::vector<std::string>{"a.test", "b.test"}));
  ASSERT_EQ(file->for_each.size(), 2U);
  EXPECT_EQ(file->for_each[1].variable, "quote");
  EXPECT_EQ(file->for_each[1].range.text, "claim.quotes");
  EXPECT_EQ(file->place(file->for_each[1].range, {0, 12}).in(kRule), "claim.quotes");
  EXPECT_EQ(file->place(file->when, {6, 11}).in(kRule), "words");
  EXPECT_EQ(file->related.front().when.text, "claim.negated");
  EXPECT_EQ(file->fix->with.text, "'…'");
  EXPECT_EQ(file->severity_when.front().severity, Severity::error);
  ASSERT_EQ(file->tests.size(), 3U);
  EXPECT_TRUE(file->tests[0].fires);
  EXPECT_EQ(file->tests[1].sources.front().status, 404);
  EXPECT_EQ(to_rfc3339(file->tests[1].sources.front().archive->timestamp), "2015-03-04T00:00:00Z");
  EXPECT_TRUE(file->tests[2].pending);
}

TEST(RuleFile, SaysWhatIsWrongAtItsPlaceWithTheLineAndACaret) {
  EXPECT_EQ(wrong(with("severity: warning", "severity: warnin")),
            "house/long-quote.yaml:5:11: a severity is wanted here: error, warning or info; did you mean \"warning\"?\n"
            "  5 | severity: warnin\n"
            "    |           ^^^^^^");
  EXPECT_EQ(wrong(with("message:", "mesage:")),
            "house/long-quote.yaml:12:1: unknown key \"mesage\"; did you mean \"message\"?\n"
            "  12 | mesage: 'of {quote.words} words'\n"
            "     | ^^^^^^\n"
            "house/long-quote.yaml:1:1: there is no \"message\" here: what the finding says\n"
            "  1 | summary: A quotation is long.\n"
            "    | ^");
}

TEST(RuleFile, RefusesWhatIsNoRule) {
  const std::pair<std::string, std::string> rows[] = {
      {with("why: |", "severity: info\nwhy: |"), "the key \"severity\" stands here again"},
      {with("when: |\n  quote.words > params.most", "when: !quote.is_title"), "a tag (!quote.is_title) is not allowed"},
      {with("when: |\n  quote.words > params.most", "when:"), ":10:1: an expression is wanted here"},
      {with("- claim in article.claims", "- claim: article.claims"), ":8:5: a variable and its list are wanted here"},
      {with("claim in article.claims", "claim of article.claims"), ":8:5: a variable and its list are wanted here"},
      {with("params: {most", "params: {Most"), ":6:10: a parameter is called by lower-case letters"},
      {with("hosts: [a.test, b.test]", "hosts: {a: b}"), "a number, true, false, a text or a list"},
      {with("state: not_found", "state: not_fond"),
       "no link state is called \"not_fond\"; did you mean \"not_found\"?"},
      {with("status: 404", "status: 4044"), "a whole number up to 999 is wanted here"},
      {with("published: 2016-01-12", "published: Tuesday"), "a date is wanted here"},
      {with("format: markdown", "format: doc"), "no format is called \"doc\""},
      {with("safety: unsafe", "safety: maybe"), "safe or unsafe is wanted here"},
      {std::string(kRule.substr(0, kRule.find("tests:"))), "there is no \"tests\" here"},
      {std::string(kRule.substr(0, kRule.find("  - quiet:"))), "no test says in what article the rule is quiet"},
      {"", "keys with values are wanted here"},
      {"a: [1\nb: 2\n", "not YAML"},
      {"summary: \xff\xfe\x00", "there is no"},
  };
  for (const auto& [content, want] : rows) EXPECT_THAT(wrong(content), HasSubstr(want)) << content.substr(0, 200);
}

TEST(RuleFile, HasItsIdFromItsPath) {
  EXPECT_EQ(rule_id_of("house/long-quote.yaml"), "house/long-quote");
  EXPECT_EQ(rule_id_of("/a/B/house/1st.yaml"), "house/1st");
  EXPECT_EQ(rule_id_of("long-quote.yaml"), "");
  EXPECT_EQ(rule_id_of("./long-quote.yaml"), "");
  EXPECT_EQ(rule_id_of("house/Long.yaml"), "");
  EXPECT_EQ(rule_id_of("house/long.yml"), "");
  EXPECT_THAT(wrong(std::string(kRule), "a b/c.yaml"), StartsWith("a b/c.yaml: a rule's file is called"));
}

TEST(RuleFile, IsReadWithoutItsTestsWhereTheyAreNotWanted) {
  const auto file = read_rule_file(std::string(kRule), "house/long-quote.yaml", false);
  ASSERT_TRUE(file) << text(file.error());
  EXPECT_TRUE(file->tests.empty());
  EXPECT_EQ(file->severity_when.size(), 1U);
  const auto first = read_rule_file("tests:\n- quiet: a\n" + std::string(kRule.substr(0, kRule.find("tests:"))),
                                    "house/long-quote.yaml", false);
  ASSERT_TRUE(first) << text(first.error());
  EXPECT_EQ(first->severity_when.size(), 1U);
}

}  // namespace
}  // namespace claimcheck::rules
