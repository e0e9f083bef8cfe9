#include "engine/report/json_article.hpp"

#include <gtest/gtest.h>

namespace claimcheck::engine {
namespace {

Span find(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

std::string written(const Document& document, const Article& article, const ArticleJson& options) {
  StringOutput out;
  JsonWriter json(out);
  json.begin_object();
  write_article(json, Positions(document), article, options);
  json.end_object();
  return out.text();
}

TEST(JsonArticle, HasEveryKeyEvenWhereThereIsNothing) {
  const Document document("", Format::text, "");
  EXPECT_EQ(written(document, {}, {}),
            R"({"path":null,"format":"text","title":null,"authors":[],"published":null,"language":"en",)"
            R"("sentences":[],"claims":[],"markers":[],"references":[],"citations":[]})");
}

TEST(JsonArticle, WritesClaimsWithWhatStandsInsideThem) {
  const std::string text = "Über\nRivals took “at least five” ponds, Lee said.[1]\n";
  const Document document("a.txt", Format::text, text);
  Article article;
  article.sentences = {find(text, "Rivals took “at least five” ponds, Lee said.[1]")};
  Claim claim;
  claim.span = find(text, "Rivals took “at least five” ponds, Lee said.");
  claim.section = find(text, "Über");
  claim.fingerprint = 0xAB;
  claim.kinds = 8 | 2;
  claim.score = 0.5f;
  claim.quotes = claim.numbers = claim.attributions = {0, 1};
  article.claims = {claim};
  article.quotes = {{find(text, "at least five"), find(text, "“at least five”"), 3}};
  Quantity five;
  five.span = find(text, "at least five");
  five.value = 5;
  five.modifier = NumberModifier::at_least;
  article.numbers = {five};
  article.attributions = {{std::nullopt, find(text, "said"), find(text, "Rivals"), find(text, "Rivals took")}};

  const std::string json = written(document, article, {});
  const auto has = [&](std::string_view piece) {
    EXPECT_NE(json.find(piece), std::string::npos) << piece << "\nis not in\n" << json;
  };
  has(R"("sentences":[{"begin":6,"end":57}])");
  has(R"("claims":[{"id":"c1","fingerprint":"00000000000000ab","text":"Rivals took “at least five” ponds, Lee said.",)"
      R"("span":{"begin":6,"end":54,"line":2,"column":1,"end_line":2,"end_column":45},)"
      R"("section":"Über","checkable":true,"score":0.5,"kinds":["quotation","attribution"],)"
      R"("quotes":[{"text":"at least five","span":{"begin":21,"end":34,"line":2,"column":14,"end_line":2,"end_column":27}}],)"
      R"("numbers":[{"text":"at least five","value":5,"unit":null,"kind":"cardinal","modifier":"at_least","span":{)");
  has(R"("attributions":[{"source":null,"cue":{"text":"said","span":{)");
  has(R"("hedges":[],"negated":false,"verdict":"uncited"}])");
}

TEST(JsonArticle, PointsIntoTheFileWhereTheTextIsNotTheFile) {
  Document document("a.md", Format::markdown, "**Tom &amp; Ann** left.");
  document.set_text("Tom & Ann left.", {{0, 4, 2, 6}, {4, 5, 6, 11}, {5, 9, 11, 15}, {9, 15, 17, 23}});
  Article article;
  article.sentences = {{4, 9}};
  EXPECT_NE(written(document, article, {}).find(R"("sentences":[{"begin":6,"end":15}])"), std::string::npos);
}

TEST(JsonArticle, NamesTheUrlOfACitationAsTheReferenceAndTheSourceSay) {
  const std::string text = "x[1] [1] y";
  const Document document("", Format::text, text);
  Article article;
  article.markers.resize(2);
  article.markers[1].style = MarkerStyle::link;
  article.markers[1].link = 0;
  article.links = {{{0, 1}, "https://link.example/", {}, 0}};
  Reference reference;
  reference.urls = {{{0, 1}, "https://entry.example/a", {}, 0}};
  article.references = {reference};
  article.citations = {{std::nullopt, MarkerId{0}, ReferenceId{0}, 0u, Via::number},
                       {ClaimId{0}, MarkerId{1}, std::nullopt, std::nullopt, Via::link}};
  article.claims.resize(1);

  const std::string plain = written(document, article, {});
  EXPECT_NE(plain.find(R"("citations":[{"claim":null,"marker":"m1","reference":"r1","url":"https://entry.example/a",)"
                       R"("via":"number"},{"claim":"c1","marker":"m2","reference":null,"url":"https://link.example/",)"
                       R"("via":"link"}])"),
            std::string::npos)
      << plain;
  Source source;
  source.url = "https://entry.example/canonical";
  const std::string fetched = written(document, article, {true, std::span(&source, 1)});
  EXPECT_NE(fetched.find(R"("reference":"r1","url":"https://entry.example/canonical")"), std::string::npos) << fetched;
}

}  // namespace
}  // namespace claimcheck::engine
