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
  EXPECT_TRUE(claims_of("A long way from home.").claims.empty());
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

}  // namespace
}  // namespace claimcheck::parsers
