// Against a real web server, where it is installed.
#include <set>

#include "tests/support/nginx_server.hpp"
#include "tests/support/relay_proxy.hpp"
#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

class Nginx : public NetworkFixture {
 protected:
  void SetUp() override {
    if (!testing::NginxServer::is_installed()) GTEST_SKIP() << "nginx is not installed (Debian: nginx-light)";
    nginx_ = std::make_unique<testing::NginxServer>();
    options_.connect_to = nginx_->connect_to();
    options_.cacert = nginx_->ca_file();
  }
  // The connections that carried what was asked so far.
  std::set<std::string> connections() {
    transport_.reset();
    std::set<std::string> out;
    for (const auto& request : nginx_->requests()) out.insert(request.connection);
    return out;
  }

  std::unique_ptr<testing::NginxServer> nginx_;
};

TEST_F(Nginx, AnswersOverHttpAndHttps) {
  for (const char* url : {"http://good.test/", "https://good.test/", "https://good.test:8443/"}) {
    const Exchange got = fetch(std::string(url));
    EXPECT_EQ(got.error, TransferError::none) << got.error_text;
    EXPECT_EQ(got.body, "<p>five people</p>\n");
    ASSERT_EQ(got.hops.size(), 1u);
    EXPECT_EQ(got.hops[0].http_version, std::string(url).ends_with("8443/") ? "2" : "1.1");
  }
  const Exchange page = fetch("https://good.test/page/");
  EXPECT_EQ(page.body, std::string(20'000, 'x'));
  EXPECT_EQ(find_header(page.hops.at(0).response_headers, "Content-Encoding"), "gzip");
}

TEST_F(Nginx, ShowsCertificatesThatAreWrong) {
  const auto fault = [&](const char* url) { return std::string(name(fetch(std::string(url)).tls)); };
  EXPECT_EQ(fault("https://expired.test/"), "expired");
  EXPECT_EQ(fault("https://wrong.test/"), "wrong_host");
  EXPECT_EQ(fault("https://self.test/"), "self_signed");
  EXPECT_EQ(fault("https://incomplete.test/"), "incomplete_chain");
  EXPECT_EQ(fault("https://expired.test:8443/"), "expired");
  EXPECT_EQ(fault("https://good.test/"), "none");
}

TEST_F(Nginx, KeepsItsConnections) {
  std::vector<std::string> urls;
  for (int i = 0; i < 60; ++i) urls.push_back("https://good.test/" + std::to_string(i));
  for (const Exchange& got : fetch(urls)) EXPECT_EQ(got.status(), 200) << got.error_text;
  EXPECT_LE(connections().size(), 10u);
}

TEST_F(Nginx, CarriesAllRequestsOfAHostOnOneConnectionWithHttp2) {
  std::vector<std::string> urls;
  for (int i = 0; i < 60; ++i) urls.push_back("https://good.test:8443/" + std::to_string(i));
  for (const Exchange& got : fetch(urls)) EXPECT_EQ(got.hops.at(0).http_version, "2") << got.error_text;
  EXPECT_EQ(connections().size(), 1u);
  for (const auto& request : nginx_->requests()) EXPECT_EQ(request.protocol, "HTTP/2.0");
}

TEST_F(Nginx, IsReachedThroughProxies) {
  const std::string line = nginx_->connect_to().at(1);
  const auto port = static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
  options_.connect_to.clear();
  options_.resolve = {"good.test:443:192.0.2.7"};
  for (const char* scheme : {"http", "socks5h", "socks5"}) {
    const testing::RelayProxy proxy(port);
    options_.proxy = scheme + std::string("://127.0.0.1:") + std::to_string(proxy.port());
    transport_.reset();
    const Exchange got = fetch("https://good.test/");
    EXPECT_EQ(got.error, TransferError::none) << scheme << ' ' << got.error_text;
    EXPECT_EQ(got.body, "<p>five people</p>\n");
    const std::string expected = scheme == std::string("http")      ? "connect good.test:443"
                                 : scheme == std::string("socks5h") ? "socks5 good.test:443"
                                                                    : "socks5 192.0.2.7:443";
    EXPECT_EQ(proxy.asked(), std::vector{expected});
  }
}

}  // namespace
}  // namespace claimcheck::fetch
