#include "parsers/grammar/url.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

// "written → meant [repairs] | candidate | candidate", one line a URL; "written" alone where it is meant as it stands.
std::string printed(std::string_view text, bool rejoin) {
  std::vector<WrittenUrl> found;
  find_urls(text, {0, static_cast<std::uint32_t>(text.size())}, rejoin, found);
  static const std::pair<UrlRepair, std::string_view> kNames[] = {{UrlRepair::trailing_punctuation, "punctuation"},
                                                                  {UrlRepair::line_break, "break"},
                                                                  {UrlRepair::typographic, "typographic"},
                                                                  {UrlRepair::invisible, "invisible"},
                                                                  {UrlRepair::scheme, "scheme"},
                                                                  {UrlRepair::missing_scheme, "missing"}};
  std::string out;
  for (const WrittenUrl& url : found) {
    if (!out.empty()) out += '\n';
    out += url.span.in(text);
    if (url.url != url.span.in(text)) out += " → " + url.url;
    for (const auto& [repair, name] : kNames) {
      if (url.has(repair)) out += " [" + std::string(name) + "]";
    }
    for (const std::string& candidate : url.candidates) out += " | " + candidate;
  }
  return out;
}

struct Row {
  std::string_view text, want;
};

TEST(FindUrls, RunningText) {
  static const Row kRows[] = {
      // Where a URL ends.
      {"See http://news.example.org/a. Then", "http://news.example.org/a"},
      {"See http://news.example.org/a?", "http://news.example.org/a"},
      {"at http://news.example.org/a...", "http://news.example.org/a"},
      {"(at http://news.example.org/a)", "http://news.example.org/a"},
      {"http://news.example.org/a_(b)_c", "http://news.example.org/a_(b)_c"},
      {"(http://news.example.org/a_(b))", "http://news.example.org/a_(b)"},
      {"http://news.example.org/a(b", "http://news.example.org/a"},
      {"“http://news.example.org/a”", "http://news.example.org/a"},
      {"«http://news.example.org/a»", "http://news.example.org/a"},
      {"\"http://news.example.org/a\"", "http://news.example.org/a"},
      {"'http://news.example.org/a'", "http://news.example.org/a"},
      {"http://news.example.org/o'neill", "http://news.example.org/o'neill"},
      {"http://news.example.org's editor", "http://news.example.org"},
      {"http://news.example.org/a's editor", "http://news.example.org/a"},
      {"http://news.example.org/a’s editor", "http://news.example.org/a"},
      {"http://news.example.org/a[3]. Next", "http://news.example.org/a"},
      {"http://news.example.org/a?b[0]=1", "http://news.example.org/a?b[0]=1"},
      {"http://news.example.org/a¹ and", "http://news.example.org/a"},
      {"http://news.example.org/a—which is", "http://news.example.org/a"},
      {"http://news.example.org/a-", "http://news.example.org/a-"},
      {"http://news.example.org/a,b;c", "http://news.example.org/a,b;c"},
      {"http://a.example.org/x,http://b.example.org/y", "http://a.example.org/x\nhttp://b.example.org/y"},
      {"https://web.archive.example.org/web/2015/http://b.example.org/y",
       "https://web.archive.example.org/web/2015/http://b.example.org/y"},
      {"[words](http://news.example.org/a) here", "http://news.example.org/a"},
      {"**http://news.example.org/a**", "http://news.example.org/a"},
      {"http://news.example.org/a，以及", "http://news.example.org/a"},
      {"见http://news.example.org/a以及", "http://news.example.org/a"},
      {"http://news.example.org/新闻/1", "http://news.example.org/新闻/1"},
      {"http://news.example.org?q=1#top", "http://news.example.org?q=1#top"},
      {"http://localhost:8000/x", "http://localhost:8000/x"},
      {"http://[2001:db8::1]:80/x", "http://[2001:db8::1]:80/x"},
      {"ftp://files.example.org/x", "ftp://files.example.org/x"},
      {"mailto:editor@example.org.", "mailto:editor@example.org"},
      // Without a scheme.
      {"at www.example.org/a.", "www.example.org/a → https://www.example.org/a [missing] | http://www.example.org/a"},
      {"at news.com/a,", "news.com/a → https://news.com/a [missing] | http://news.com/a"},
      {"at news.com, and", "news.com → https://news.com [missing] | http://news.com"},
      {"//news.com/a", "//news.com/a → https://news.com/a [missing] | http://news.com/a"},
      // Repairs.
      {"hxxp://news.com/a", "hxxp://news.com/a → http://news.com/a [scheme]"},
      {"htp://news.com/a, and", "htp://news.com/a → http://news.com/a [scheme]"},
      {"htttps://news.com/a", "htttps://news.com/a → https://news.com/a [scheme]"},
      {"see ttp://news/a", ""},
      {"http://https://news.com/a", "http://https://news.com/a → https://news.com/a [scheme]"},
      {"https:/news.com/a", "https:/news.com/a → https://news.com/a [scheme]"},
      {"http//www.news.com/a", "http//www.news.com/a → http://www.news.com/a [scheme]"},
      {"http;//www.news.com/a", "http;//www.news.com/a → http://www.news.com/a [scheme]"},
      {"http:www.news.com/a", "http:www.news.com/a → http://www.news.com/a [scheme]"},
      {"http%3A%2F%2Fwww.news.com%2Fa%20b", "http%3A%2F%2Fwww.news.com%2Fa%20b → http://www.news.com/a%20b [scheme]"},
      {"http://news.com/2014–15/a",
       "http://news.com/2014–15/a → http://news.com/2014-15/a [typographic] | "
       "http://news.com/2014--15/a | http://news.com/2014–15/a"},
      {"http://news.com/Caf–.pdf",
       "http://news.com/Caf–.pdf → http://news.com/Caf--.pdf [typographic] | "
       "http://news.com/Caf-.pdf | http://news.com/Café.pdf | http://news.com/Caf–.pdf"},
      {"http://news.com/don’t-go",
       "http://news.com/don’t-go → http://news.com/don't-go [typographic] | "
       "http://news.com/don’t-go"},
      {"http://ne\u200Bws.com/a", "http://ne\u200Bws.com/a → http://news.com/a [invisible]"},
      {"http://news.com/a\u200Bb\u200B x", "http://news.com/a\u200Bb → http://news.com/ab [invisible]"},
      {"http://en.example.org/wiki/A–B_war", "http://en.example.org/wiki/A–B_war"},
      {"<http://news.com/a.>", "http://news.com/a [punctuation]"},
      {"http://news.com/a., and", "http://news.com/a [punctuation]"},
      {"http://news.com/a) and", "http://news.com/a [punctuation]"},
      {"http://news.com/a!!", "http://news.com/a"},
      // Quiet.
      {"", ""},
      {"The end.In May it was so.", ""},
      {"said Amazon.com and Salon.com", ""},
      {"e.g. this, i.e. that, 3.14, 1.2.3, a.m. and U.S.A.", ""},
      {"node.js, setup.py, README.md, image.jpg, /usr/lib/x.so", ""},
      {"jane@news.com and @news.com and #news.com", ""},
      {"http://", ""},
      {"http://-news.com/a", ""},
      {"http://news..com/a", ""},
      {"http://news.com:123456/a", ""},
      {"http://news_paper.com/a", ""},
      {"file:///etc/hosts.com chrome://news.com/", ""},
      {"Note: this and/or that: http", ""},
      {"\xFF.\xFE http://\xFF\xFE", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(printed(row.text, false), row.want) << row.text;
}

TEST(FindUrls, ReferenceEntries) {
  static const Row kRows[] = {
      {"Smith, “Title,” News.com, http://news.com/a.", "http://news.com/a"},
      {"http://news.com/a-long-\nslug.html.",
       "http://news.com/a-long-\nslug.html → http://news.com/a-long-slug.html [break] | http://news.com/a-long-"},
      {"http://news.com/2015/\n  story/page.",
       "http://news.com/2015/\n  story/page → http://news.com/2015/story/page [break] | http://news.com/2015/"},
      {"http://news.com/2015/ story_page.html.",
       "http://news.com/2015/ story_page.html → http://news.com/2015/story_page.html [break] | http://news.com/2015/"},
      {"http://news.com/a\n?id=5", "http://news.com/a\n?id=5 → http://news.com/a?id=5 [break] | http://news.com/a"},
      {"http://news.com/page.\nhtml.",
       "http://news.com/page.\nhtml → http://news.com/page.html [break] | "
       "http://news.com/page."},
      {"http:// www.news.com/a", "http:// www.news.com/a → http://www.news.com/a [break]"},
      {"Available at:http://news.com/a", "http://news.com/a"},
      {"Retrieved fromhttp://news.com/a", "http://news.com/a"},
      {"http://news_paper.com/a", "http://news_paper.com/a"},
      {"http:// news.com/ 2011-2020/ plan.",
       "http:// news.com/ 2011-2020/ plan → http://news.com/2011-2020/plan [break] | "
       "http://news.com/"},
      {"<http://news.com/a b/ Plan of.pdf >, p. 3",
       "http://news.com/a b/ Plan of.pdf → http://news.com/ab/Planof.pdf [break] | http://news.com/a"},
      {"http://news.com/a\u2011b",
       "http://news.com/a\u2011b → http://news.com/a-b [typographic] | http://news.com/a\u2011b"},
      // Quiet: the next words are the entry's.
      {"<http://news.com/a> and <b> or", "http://news.com/a"},
      {"<http://news.com/a, see http://news.com/b>", "http://news.com/a\nhttp://news.com/b"},
      {"http://news.com/a/ Accessed May 5, 2015.", "http://news.com/a/"},
      {"http://news.com/a/. Accessed 5/6/2015.", "http://news.com/a/"},
      {"http://news.com/a/ (accessed 2015)", "http://news.com/a/"},
      {"http://news.com/a/ 2015-05-06", "http://news.com/a/"},
      {"http://news.com/a/ doi:10.1000/xyz", "http://news.com/a/"},
      {"http://news.com/a\nretrieved then", "http://news.com/a"},
      {"http://news.com/a/\n\nSection/two", "http://news.com/a/"},
      {"http://news.com/a/ http://news.com/b", "http://news.com/a/\nhttp://news.com/b"},
  };
  for (const Row& row : kRows) EXPECT_EQ(printed(row.text, true), row.want) << row.text;
}

TEST(FindUrls, SpansCountInTheWholeText) {
  const std::string_view text = "http://one.example.org http://two.example.org http://three.example.org";
  std::vector<WrittenUrl> found;
  find_urls(text, {23, 45}, false, found);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].span, (Span{23, 45}));
  EXPECT_EQ(found[0].url, "http://two.example.org");
}

TEST(FindUrls, HostileTextTakesLinearTime) {
  for (const std::string_view part :
       {"a.", "http://", "http://a.com/(", "http:www.", "//a.", "a@", "http://a.com/\"", "www.a–", "http%3A%2F%2Fa.",
        "mailto:", "http://a.com/[1", "文.", "http://a.com/-\n"}) {
    std::string text;
    while (text.size() < 50'000) text += part;
    for (const bool rejoin : {false, true}) printed(text, rejoin);
  }
}

}  // namespace
}  // namespace claimcheck::parsers
