#include "fetch/redirect.hpp"

#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

struct Row {
  const char* base;
  const char* location;
  const char* url;  // "": bad
};

class Follow : public ::testing::TestWithParam<Row> {};

TEST_P(Follow, ResolvesLocation) {
  Hop hop;
  hop.url = GetParam().base;
  hop.status = 302;
  hop.response_headers = {{"location", GetParam().location}};
  const Redirection next = follow(hop);
  EXPECT_EQ(next.url, GetParam().url);
  EXPECT_EQ(next.error, *GetParam().url == '\0' ? TransferError::bad_redirect : TransferError::none);
  EXPECT_EQ(next.text.empty(), next.error == TransferError::none);
}

INSTANTIATE_TEST_SUITE_P(Table, Follow,
                         ::testing::Values(Row{"http://a.test/x/y", "http://b.test/z", "http://b.test/z"},
                                           Row{"http://a.test/x/y", "/z", "http://a.test/z"},
                                           Row{"http://a.test/x/y", "z", "http://a.test/x/z"},
                                           Row{"http://a.test/x/y", "../z?q", "http://a.test/z?q"},
                                           Row{"http://a.test/x/y?p", "?q", "http://a.test/x/y?q"},
                                           Row{"https://a.test/x", "//b.test/z", "https://b.test/z"},
                                           Row{"http://a.test/x#part", "/z", "http://a.test/z#part"},
                                           Row{"http://a.test/x#part", "/z#other", "http://a.test/z#other"},
                                           Row{"http://a.test/", "HTTPS://B.test/Z", "https://b.test/Z"},
                                           Row{"http://a.test/", "/a b|c?d e", "http://a.test/a%20b|c?d%20e"},
                                           Row{"http://a.test/", "/f\xC3\xBCnf", "http://a.test/f%C3%BCnf"},
                                           Row{"http://a.test/", "", ""}, Row{"http://a.test/", "ftp://a.test/", ""},
                                           Row{"http://a.test/", "javascript:void(0)", ""},
                                           Row{"http://a.test/", "mailto:x@a.test", ""},
                                           Row{"http://a.test/", "http://", ""},
                                           Row{"http://a.test/", "http://a.test:99999/", ""}));

TEST(Follow, WantsALocation) {
  Hop hop;
  hop.url = "http://a.test/";
  hop.status = 301;
  EXPECT_EQ(follow(hop).error, TransferError::bad_redirect);
  EXPECT_EQ(follow(hop).text, "status 301 without Location");
}

TEST(VisitKey, LeavesFragmentsAndLifetimesAside) {
  const std::vector<std::string> early{".a.test\tTRUE\t/\tFALSE\t100\tn\tv"},
      late{".a.test\tTRUE\t/\tFALSE\t200\tn\tv"};
  EXPECT_EQ(visit_key("http://a.test/#x", early), visit_key("http://a.test/", late));
  EXPECT_NE(visit_key("http://a.test/", early), visit_key("http://a.test/", {}));
  EXPECT_NE(visit_key("http://a.test/", early), visit_key("http://a.test/", {".a.test\tTRUE\t/\tFALSE\t100\tn\tw"}));
  EXPECT_NE(visit_key("http://a.test/", {}), visit_key("http://a.test/x", {}));
}

class Redirects : public NetworkFixture {};

TEST_F(Redirects, AreRecordedHopByHop) {
  serve(
      "== a.test /one\n@redirect 301 /two\n== a.test /two\n@redirect 307 http://b.test/three\n"
      "== b.test /three\nHTTP/1.1 200 OK\n\nthere\n");
  const Exchange got = fetch("http://a.test/one");
  EXPECT_EQ(got.error, TransferError::none);
  EXPECT_EQ(hops(got), "301 http://a.test/one | 307 http://a.test/two | 200 http://b.test/three");
  EXPECT_EQ(got.url, "http://a.test/one");
  EXPECT_EQ(got.body, "there\n");
  EXPECT_EQ(server_->requests().at(2).host, "b.test");
}

TEST_F(Redirects, EndAtTheirLimit) {
  serve("== * /hop/*\n@countdown 302 /end\n== * /end\nHTTP/1.1 200 OK\n");
  options_.max_redirs = 5;
  const Exchange just = fetch("http://a.test/hop/4");
  EXPECT_EQ(just.error, TransferError::none);
  EXPECT_EQ(just.hops.size(), 6u);
  const Exchange over = fetch("http://a.test/hop/5");
  EXPECT_EQ(over.error, TransferError::redirect_loop);
  EXPECT_EQ(over.error_text, "more than 5 redirects");
  EXPECT_EQ(over.hops.size(), 6u);
}

TEST_F(Redirects, ToAnotherSchemeAreNotFollowed) {
  serve("== a.test /\n@redirect 301 /file\n== a.test /file\n@redirect 302 ftp://user:sesame@files.test/file\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::bad_redirect);
  EXPECT_EQ(got.error_text, "redirected to something that is not an http(s) URL: ftp://files.test/file");
  EXPECT_EQ(hops(got), "301 http://a.test/ | 302 http://a.test/file");
}

TEST_F(Redirects, KnowALoop) {
  serve("== a.test /\n@redirect 302 http://b.test/#x\n== b.test /\n@redirect 302 http://a.test/\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::redirect_loop);
  EXPECT_EQ(hops(got), "302 http://a.test/ | 302 http://b.test/#x");
  EXPECT_EQ(server_->requests().size(), 2u);
}

TEST_F(Redirects, CarryTheCookiesOfTheirChainAlone) {
  serve(
      "== a.test /\nHTTP/1.1 302 Found\nLocation: /\nSet-Cookie: seen=1; Max-Age=600\nSet-Cookie: other=2; Path=/\n\n"
      "== a.test /\nHTTP/1.1 200 OK\n\nwelcome\n");
  options_.max_per_host = 1;
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(hops(got), "302 http://a.test/ | 200 http://a.test/");
  EXPECT_EQ(fetch("http://a.test/").status(), 200);
  const auto requests = server_->requests();
  ASSERT_EQ(requests.size(), 3u);
  EXPECT_EQ(requests[0].head.find("Cookie:"), std::string::npos);
  EXPECT_NE(requests[1].head.find("seen=1"), std::string::npos);
  EXPECT_NE(requests[1].head.find("other=2"), std::string::npos);
  EXPECT_EQ(requests[2].head.find("Cookie:"), std::string::npos);
  for (const auto& [name, value] : got.hops[1].request_headers) EXPECT_NE(name, "Cookie");
}

TEST_F(Redirects, TakeNoCookieToAnotherHost) {
  serve(
      "== a.test /\nHTTP/1.1 302 Found\nLocation: http://b.test/\nSet-Cookie: secret=1\n\n== b.test /\nHTTP/1.1 200 "
      "OK\n");
  fetch("http://a.test/");
  EXPECT_EQ(server_->requests().at(1).head.find("secret"), std::string::npos);
}

TEST_F(Redirects, TakeNoCredentialsToAnotherHost) {
  serve("== a.test /\n@redirect 302 /in\n== a.test /in\n@redirect 302 http://b.test/\n== b.test /\nHTTP/1.1 200 OK\n");
  options_.headers = {"Authorization: Bearer sesame", "X-Api-Token: sesame", "Accept-Language: en"};
  const Exchange got = fetch("http://a.test/");
  const auto requests = server_->requests();
  ASSERT_EQ(requests.size(), 3u);
  for (int i : {0, 1}) EXPECT_NE(requests[i].head.find("Authorization: Bearer sesame"), std::string::npos);
  EXPECT_EQ(requests[2].head.find("sesame"), std::string::npos);
  EXPECT_NE(requests[2].head.find("Accept-Language: en"), std::string::npos);
  for (const Hop& hop : got.hops) {
    for (const auto& [name, value] : hop.request_headers) EXPECT_EQ(value.find("sesame"), std::string::npos);
  }
}

TEST_F(Redirects, SayWhichLinkOfTheChainBroke) {
  serve("== a.test /\n@redirect 302 http://b.test/\n== b.test /\n@cut\n");
  options_.retry = 0;
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::reset);
  EXPECT_EQ(hops(got), "302 http://a.test/ | 0 http://b.test/");
}

TEST_F(Redirects, ReadNothingOfALargeBody) {
  serve("== a.test /\nHTTP/1.1 302 Found\nLocation: /there\n\n@repeat 500000 x\n== a.test /there\nHTTP/1.1 200 OK\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(hops(got), "302 http://a.test/ | 200 http://a.test/there");
  EXPECT_FALSE(got.body_truncated);
}

}  // namespace
}  // namespace claimcheck::fetch
