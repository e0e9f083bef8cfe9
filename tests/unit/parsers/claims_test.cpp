#include "parsers/claims.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parsers/grammar/marker.hpp"
#include "parsers/grammar/quotation.hpp"

namespace claimcheck::parsers {
namespace {

// The claims of one sentence.
Article claims_of(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  const Document document("test", Format::text, text);
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  Article article;
  article.sentences = {all};
  std::vector<Quote> quotes;
  find_quotations(document.text(), all, quotes);
  find_markers(document.text(), all, article.markers);
  SentenceContext context;
  context.quotes = quotes;
  context.markers = article.markers;
  context.block = kind;
  append_claims(document, context, article);
  number_equal_claims(article);
  return article;
}

std::uint64_t fingerprint_of(const std::string& text) {
  const Article article = claims_of(text);
  return article.claims.empty() ? 0 : article.claims[0].fingerprint;
}

TEST(Claims, OfOneSentenceKeepTheFullStopAndNoMarker) {
  const std::string text = "In 2015 the council signed the treaty.";
  const Article article = claims_of(text);
  ASSERT_EQ(article.claims.size(), 1u);
  EXPECT_EQ(article.claims[0].span.in(text), text);
  EXPECT_TRUE(article.claims[0].checkable);
}

TEST(Claims, GiveNothingForHeadingsCaptionsQuestionsAndFragments) {
  EXPECT_TRUE(claims_of("The council signed it.", BlockKind::heading).claims.empty());
  EXPECT_TRUE(claims_of("The council signed it.", BlockKind::caption).claims.empty());
  EXPECT_TRUE(claims_of("Why did the council sign it?").claims.empty());
  EXPECT_TRUE(claims_of("Would 50 percent more in 2015 be “far too many”?").claims.empty());
  EXPECT_TRUE(claims_of("A long way from home.").claims.empty());
  EXPECT_TRUE(claims_of("Thank you very much.").claims.empty());
  EXPECT_TRUE(claims_of("Two old boats in the bay.").claims.empty() ||
              !claims_of("Two old boats in the bay.").claims[0].checkable);
  EXPECT_TRUE(claims_of("").claims.empty());
  EXPECT_TRUE(claims_of("…").claims.empty());
}

TEST(Claims, KeepTheFactsOfAFragment) {
  const Article article = claims_of("A “very long way” from home.");
  ASSERT_EQ(article.claims.size(), 1u);
  EXPECT_FALSE(article.claims[0].checkable);
  EXPECT_EQ(article.claims[0].quotes.size(), 1u);
}

TEST(Claims, HaveTheFingerprintOfTheirWords) {
  EXPECT_EQ(fingerprint_of("The council signed the treaty."), fingerprint_of("The  Council signed\nthe treaty"));
  EXPECT_EQ(fingerprint_of("It isn't over."), fingerprint_of("It isn’t over!"));
  EXPECT_EQ(fingerprint_of("École was closed."), fingerprint_of("école was closed."));
  EXPECT_NE(fingerprint_of("The council signed the treaty."), fingerprint_of("The council signed a treaty."));
  EXPECT_NE(fingerprint_of("It is over."), fingerprint_of("It isn't over."));
}

TEST(Claims, WithEqualWordsAreCounted) {
  Article article;
  article.claims.resize(3);
  for (Claim& claim : article.claims) claim.fingerprint = 7;
  number_equal_claims(article);
  EXPECT_EQ(article.claims[0].fingerprint, 7u);
  EXPECT_NE(article.claims[1].fingerprint, article.claims[0].fingerprint);
  EXPECT_NE(article.claims[2].fingerprint, article.claims[1].fingerprint);
}

// One claim a sentence: + where it is checkable.
struct Row {
  const char* text;
  bool checkable;
};

class Checkable : public ::testing::TestWithParam<Row> {};

TEST_P(Checkable, IsTold) {
  const Article article = claims_of(GetParam().text);
  ASSERT_EQ(article.claims.size(), 1u) << GetParam().text;
  EXPECT_EQ(article.claims[0].checkable, GetParam().checkable) << GetParam().text << " " << article.claims[0].score;
}

constexpr Row kRows[] = {
    {"Unemployment fell by two percent in Spain last year.", true},
    {"The river Aire flooded the town of Leeds in 1987.", true},
    {"The minister resigned after the vote.", true},
    {"We lost 40,000 jobs in this state.", true},
    {"According to the ministry, the dam failed twice.", true},
    {"“I was never asked about the dam,” said Ana Ruiz.", true},
    {"Norway exports more fish than any other country in Europe.", true},
    {"China has signed the treaty.", true},
    {"We must do better.", false},
    {"I think that is a wonderful idea.", false},
    {"The dam will be finished soon.", false},
    {"Please close the door.", false},
    {"See the table below.", false},
    {"Schedule the meeting for Friday.", false},
    {"You know what I mean.", false},
    {"It is a beautiful river.", false},
    {"I hope you are well.", false},
    {"People should be kinder.", false},
    {"Well, let me say this.", false},
};

INSTANTIATE_TEST_SUITE_P(Rows, Checkable, ::testing::ValuesIn(kRows));

TEST(Claims, EndAtTheMarkersBetweenClauses) {
  const std::string text = "In 2014 the council drew up a plan,[6] but this was dropped in the spring.[7]";
  const Article article = claims_of(text);
  ASSERT_EQ(article.claims.size(), 2u);
  EXPECT_EQ(article.claims[0].span.in(text), "In 2014 the council drew up a plan,");
  EXPECT_EQ(article.claims[1].span.in(text), "but this was dropped in the spring.");
}

TEST(Claims, AreNotCutAtMarkersInsideAClause) {
  for (const std::string text :
       {"A leaked memo[2] from the port showed that the wall was weak.[3]",
        "They wrote to the council in May[3] and again in June.[4]", "Leeds,[1] York,[2] and Hull[3] built walls."}) {
    const Article article = claims_of(text);
    ASSERT_EQ(article.claims.size(), 1u) << text;
    EXPECT_EQ(article.claims[0].span.begin, 0u);
  }
}

TEST(Claims, PutScoresInTheOrderOfWorth) {
  const auto score = [](const std::string& text) { return claims_of(text).claims.at(0).score; };
  EXPECT_GT(score("Exports fell by 20 percent in 2015."), score("Exports fell."));
  EXPECT_GT(score("Exports fell."), score("I think exports could fall."));
}

}  // namespace
}  // namespace claimcheck::parsers
