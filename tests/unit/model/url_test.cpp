#include "model/url.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

struct Row {
  std::string_view input, base, want;  // want: "" for failure
};

TEST(Url, ParsesAsBrowsersDo) {
  static const Row kRows[] = {
      {"https://news.example.org", "", "https://news.example.org/"},
      {"  HTTP:\\\\News.Example.ORG:80\\a\\..\\b  ", "", "http://news.example.org/b"},
      {"https://u:p@h.example:8443/x?y#z", "", "https://u:p@h.example:8443/x?y#z"},
      {"https://u@:p@h.example/", "", "https://u%40:p@h.example/"},
      {"http://h.example/a b/\"c\"?d e'f#g h`", "", "http://h.example/a%20b/%22c%22?d%20e%27f#g%20h%60"},
      {"http://h.example/caf\u00E9", "", "http://h.example/caf%C3%A9"},
      {"http://h.example/\xFF", "", "http://h.example/%EF%BF%BD"},
      {"http://h.exa\tmple/a\nb", "", "http://h.example/ab"},
      {"http://h.example/a/./b/%2E%2e/c/.", "", "http://h.example/a/c/"},
      {"http://h.example/../..", "", "http://h.example/"},
      {"http://B\u00DCcher.example", "", "http://xn--bcher-kva.example/"},
      {"http://stra\u00DFe.example", "", "http://xn--strae-oqa.example/"},
      {"http://a\u3002b.example", "", "http://a.b.example/"},
      {"http://%65xample.org", "", "http://example.org/"},
      {"http://0x7f.1", "", "http://127.0.0.1/"},
      {"http://017700000001/", "", "http://127.0.0.1/"},
      {"http://[2001:DB8:0:0:1:0:0:1]/", "", "http://[2001:db8::1:0:0:1]/"},
      {"http://[::ffff:192.0.2.1]/", "", "http://[::ffff:c000:201]/"},
      {"http://[1:2:3:4:5:6:7::]/", "", "http://[1:2:3:4:5:6:7:0]/"},
      {"mailto:a@b.example", "", "mailto:a@b.example"},
      {"data:text/plain,x y #z", "", "data:text/plain,x y%20#z"},
      {"foo://H%41/p", "", "foo://H%41/p"},
      {"foo:/a/../b", "", "foo:/b"},
      {"foo:/.//p", "", "foo:/.//p"},
      {"file:///C|/a/../..", "", "file:///C:/"},
      {"file://localhost/a", "", "file:///a"},
      // Against a base.
      {"/x", "https://h.example/a/b?c#d", "https://h.example/x"},
      {"x", "https://h.example/a/b?c#d", "https://h.example/a/x"},
      {"../x", "https://h.example/a/b/c", "https://h.example/a/x"},
      {"?q", "https://h.example/a/b?c#d", "https://h.example/a/b?q"},
      {"#f", "https://h.example/a/b?c#d", "https://h.example/a/b?c#f"},
      {"", "https://h.example/a/b?c#d", "https://h.example/a/b?c"},
      {"//g.example/x", "https://h.example/a", "https://g.example/x"},
      {"https:x", "https://h.example/a/b", "https://h.example/a/x"},
      {"http:x", "https://h.example/a/b", "http://x/"},
      {"#f", "mailto:a@b.example", "mailto:a@b.example#f"},
      {"b", "file:///C:/a", "file:///C:/b"},
      // Failures.
      {"", "", ""},
      {"h.example/a", "", ""},
      {"http://", "", ""},
      {"http:///", "", ""},
      {"http://u@/x", "", ""},
      {"http://h.example:99999/", "", ""},
      {"http://h.example:8a/", "", ""},
      {"http://h example/", "", ""},
      {"http://h%00.example/", "", ""},
      {"http://[1::2::3]/", "", ""},
      {"http://[1:2:3]/", "", ""},
      {"http://[::1.2.3.256]/", "", ""},
      {"http://[::1", "", ""},
      {"http://1.2.3.256/", "", ""},
      {"http://1.2.3.4.5/", "", ""},
      {"http://a.09/", "", ""},
      {"http://\u00AD/", "", ""},
      {"x", "mailto:a@b.example", ""},
  };
  for (const Row& row : kRows) {
    const auto base = row.base.empty() ? std::nullopt : Url::parse(row.base);
    const auto url = Url::parse(row.input, base ? &*base : nullptr);
    EXPECT_EQ(url ? url->href() : "", row.want) << row.input;
    if (!url) continue;
    EXPECT_EQ(Url::parse(url->href()), url) << "read again: " << url->href();
  }
}

TEST(Url, HasParts) {
  const auto url = Url::parse("https://u:p@News.example.org:8443/a/b?q=1#top");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->scheme(), "https");
  EXPECT_EQ(url->username(), "u");
  EXPECT_EQ(url->password(), "p");
  EXPECT_EQ(url->host(), "news.example.org");
  EXPECT_EQ(url->port(), 8443);
  EXPECT_EQ(url->path(), "/a/b");
  EXPECT_EQ(url->query(), "q=1");
  EXPECT_EQ(url->fragment(), "top");
  EXPECT_TRUE(url->is_http());
  EXPECT_FALSE(url->has_ip_address());
  EXPECT_EQ(url->without_fragment().href(), "https://u:p@news.example.org:8443/a/b?q=1");
  EXPECT_EQ(url->without_credentials().href(), "https://news.example.org:8443/a/b?q=1#top");
}

TEST(Url, KnowsTheUsualPorts) {
  EXPECT_EQ(Url::parse("http://h.example")->effective_port(), 80);
  EXPECT_EQ(Url::parse("https://h.example:444")->effective_port(), 444);
  EXPECT_EQ(Url::parse("mailto:a@h.example")->effective_port(), 0);
  EXPECT_TRUE(Url::parse("http://127.1/")->has_ip_address());
  EXPECT_TRUE(Url::parse("http://[::1]/")->has_ip_address());
}

TEST(Url, OneIdentityForOnePlace) {
  EXPECT_EQ(canonical_url("HTTP://News.Example.org:80/a#b"), "http://news.example.org/a#b");
  EXPECT_EQ(canonical_url("http://u:p@h.example"), "http://h.example/");
  EXPECT_EQ(canonical_url("not a URL"), "not a URL");
  EXPECT_NE(canonical_url("http://h.example/a"), canonical_url("https://h.example/a"));
}

}  // namespace
}  // namespace claimcheck
