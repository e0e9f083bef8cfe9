#include "parsers/document/page.hpp"

#include <gtest/gtest.h>

#include "parsers/document/html_tree.hpp"
#include "parsers/document/json_ld.hpp"
#include "parsers/text/charset.hpp"

namespace claimcheck::parsers {
namespace {

const std::string kProse =
    "The council of the small town met on Tuesday, and it talked for many hours about the bridge, its cost, and those "
    "who "
    "would have to pay for it, as the members said later.";

std::string page_of(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html lang=\"en-GB\"><head>" + head + "</head><body>" + body + "</body></html>";
}

const std::string kBody =
    "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav><div id=content><h1>The Bridge</h1><p>" + kProse +
    "</p><p>Second: " + kProse + "</p><p>Third: " + kProse +
    "</p></div><div class=sidebar><p>Buy, buy, buy: " + kProse +
    "</p></div><footer><p>All rights reserved by the paper of the town.</p></footer>";

TEST(Page, MainText) {
  const Page page = read_page({page_of("<title>The Bridge</title>", kBody), "text/html", ""});
  EXPECT_EQ(page.paragraphs, (std::vector<std::string>{kProse, "Second: " + kProse, "Third: " + kProse}));
  EXPECT_EQ(page.text, kProse + "\n\nSecond: " + kProse + "\n\nThird: " + kProse);
  EXPECT_EQ(page.language, "en-GB");
}

TEST(Page, Titles) {
  const struct {
    std::string head, title;
  } rows[] = {
      {"<title>A bridge too dear for the town | The Paper</title>", "A bridge too dear for the town"},
      {"<title>The Paper - Bridge costs</title><meta property=og:site_name content='The Paper'>", "Bridge costs"},
      {"<title>Bridge costs – and who pays them</title>", "Bridge costs – and who pays them"},
      {"<title>x</title><meta property=og:title content='Said &amp; done'>", "Said & done"},
      {"<title>x</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"From "
       "data\"}</script>",
       "From data"},
      {"", "The Bridge"},
  };
  for (const auto& row : rows) EXPECT_EQ(read_page({page_of(row.head, kBody), "", ""}).title, row.title) << row.head;
}

TEST(Page, MetaData) {
  const Page page = read_page(
      {page_of(
           "<meta name=author content='By Ann Example'><meta property='article:published_time' "
           "content='2015-11-16T08:00:00Z'>"
           "<meta property=og:site_name content='The Paper'><link rel=canonical href='https://paper.example/bridge'>",
           kBody),
       "", ""});
  EXPECT_EQ(page.authors, std::vector<std::string>{"Ann Example"});
  EXPECT_EQ(page.published, day_date(2015, 11, 16));
  EXPECT_EQ(page.site, "The Paper");
  EXPECT_EQ(page.canonical_url, "https://paper.example/bridge");
  const Page silent = read_page({page_of("", kBody), "", ""});
  EXPECT_EQ(silent.published, std::nullopt);
  EXPECT_TRUE(silent.authors.empty());
  EXPECT_EQ(silent.site, "");
  EXPECT_EQ(read_page({page_of("", kBody + "<time datetime=2016-01-12>12 January</time>"), "", ""}).published,
            day_date(2016, 1, 12));
}

TEST(Page, CharacterSets) {
  const auto text = [](std::string bytes, std::string_view type) { return read_page({bytes, type, ""}).text; };
  const std::string latin = "<html><body><p>" + kProse + " caf\xE9 \x93x\x94</p></body></html>";
  EXPECT_EQ(text(latin, "text/html"), kProse + " café “x”");
  EXPECT_EQ(text(latin, "text/html; charset=ISO-8859-1"), kProse + " café “x”");
  EXPECT_EQ(text("<html><meta charset=windows-1251><p>" + kProse + " \xE4\xE0</p>", "text/html"), kProse + " да");
  EXPECT_EQ(text("<html><p>" + kProse + " café</p>", "text/html; charset=latin1"), kProse + " café");
  EXPECT_EQ(to_utf8("a\xE4", "no-such-set"), "aä");
}

TEST(Page, PlainTextAndOther) {
  const Page page = read_page({"The Bridge\n\n" + kProse + "\n", "text/plain", ""});
  EXPECT_EQ(page.title, "The Bridge");
  EXPECT_EQ(page.text, kProse);
  EXPECT_EQ(read_page({"%PDF-1.7 x", "", ""}).text, "");
  EXPECT_EQ(read_page({"", "", ""}).text, "");
}

TEST(Page, HostileInput) {
  for (const std::string_view unit :
       {"<div>", "<b><p>", "<table><td>", "<", "<a ", "&", "<!--", "<p>", "</p>", "<svg><p>", "<li>"}) {
    std::string body = "<html>";
    while (body.size() < 100000) body += unit;
    EXPECT_LE(read_page({body, "text/html", ""}).paragraphs.size(), 100000u);
  }
}

TEST(HtmlTree, NodesStandInOrder) {
  const HtmlTree tree("<p class=A id='b'>x<b>y</b>z<!-- c --><p>w");
  std::string out;
  for (const HtmlNode& node : tree.nodes()) {
    if (node.kind == HtmlNode::Kind::element) out += "<" + std::string(node.tag) + ">";
    out += node.text;
  }
  EXPECT_EQ(out, "<html><head><body><p>x<b>yz<p>w");
  for (std::uint32_t at = 1; at < tree.nodes().size(); ++at) {
    EXPECT_LT(tree.nodes()[at].parent, at);
    EXPECT_GT(tree.nodes()[at].end, at);
  }
  EXPECT_EQ(tree.attribute(tree.nodes()[4], "class"), "A");
  EXPECT_EQ(tree.attribute(tree.nodes()[4], "id"), "b");
  EXPECT_EQ(tree.attribute(tree.nodes()[4], "style"), "");
}

TEST(JsonLd, PrefersTheArticle) {
  const JsonLd said = read_json_ld(
      R"({"@graph":[{"@type":"WebSite","name":"S"},{"@type":["NewsArticle"],"headline":"H","datePublished":"2015-11-16",)"
      R"("author":[{"name":"A"},"B"],"publisher":{"name":"P"}}]})");
  EXPECT_EQ(said.headline, "H");
  EXPECT_EQ(said.date_published, "2015-11-16");
  EXPECT_EQ(said.authors, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(said.publisher, "P");
  EXPECT_EQ(read_json_ld("{\"@type\":\"WebSite\",\"name\":\"S\"}").name, "");
  EXPECT_EQ(read_json_ld("not json").headline, "");
  EXPECT_EQ(read_json_ld("").headline, "");
}

}  // namespace
}  // namespace claimcheck::parsers
