#include "fetch/secrets.hpp"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "fetch/warc.hpp"
#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

struct Row {
  const char* text;
  const char* shown;
};

class WithoutUserinfo : public ::testing::TestWithParam<Row> {};

TEST_P(WithoutUserinfo, TakesUsersOutOfUrls) {
  EXPECT_EQ(without_userinfo(GetParam().text), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(Table, WithoutUserinfo,
                         ::testing::Values(Row{"http://u:p@a.test/x", "http://a.test/x"},
                                           Row{"ftp://u@a.test", "ftp://a.test"}, Row{"//u:p@a.test/x", "//a.test/x"},
                                           Row{"<https://u:p@a.test/>; rel=next, <https://v@b.test>",
                                               "<https://a.test/>; rel=next, <https://b.test>"},
                                           Row{"http://u:p%40@@a.test", "http://a.test"},
                                           Row{"0; url=http://u:p@a.test", "0; url=http://a.test"},
                                           Row{"http://a.test/@name", "http://a.test/@name"},
                                           Row{"http://a.test//@name/x", "http://a.test//@name/x"},
                                           Row{"http://a.test/?mail=u@a.test", "http://a.test/?mail=u@a.test"},
                                           Row{"mailto:u@a.test", "mailto:u@a.test"}, Row{"//", "//"}, Row{"", ""}));

TEST(WithoutSecrets, KeepsOfACookieAllButItsValue) {
  EXPECT_EQ(without_secrets("SET-Cookie", "id=sesame; Path=/; Secure"), "id=; Path=/; Secure");
  EXPECT_EQ(without_secrets("Set-Cookie", "id=a=b"), "id=");
  EXPECT_EQ(without_secrets("Set-Cookie", "sesame; Path=/"), "; Path=/");
  EXPECT_EQ(without_secrets("X-Other", "id=sesame; Path=/"), "id=sesame; Path=/");
}

std::string everything_shown(const Exchange& exchange) {
  std::string out = exchange.url + exchange.error_text;
  for (const Hop& hop : exchange.hops) {
    out += hop.url;
    for (const auto& [name, value] : hop.request_headers) out += name + value;
    for (const auto& [name, value] : hop.response_headers) out += name + value;
  }
  return out;
}

class HostSecrets : public NetworkFixture {
 protected:
  HostSecrets() {
    HostSettings settings;
    settings.host = "a.test";
    settings.headers = {"Authorization: Bearer sesame", "X-Plain: sesame"};
    settings.cookies = "id=sesame";
    options_.hosts = {settings};
    record_ = ::testing::TempDir() + "claimcheck-secrets-" + std::to_string(getpid()) + ".warc";
    options_.record = record_;
  }
  ~HostSecrets() override { std::remove(record_.c_str()); }

  // Whether each request carried all of the host's secrets (1), none (0), or some (?).
  std::string carried() {
    std::string out;
    for (const auto& request : server_->requests()) {
      int count = 0;
      for (std::size_t at = 0; (at = request.head.find("sesame", at)) != std::string::npos; ++at) ++count;
      out += count == 3 ? '1' : count == 0 ? '0' : '?';
    }
    return out;
  }

  std::string record_;
};

TEST_F(HostSecrets, GoToTheirHostAlone) {
  serve(
      "== a.test /\n@redirect 302 http://b.test/\n== b.test /\n@redirect 302 http://sub.a.test/\n"
      "== sub.a.test /\n@redirect 302 http://a.test/in\n== a.test /in\nHTTP/1.1 200 OK\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(carried(), "1001");
  EXPECT_EQ(got.hops.size(), 4u);
  EXPECT_EQ(everything_shown(got).find("sesame"), std::string::npos);
}

TEST_F(HostSecrets, GoToNoOtherPort) {
  serve("== a.test /\n@redirect 302 http://a.test:8080/in\n== * *\nHTTP/1.1 200 OK\n");
  fetch("http://a.test/");
  EXPECT_EQ(carried(), "10");
  fetch("http://a.test:8081/in");  // asked for there
  EXPECT_EQ(carried(), "101");
}

TEST_F(HostSecrets, AreShownInNoRecording) {
  serve(
      "== a.test /\nHTTP/1.1 302 Found\nLocation: http://user:sesame@a.test/in\nSet-Cookie: mine=sesame; Path=/\n\n"
      "== a.test /in\nHTTP/1.1 200 OK\nSet-Cookie: other=sesame\n\nwelcome\n");
  const Exchange got = fetch("http://me:sesame@a.test/");
  EXPECT_EQ(got.status(), 200);
  EXPECT_EQ(find_header(got.hops[0].response_headers, "Set-Cookie"), "mine=; Path=/");
  EXPECT_EQ(find_header(got.hops[0].response_headers, "Location"), "http://a.test/in");
  EXPECT_EQ(server_->requests().at(1).head.find("user"), std::string::npos);
  EXPECT_NE(server_->requests().at(1).head.find("mine=sesame"), std::string::npos);
  transport_.reset();
  auto reader = WarcReader::open(record_);
  ASSERT_TRUE(reader);
  const auto recorded = (*reader)->find("http://a.test/");
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->hops.size(), 2u);
  EXPECT_EQ(everything_shown(*recorded).find("sesame"), std::string::npos) << everything_shown(*recorded);
}

TEST_F(HostSecrets, AreSetAsideByTheRequestsOwnHeaders) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  open();
  transport_->add({1, "http://a.test/", {"X-Plain: own"}});
  transport_->wait(std::chrono::minutes(1));
  EXPECT_EQ(carried(), "?");
  EXPECT_NE(server_->requests().at(0).head.find("X-Plain: own"), std::string::npos);
}

}  // namespace
}  // namespace claimcheck::fetch
