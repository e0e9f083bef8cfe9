#include "fetch/host_settings.hpp"

#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

using std::chrono::milliseconds;

HostSettings settings_of(std::string host, std::optional<std::uint16_t> port = {}, std::vector<int> accept = {}) {
  HostSettings out;
  out.host = std::move(host);
  out.port = port;
  out.accept = std::move(accept);
  return out;
}

TEST(FindSettings, TakesTheEntryThatNamesTheHostMostExactly) {
  const std::vector<HostSettings> all{settings_of("*.a.test"), settings_of("*.b.a.test"), settings_of("www.a.test"),
                                      settings_of("www.a.test", 8080), settings_of("a.test")};
  const auto found = [&](std::string_view host, std::uint16_t port) -> std::string {
    const HostSettings* settings = find_settings(all, host, port);
    if (settings == nullptr) return "none";
    return settings->host + (settings->port ? ":" + std::to_string(*settings->port) : "");
  };
  EXPECT_EQ(found("www.a.test", 443), "www.a.test");
  EXPECT_EQ(found("www.a.test", 8080), "www.a.test:8080");
  EXPECT_EQ(found("www.a.test.", 80), "www.a.test");
  EXPECT_EQ(found("a.test", 80), "a.test");
  EXPECT_EQ(found("x.a.test", 80), "*.a.test");
  EXPECT_EQ(found("x.y.a.test", 80), "*.a.test");
  EXPECT_EQ(found("x.b.a.test", 80), "*.b.a.test");
  EXPECT_EQ(found("b.a.test", 80), "*.a.test");
  EXPECT_EQ(found("xa.test", 80), "none");
  EXPECT_EQ(found("evil-www.a.test.b", 80), "none");
}

TEST(AcceptsStatus, IsWhatTheUserSaidOfTheHost) {
  const std::vector<HostSettings> all{settings_of("a.test", {}, {403, 999})};
  EXPECT_TRUE(accepts_status(all, "https://a.test/x", 403));
  EXPECT_TRUE(accepts_status(all, "http://A.test/", 999));
  EXPECT_FALSE(accepts_status(all, "https://a.test/x", 404));
  EXPECT_FALSE(accepts_status(all, "https://b.test/x", 403));
  EXPECT_FALSE(accepts_status(all, "no URL", 403));
  EXPECT_FALSE(accepts_status({}, "https://a.test/x", 403));
}

class SettingsOfAHost : public NetworkFixture {};

TEST_F(SettingsOfAHost, BoundHowOftenItIsAskedAtOnce) {
  serve("== a.test *\nHTTP/1.1 200 OK\n");
  options_.hosts = {settings_of("a.test")};
  options_.hosts[0].max_per_host = 1;
  fetch(std::vector<std::string>(6, "http://a.test/"));
  EXPECT_EQ(server_->most_at_once(), 1u);
  EXPECT_EQ(server_->connections(), 1u);
}

TEST_F(SettingsOfAHost, PartItsRequestsInTime) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.hosts = {settings_of("a.test")};
  options_.hosts[0].delay = milliseconds(5000);
  fetch(std::vector<std::string>(4, "http://b.test/"));
  EXPECT_EQ(clock_->elapsed(), milliseconds(0));
  fetch(std::vector<std::string>(4, "http://a.test/"));
  EXPECT_GE(clock_->elapsed(), milliseconds(15'000));
}

TEST_F(SettingsOfAHost, DelayItThoughTheyNameAnUnusualPort) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.hosts = {settings_of("a.test"), settings_of("b.test"), settings_of("b.test")};
  options_.hosts[0].port = 8080;
  options_.hosts[0].delay = milliseconds(5000);
  options_.hosts[1].port = 8080;
  options_.hosts[1].delay = milliseconds(5000);
  fetch(std::vector<std::string>(4, "http://b.test/"));  // the usual ports come first
  EXPECT_EQ(clock_->elapsed(), milliseconds(0));
  fetch(std::vector<std::string>(4, "http://a.test:8080/"));
  EXPECT_GE(clock_->elapsed(), milliseconds(15'000));
}

TEST_F(SettingsOfAHost, BoundItsTime) {
  serve("== a.test *\n@stall\n== b.test *\n@stall 300\nHTTP/1.1 200 OK\n");
  options_.retry = 0;
  options_.max_per_host = 1;
  options_.hosts = {settings_of("a.test")};
  options_.hosts[0].max_time = milliseconds(100);
  EXPECT_EQ(fetch("http://a.test/").error, TransferError::timeout);
  EXPECT_EQ(fetch("http://b.test/").status(), 200);  // the same handle, with the limits of all hosts
}

}  // namespace
}  // namespace claimcheck::fetch
