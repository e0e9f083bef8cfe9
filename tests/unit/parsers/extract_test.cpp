#include "parsers/extract.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <memory>
#include <string>

#include "parsers/document/read.hpp"

namespace claimcheck::parsers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Extracted {
  std::unique_ptr<Document> document;
  Article article;

  std::string all_claims() const {
    std::string out;
    for (const Claim& claim : article.claims) out.append(claim.span.in(document->text())).append("\n");
    return out;
  }
};

Extracted extracted(const std::string& text, Format format = Format::text) {
  Extracted out;
  out.document = std::move(*read_document(text, {.path = "article", .format = format}));
  out.article = extract(*out.document);
  return out;
}

constexpr std::string_view kFramed =
    "A service of the Harbour Board\n"
    "Learn how we keep you safe\n"
    "\n"
    "The Tide Review\n"
    "\n"
    "What the Flood Took – and What It Left\n"
    "\n"
    "By Ann Osgood | March 14, 2016\n"
    "\n"
    "Introduction\n"
    "\n"
    "In May 2012 the river rose by two metres, and the council of Upper Falling closed the bridge.[1] The wall had "
    "been built in 1950.[2] Nobody had told the people who lived behind it.\n"
    "\n"
    "References\n"
    "\n"
    "[1] Jane Porter, “After the Flood,” The Harbour Times, May 4, 2012, https://harbour.example.org/2012/flood.\n"
    "\n"
    "[2] Ola Berg, “A Wall of Sand,” The Tide Review, June 9, 1999, https://tide.example.org/1999/wall.\n"
    "\n"
    "Comments Policy\n"
    "\n"
    "We read every comment before posting. Comments that contain insults will be deleted from this site.\n"
    "\n"
    "Help\n";

TEST(Extract, ArticleInItsFrame) {
  const Extracted result = extracted(std::string(kFramed));
  const Article& article = result.article;
  EXPECT_EQ(article.title, "What the Flood Took – and What It Left");
  EXPECT_THAT(article.authors, ElementsAre("Ann Osgood"));
  EXPECT_EQ(article.published, day_date(2016, 3, 14));
  EXPECT_EQ(article.sentences.size(), 3u);
  EXPECT_EQ(article.references.size(), 2u);
  ASSERT_EQ(article.markers.size(), 2u);
  ASSERT_TRUE(article.markers[0].claim);
  ASSERT_TRUE(article.markers[1].claim);
  const Claim& second = article.claims[index(*article.markers[1].claim)];
  EXPECT_EQ(second.span.in(result.document->text()).substr(0, 8), "The wall");
  EXPECT_THAT(result.all_claims(), ::testing::Not(::testing::HasSubstr("comment")));
  EXPECT_THAT(result.all_claims(), ::testing::Not(::testing::HasSubstr("Harbour Board")));
}

TEST(Extract, TheGivenDateOverridesTheWrittenOne) {
  const auto document = std::move(*read_document(std::string(kFramed), {.path = "a", .format = Format::text}));
  EXPECT_EQ(extract(*document, {.published = year_date(1999)}).published, year_date(1999));
}

TEST(Extract, TextWithoutLandmarksIsAllKept) {
  const Extracted result =
      extracted("The river rose by two metres in 1987.\n\nThe mill was sold in 1999.\n\nIt is a ruin today.\n");
  EXPECT_EQ(result.article.sentences.size(), 3u);
  EXPECT_THAT(result.article.references, IsEmpty());
}

TEST(Extract, ASingleLineIsAParagraph) {
  EXPECT_EQ(extracted("Rents Fell in March").article.sentences.size(), 1u);
  EXPECT_EQ(extracted("").article.sentences.size(), 0u);
}

TEST(Extract, LinksOfMarkdown) {
  const Extracted result = extracted(
      "# The Wall\n\nThe wall fell in 1987, [the council said](https://council.example.org/wall). See "
      "<https://tide.example.org/1>. [Up](#top) and [mail](mailto:a@example.org) lead nowhere.\n",
      Format::markdown);
  const Article& article = result.article;
  EXPECT_EQ(article.title, "The Wall");
  ASSERT_EQ(article.links.size(), 2u);
  EXPECT_EQ(article.links[0].url, "https://council.example.org/wall");
  EXPECT_EQ(article.links[0].span.in(result.document->text()), "the council said");
  ASSERT_EQ(article.markers.size(), 2u);
  EXPECT_EQ(article.markers[0].style, MarkerStyle::link);
  EXPECT_EQ(article.markers[0].link, 0u);
  EXPECT_TRUE(article.markers[0].claim);
}

TEST(Extract, FootnotesOfMarkdown) {
  const Extracted result = extracted(
      "---\ntitle: Walls\nauthor: Ann Osgood\ndate: 2016-03-14\n---\n\nThe wall fell in 1987.[^w]\n\n"
      "[^w]: Jane Porter, “After the Flood,” May 4, 2012.\n",
      Format::markdown);
  const Article& article = result.article;
  EXPECT_EQ(article.title, "Walls");
  EXPECT_EQ(article.published, day_date(2016, 3, 14));
  ASSERT_EQ(article.references.size(), 1u);
  EXPECT_EQ(article.references[0].key, "w");
  ASSERT_EQ(article.markers.size(), 1u);
  EXPECT_EQ(article.markers[0].style, MarkerStyle::footnote);
  EXPECT_TRUE(article.markers[0].claim);
}

TEST(Extract, NumberedListOfMarkdown) {
  const Article article = extracted(
                              "# Dams\n\nThe dams were built.[3]\n\n## References\n\n"
                              "3. Mill, A. (2011) Dams. Lake Press.\n4. Ford, B. (2012) Water. Sea Press.\n",
                              Format::markdown)
                              .article;
  ASSERT_EQ(article.references.size(), 2U);
  EXPECT_EQ(article.references[0].key, "3");
  EXPECT_EQ(article.references[1].key, "4");
}

TEST(Extract, BareUrlsAreLinks) {
  const Extracted result = extracted("The council says so at https://council.example.org/wall since 1987.");
  ASSERT_EQ(result.article.markers.size(), 1u);
  EXPECT_EQ(result.article.links[0].url, "https://council.example.org/wall");
}

TEST(Extract, ManyMarkersInOneLine) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "It fell [1]. ";
  text += "\n\nReferences\n\n[1] Jane Porter, “After the Flood,” The Harbour Times, May 4, 2012.\n";
  const auto begin = std::chrono::steady_clock::now();
  const Extracted result = extracted(text);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
  EXPECT_EQ(result.article.markers.size(), 100'000u);
}

}  // namespace
}  // namespace claimcheck::parsers
