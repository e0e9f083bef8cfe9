#include <gtest/gtest.h>

#include "parsers/document/page.hpp"
#include "parsers/document/signature.hpp"

namespace claimcheck::parsers {
namespace {

PageSigns signs_of(const std::string& html, const std::string& url = "https://gazette-site.org/a/b.html") {
  return read_page({html, "text/html", url}).signs;
}

TEST(PageSigns, ShowsWhatABrowserShows) {
  const PageSigns signs = signs_of(
      "<!doctype html><title> The  Tides | Gazette </title><h1></h1><nav>Home</nav><h1>The <b>Tides</b></h1>"
      "<p>High&nbsp;water at noon.</p><script>var hidden</script><style>p{}</style><p hidden>not seen</p>"
      "<div style='color: red; display: none'>nor this<p>nor that</p></div><noscript>nor here</noscript>"
      "<template>nor there</template><ul><li>one<li>two</ul>");
  EXPECT_TRUE(signs.is_html);
  EXPECT_EQ(signs.title, "The Tides | Gazette");
  EXPECT_EQ(signs.heading, "The Tides");
  EXPECT_EQ(signs.visible_text, "Home\nThe Tides\nHigh water at noon.\none\ntwo");
  EXPECT_EQ(signs.words, 9U);
}

TEST(PageSigns, TakesTheSecondHeadingWhereTheFirstIsMissing) {
  EXPECT_EQ(signs_of("<h2>Tides</h2><p>x</p><h2>Boats</h2>").heading, "Tides");
  EXPECT_EQ(signs_of("<h2>Tides</h2><h1>Boats</h1>").heading, "Boats");
  EXPECT_EQ(signs_of("<p>x</p>").heading, "");
}

TEST(PageSigns, CountsIdeographsAsWords) {
  EXPECT_EQ(signs_of("<p>潮の時刻</p>").words, 4U);
  EXPECT_EQ(signs_of("<p>… — !? 12 a-b</p>").words, 2U);
  EXPECT_EQ(signs_of("").words, 0U);
}

TEST(PageSigns, ReadsMetaRefresh) {
  const struct {
    std::string content, url;
    std::uint32_t seconds;
  } rows[] = {
      {"0;url=/c.html", "https://gazette-site.org/c.html", 0},
      {"5; URL='c.html'", "https://gazette-site.org/a/c.html", 5},
      {" 3,\"https://other-site.net/\"", "https://other-site.net/", 3},
      {"0.5; url = ?p=1", "https://gazette-site.org/a/b.html?p=1", 0},
      {"30", "", 0},
      {"soon; url=/c", "", 0},
      {"", "", 0},
  };
  for (const auto& [content, url, seconds] : rows) {
    std::string attribute = content;
    for (std::size_t at = 0; (at = attribute.find('"', at)) != std::string::npos;) attribute.replace(at, 1, "&quot;");
    const PageSigns signs = signs_of("<meta http-equiv=Refresh content=\"" + attribute + "\">");
    EXPECT_EQ(signs.refresh_url.value_or(""), url) << content;
    EXPECT_EQ(signs.refresh_seconds, seconds) << content;
  }
  EXPECT_EQ(signs_of("<base href='/x/'><meta http-equiv=refresh content='0;url=c'>").refresh_url,
            "https://gazette-site.org/x/c");
  EXPECT_FALSE(signs_of("<noscript><meta http-equiv=refresh content='0;url=/noscript'></noscript>").refresh_url);
}

TEST(PageSigns, TellsScriptShellsFromShortPages) {
  EXPECT_TRUE(signs_of("<div id=root></div><script src=/app.js></script>").is_script_shell);
  EXPECT_TRUE(signs_of("<noscript>Please enable JavaScript.</noscript><header>Gazette</header><script>x</script>")
                  .is_script_shell);
  EXPECT_TRUE(signs_of("<p>This site requires JavaScript to work.</p><script>x</script>").is_script_shell);
  EXPECT_TRUE(signs_of("<body><script>x</script>").is_script_shell);
  EXPECT_FALSE(signs_of("<p>High water at noon.</p><script>count()</script>").is_script_shell);
  EXPECT_FALSE(signs_of("<div id=root></div>").is_script_shell);
  EXPECT_FALSE(signs_of("<p>A short word on JavaScript.</p>").is_script_shell);
  EXPECT_FALSE(signs_of("<script type='application/ld+json'>{}</script><p>Tides</p>").has_scripts);
}

TEST(PageSigns, ReadsWhetherTheArticleIsFree) {
  const auto json_ld = [](const std::string& object) {
    return signs_of("<script type='application/ld+json'>" + object + "</script>").free;
  };
  EXPECT_EQ(json_ld(R"({"@type":"NewsArticle","isAccessibleForFree":false})"), false);
  EXPECT_EQ(json_ld(R"({"@type":"NewsArticle","isAccessibleForFree":"True"})"), true);
  EXPECT_EQ(json_ld(R"({"@type":"NewsArticle","isAccessibleForFree":"https://schema.org/False"})"), false);
  EXPECT_EQ(json_ld(R"({"@type":"NewsArticle","hasPart":{"isAccessibleForFree":false}})"), std::nullopt);
  EXPECT_EQ(json_ld("not JSON"), std::nullopt);
  EXPECT_EQ(signs_of("<meta itemprop=isAccessibleForFree content=False>").free, false);
}

TEST(PageSigns, GathersAnchorsAndHosts) {
  const PageSigns signs = signs_of(
      "<p id=b><a name=a>x</a><input name=c><p id=b></p><a href='https://Shop-Site.net:8080/x'>1</a>"
      "<script src='//cdn-site.net/x.js'></script><a href='https://gazette-site.org/y'>2</a><a href='/z'>3</a>"
      "<a href='mailto:x@y.org'>4</a><form action='http://user@form-site.net'></form>");
  EXPECT_EQ(signs.anchors, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(signs.hosts, (std::vector<std::string>{"cdn-site.net", "form-site.net", "shop-site.net"}));
}

TEST(PageSigns, FindsPasswordFieldsAndPictures) {
  EXPECT_TRUE(signs_of("<input type=Password>").has_password_field);
  EXPECT_FALSE(signs_of("<input type=text name=password>").has_password_field);
  EXPECT_TRUE(signs_of("<img src=map.png>").has_media);
  EXPECT_TRUE(signs_of("<iframe src=/x></iframe>").has_media);
  EXPECT_FALSE(signs_of("<img src=count.gif width=1 height=1>").has_media);
  EXPECT_FALSE(signs_of("<p>x</p><noscript><iframe src=/x></iframe></noscript>").has_media);
  EXPECT_FALSE(signs_of("<iframe src=/x width=0 height=0></iframe>").has_media);
}

TEST(PageSigns, StaysWithinItsLimits) {
  std::string html;
  for (int i = 0; i < 30'000; ++i) html += "<p>Wörter über Wörter</p>";
  const PageSigns signs = signs_of(html);
  EXPECT_LE(signs.visible_text.size(), 256U << 10);
  EXPECT_EQ(signs.words, 90'000U);
}

TEST(MediaType, IsToldByTheFirstBytes) {
  const struct {
    std::string_view bytes, type;
  } rows[] = {
      {"%PDF-1.7", "application/pdf"},
      {"\x89PNG\r\n\x1A\n", "image/png"},
      {"\xFF\xD8\xFF\xE0", "image/jpeg"},
      {"GIF89a", "image/gif"},
      {"PK\x03\x04", "application/zip"},
      {"\x1F\x8B\x08", "application/gzip"},
      {"  \n<!DOCTYPE html><p>", "text/html"},
      {"<HTML lang=en>", "text/html"},
      {"<!-- x --><p>", "text/html"},
      {"\xEF\xBB\xBF<html>", "text/html"},
      {"<?xml version='1.0'?>", "text/xml"},
      {"<article>", ""},
      {"<abbr>", ""},
      {"plain words", ""},
      {"%PD", ""},
      {"", ""},
  };
  for (const auto& [bytes, type] : rows) EXPECT_EQ(media_type_of(bytes), type) << bytes;
  EXPECT_EQ(read_page({"%PDF-1.7", "text/html", ""}).media_type, "application/pdf");
  EXPECT_FALSE(read_page({"%PDF-1.7", "text/html", ""}).signs.is_html);
  EXPECT_FALSE(read_page({"words", "text/plain", ""}).signs.is_html);
}

}  // namespace
}  // namespace claimcheck::parsers
