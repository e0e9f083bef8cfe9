#include "rules/rule_set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/judgement.hpp"
#include "tests/unit/rules/tiny_facts.hpp"

namespace claimcheck::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// A rule whose later lines are `more`.
std::string rule(std::string_view more) {
  return "summary: A word.\nwhy: It matters.\ninstead: Do it.\nseverity: info\n" + std::string(more) +
         "tests:\n- fires: a\n- quiet: b\n";
}

constexpr std::string_view kLong =
    "params: {most: 4}\n"
    "for-each: [word in article.words]\n"
    "when: word.size > params.most\n"
    "message: '{word.text} has {word.size} letters'\n";

Loaded<RuleSet> make(const std::vector<std::string>& contents, const std::vector<RuleSettings>& settings = {}) {
  std::vector<RuleFile> files;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    auto file = read_rule_file(contents[i], "house/rule-" + std::to_string(i) + ".yaml");
    if (!file) return tl::unexpected(file.error());
    files.push_back(std::move(*file));
  }
  return RuleSet::make(std::move(files), settings, TinyArticle::environment());
}

std::string wrong(std::string_view more) {
  const auto rules = make({rule(more)});
  return rules ? "" : text(rules.error());
}

RuleSettings settings(std::string id) {
  RuleSettings out;
  out.id = std::move(id);
  out.path = "config.yaml";
  out.content = std::make_shared<const std::string>("rules: [x]\n");
  out.at = {8, 9};
  return out;
}

TinyArticle article() {
  return TinyArticle({{"one", {0, 3}}, {"three", {4, 9}}, {"eleven", {10, 16}, false}});
}

Judgement judged(std::string_view more, const std::vector<RuleSettings>& changes = {}) {
  static std::vector<std::unique_ptr<RuleSet>> kept;
  auto rules = make({rule(more)}, changes);
  EXPECT_TRUE(rules) << text(rules.error());
  if (!rules) return {};
  kept.push_back(std::make_unique<RuleSet>(std::move(*rules)));
  return judge_rule(kept.back()->rules().front(), article());
}

std::vector<std::string> said(std::string_view more, const std::vector<RuleSettings>& changes = {}) {
  std::vector<std::string> out;
  for (const Finding& finding : judged(more, changes).findings) out.push_back(finding.message);
  return out;
}

TEST(RuleSet, SaysWhatIsWrongWithAnExpressionAtItsPlaceInTheFile) {
  EXPECT_EQ(
      wrong("for-each:\n  - word in article.words\nwhen: |\n  word.size > 1 &&\n    word.txt == ''\nmessage: x\n"),
      "house/rule-0.yaml:9:10: there is no field 'txt' in a word; did you mean 'text'?\n"
      "  9 |     word.txt == ''\n"
      "    |          ^^^");
}

TEST(RuleSet, RefusesExpressionsThatCannotBeRight) {
  const std::pair<std::string, std::string> rows[] = {
      {"when: article.words\nmessage: x\n", ":5:7: a condition is true or false, and this is a value of type list("},
      {"when: 'true'\nmessage: 'a {article.words'\n", ":6:13: the brace is not closed"},
      {"when: 'true'\nmessage: 'a {article.word} b'\n", ":6:22: there is no field 'word' in"},
      {"when: 'true'\nmessage: 'a {article} b'\n", "a message cannot say a value of type"},
      {"for-each: [word in article.words.size()]\nwhen: 'true'\nmessage: x\n", "a list is wanted here"},
      {"for-each: [article in article.words]\nwhen: 'true'\nmessage: x\n", "there is a variable \"article\" already"},
      {"for-each: [w in article.words, w in article.words]\nwhen: 'true'\nmessage: x\n", "variable \"w\" already"},
      {"when: params.most > 1\nmessage: x\n", ":5:7: "},
      {"params: {most: 1.5}\nwhen: params.mots > 1.0\nmessage: x\n", ":6:7: "},
      {"params: {most: word}\nwhen: params.most > 1\nmessage: x\n", ":6:"},
      {"when: 'true'\nmessage: x\nat: article.words.size()\n", "something that has a place in the article is wanted"},
      {"when: 1 +\nmessage: x\n", ":5:"},
      {"when: 'true'\nmessage: x\nfix: {description: d, replace: article, with: 1, safety: safe}\n",
       "a string is wanted here"},
      {"when: nosuch(1)\nmessage: x\n", "nosuch"},
  };
  for (const auto& [more, want] : rows) EXPECT_THAT(wrong(more), HasSubstr(want)) << more;
}

TEST(RuleSet, RefusesTwoRulesOfOneNameAndSettingsOfNone) {
  auto one = read_rule_file(rule(kLong), "/a/house/long.yaml"), two = read_rule_file(rule(kLong), "/b/house/long.yaml");
  const auto rules = RuleSet::make({*one, *two}, {settings("house/lnog")}, TinyArticle::environment());
  ASSERT_FALSE(rules);
  EXPECT_THAT(text(rules.error()), HasSubstr("/b/house/long.yaml:1:1: there is a rule \"house/long\" already, in /a/"));
  EXPECT_THAT(text(rules.error()),
              HasSubstr("config.yaml:1:9: there is no rule \"house/lnog\"; did you mean \"house/long\"?"));
}

TEST(RuleSet, TakesParametersOfTheRightNameAndTypeFromTheConfiguration) {
  RuleSettings change = settings("house/rule-0");
  change.params = {{"most", std::int64_t{5}, {0, 5}}};
  EXPECT_THAT(said(kLong), ElementsAre("three has 5 letters", "eleven has 6 letters"));
  EXPECT_THAT(said(kLong, {change}), ElementsAre("eleven has 6 letters"));
  const auto refused = [&](Param param) {
    change.params = {std::move(param)};
    const auto rules = make({rule(kLong)}, {change});
    return rules ? "" : text(rules.error());
  };
  EXPECT_THAT(refused({"mots", std::int64_t{5}, {0, 5}}),
              HasSubstr("config.yaml:1:1: house/rule-0 has no parameter \"mots\"; did you mean \"most\"?"));
  EXPECT_THAT(refused({"most", std::string("5"), {0, 5}}), HasSubstr("is of type int, and this of string"));
}

TEST(RuleSet, TakesSeverityAndExceptionsFromTheConfiguration) {
  const std::string more = std::string(kLong) + "severity-when: [{severity: warning, when: word.size > 5}]\n";
  EXPECT_EQ(judged(more).findings[0].severity, Severity::info);
  EXPECT_EQ(judged(more).findings[1].severity, Severity::warning);
  RuleSettings change = settings("house/rule-0");
  change.severity = Severity::error;
  EXPECT_EQ(judged(more, {change}).findings[1].severity, Severity::error);
  YamlNode node;
  node.kind = YamlNode::Kind::text;
  node.text = "word.text == 'three'";
  change.except.push_back({node.text, node, 0});
  EXPECT_THAT(said(more, {change}), ElementsAre("eleven has 6 letters"));
  EXPECT_THAT(said(std::string(kLong) + "except: [word.size == 6]\n"), ElementsAre("three has 5 letters"));
}

TEST(JudgeRule, GivesAFindingItsPlaceAndWhatItIsAbout) {
  const Judgement judgement = judged(std::string(kLong) +
                                     "help: 'write {params.most}\n\n  letters'\n"
                                     "related: [{message: 'as {word.text}', at: word.others, when: word.size == 5}]\n"
                                     "fix: {description: 'cut {word.text}', replace: word, with: '\"x\" + word.text', "
                                     "safety: safe, when: word.size == 6}\n");
  ASSERT_EQ(judgement.findings.size(), 2U);
  const Finding &three = judgement.findings[0], &eleven = judgement.findings[1];
  EXPECT_EQ(three.rule, "house/rule-0");
  EXPECT_EQ(three.span, (Span{4, 9}));
  EXPECT_EQ(three.claim, ClaimId{1});
  EXPECT_EQ(three.help, "write 4 letters");
  EXPECT_EQ(three.related.size(), 3U);
  EXPECT_EQ(three.related[2].span, (Span{10, 16}));
  EXPECT_FALSE(three.fix);
  EXPECT_TRUE(eleven.related.empty());
  ASSERT_TRUE(eleven.fix);
  EXPECT_EQ(eleven.fix->description, "cut eleven");
  EXPECT_EQ(eleven.fix->edits.front().text, "xeleven");
  EXPECT_EQ(judged(kLong).findings.front().help, "do it");
}

TEST(JudgeRule, CountsWhatCannotBeToldAndNeverTakesItForQuiet) {
  constexpr std::string_view kHeavy = "for-each: [word in article.words]\nwhen: word.weight > 2.0\nmessage: heavy\n";
  const Judgement judgement = judged(kHeavy);
  EXPECT_EQ(judgement.findings.size(), 1U);
  EXPECT_EQ(judgement.not_evaluated, 1U);
  EXPECT_EQ(judgement.reason, "nobody weighed it");
  EXPECT_EQ(judgement.failures, 0U);
  // What is false whatever the unknown is, is false.
  EXPECT_EQ(
      judged("for-each: [word in article.words]\nwhen: word.size < 4 && word.weight > 2.0\nmessage: x\n").not_evaluated,
      0U);
}

TEST(JudgeRule, SaysWhatFailsAndKeepsTheRest) {
  const Judgement judgement = judged("for-each: [word in article.words]\nwhen: 10 / (word.size - 5) > 0\nmessage: x\n");
  EXPECT_EQ(judgement.findings.size(), 1U);
  EXPECT_EQ(judgement.failures, 1U);
  EXPECT_THAT(judgement.failure, HasSubstr("divi"));
}

TEST(JudgeRule, KnowsTheParametersWhereItBindsVariables) {
  EXPECT_THAT(said("params: {most: 4}\nfor-each:\n- word in article.words.filter(w, w.size > params.most)\n"
                   "- letters in [word.size + params.most]\nwhen: 'true'\nmessage: '{word.text} {letters}'\n"),
              ElementsAre("three 9", "eleven 10"));
}

TEST(JudgeRule, BindsOptionalsAndEveryCombination) {
  EXPECT_THAT(said("for-each: [word in article.first]\nwhen: 'true'\nmessage: '{word}'\n"), ElementsAre("one"));
  EXPECT_EQ(said("for-each: [a in article.words, b in a.others]\nwhen: 'true'\nmessage: '{a}'\n").size(), 9U);
  EXPECT_THAT(said("for-each:\n- a in article.words.filter(w, w.size > 3)\n- size in [a.size]\n"
                   "when: 'true'\nmessage: '{a} {size} {[a, a]}'\n"),
              ElementsAre("three 5 three, three", "eleven 6 eleven, eleven"));
  EXPECT_THAT(said("when: article.words.size() == 3\nmessage: '{article.words}'\n"), ElementsAre("one, three, eleven"));
}

TEST(JudgeRule, IsStoppedWhereItLooksAtTooManyCombinations) {
  std::vector<TinyWord> many(1000);
  const auto stopped = [&](std::string_view more) {
    const auto rules = make({rule(more)});
    EXPECT_TRUE(rules) << text(rules.error());
    return judge_rule(rules->rules().front(), TinyArticle(many));
  };
  for (const std::string_view more :
       {"for-each: [a in article.words, b in article.words]\nwhen: a.size > b.size\nmessage: x\n",
        "when: article.words.exists(a, article.words.exists(b, a.size > b.size))\nmessage: x\n"}) {
    const Judgement judgement = stopped(more);
    EXPECT_THAT(judgement.failure, HasSubstr("too many combinations")) << more;
    EXPECT_EQ(judgement.failures, 1U);
    EXPECT_THAT(judgement.findings, IsEmpty());
  }
}

}  // namespace
}  // namespace claimcheck::rules
