// Rows after RFC 9309: its example of section 5 and the sentences of section 2.
#include "fetch/robots.hpp"

#include <gtest/gtest.h>

#include "fetch/target.hpp"

namespace claimcheck::fetch {
namespace {

struct Row {
  const char* text;
  const char* target;
  bool allowed;
};

TEST(Robots, DecideAsTheRfcSays) {
  // Section 5.1.
  constexpr const char* kGroups =
      "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\n"
      "User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif\n\n"
      "User-Agent: barbot\nUser-Agent: claimcheck\nDisallow: /example/page.html\n\n"
      "User-Agent: quxbot\n";
  const Row rows[] = {
      {kGroups, "/example/page.html", false},
      {kGroups, "/example/", true},
      {kGroups, "/a.gif", true},
      {"", "/any", true},
      {"User-agent: *\nDisallow: /", "/any", false},
      {"User-agent: *\nDisallow: /", "/robots.txt", true},
      {"User-agent: *\nDisallow:", "/any", true},
      {"Disallow: /", "/any", true},  // of no group
      // 2.2.1: tokens without case, with a version; all groups of one name together; "*" only where none has our name.
      {"user-agent: ClaimCheck/2.1\nDISALLOW: /a", "/a", false},
      {"User-agent: claimchecker\nDisallow: /a", "/a", true},
      {"User-agent: claimcheck\nDisallow: /a\n\nUser-agent: x\nDisallow: /c\nUser-agent: claimcheck\nDisallow: /b",
       "/b", false},
      {"User-agent: claimcheck\nDisallow: /a\n\nUser-agent: x\nDisallow: /c\nUser-agent: claimcheck\nDisallow: /b",
       "/a", false},
      {"User-agent: claimcheck\nDisallow: /a\n\nUser-agent: x\nDisallow: /c\nUser-agent: claimcheck\nDisallow: /b",
       "/c", true},
      {"User-agent: *\nDisallow: /\n\nUser-agent: claimcheck\nDisallow: /x", "/any", true},
      {"User-agent: *\nDisallow: /\n\nUser-agent: claimcheck\n", "/any", true},
      // 2.2.2: the longest match; of equals the one that allows.
      {"User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif",
       false},
      {"User-agent: *\nDisallow: /p\nAllow: /page", "/page", true},
      {"User-agent: *\nDisallow: /page\nAllow: /page", "/page", true},
      {"User-agent: *\nAllow: /$\nDisallow: /", "/", true},
      {"User-agent: *\nAllow: /$\nDisallow: /", "/page", false},
      {"User-agent: *\nDisallow: /Page", "/page", true},  // paths have case
      {"User-agent: *\nDisallow: /a?x=1", "/a?x=12", false},
      {"User-agent: *\nDisallow: page", "/page", true},
      // 2.2.2: percent-encoding.
      {"User-agent: *\nDisallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", false},
      {"User-agent: *\nDisallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", true},
      {"User-agent: *\nDisallow: /foo/bar/\xE3\x83\x84", "/foo/bar/%E3%83%84", false},
      {"User-agent: *\nDisallow: /foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", false},
      {"User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false},
      {"User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
      // 2.2.3: special characters.
      {"User-agent: * # all\nDisallow: /a # and below", "/a/b", false},
      {"User-agent: *\nDisallow: /*.php$", "/x/index.php", false},
      {"User-agent: *\nDisallow: /*.php$", "/x/index.php?q", true},
      {"User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false},
      {"User-agent: *\nDisallow: /a*b*c", "/a1c2b", true},
      {"User-agent: *\nDisallow: /path/file-with-a-%2A.html", "/path/file-with-a-%2A.html", false},
      {"User-agent: *\nDisallow: /path/file-with-a-%2A.html", "/path/file-with-a-x.html", true},
      {"User-agent: *\nDisallow: /foo-%24", "/foo-%24", false},
      // 2.2.4: other records are passed over and end no group.
      {"User-agent: *\nSitemap: /map\nCrawl-delay: 3\nDisallow: /a", "/a", false},
      {"User-agent: claimcheck\nSitemap: /map\nUser-agent: x\nDisallow: /a", "/a", false},
      // Line ends and marks of all kinds.
      {"\xEF\xBB\xBFUser-agent: *\r\nDisallow: /a\r\n", "/a", false},
      {"User-agent: *\rDisallow: /a", "/a", false},
      {"User-agent : *\nDisallow\t:\t/a\t", "/a", false},
      {"<html><body>Not found</body></html>", "/a", true},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Robots::read(row.text).allows(row.target), row.allowed) << row.text << "\nfor " << row.target;
  }
}

TEST(Robots, ReadHalfAMebibyteAndNoHalfLine) {
  const std::string rule = "User-agent: *\nDisallow: /early\n";
  std::string text = rule + std::string(kRobotsLimit - rule.size() - 11, '#') + "\nDisallow: /late\nAllow: /early\n";
  const Robots robots = Robots::read(text);
  EXPECT_FALSE(robots.allows("/early"));
  EXPECT_TRUE(robots.allows("/late"));
  EXPECT_TRUE(robots.allows("/"));
}

TEST(Robots, AreDecidedByTheAnswer) {
  const auto answer = [](int status, TransferError error = TransferError::none) {
    Exchange exchange;
    exchange.error = error;
    exchange.body = "User-agent: *\nDisallow: /private\n";
    Hop hop;
    hop.status = status;
    exchange.hops.push_back(hop);
    return robots_of(exchange);
  };
  EXPECT_FALSE(answer(200).allows("/private"));
  EXPECT_TRUE(answer(200).allows("/open"));
  EXPECT_TRUE(answer(404).allows("/private"));
  EXPECT_TRUE(answer(403).allows("/private"));
  EXPECT_FALSE(answer(503).allows("/open"));
  EXPECT_FALSE(answer(0, TransferError::timeout).allows("/open"));
  EXPECT_FALSE(answer(0, TransferError::skipped).allows("/open"));
}

TEST(Robots, StandAtTheRootOfTheOrigin) {
  EXPECT_EQ(robots_url("http://a.test:8080/b/c?d#e"), "http://a.test:8080/robots.txt");
  EXPECT_EQ(robots_url("https://user:pass@a.test/b"), "https://a.test/robots.txt");
  EXPECT_EQ(request_target("http://a.test/b/c?d#e"), "/b/c?d");
}

}  // namespace
}  // namespace claimcheck::fetch
