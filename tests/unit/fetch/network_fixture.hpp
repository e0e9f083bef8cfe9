#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "fetch/network.hpp"
#include "tests/support/scripted_server.hpp"
#include "tests/unit/fetch/fake_clock.hpp"

namespace claimcheck::fetch {

// A transport against a scripted server: every host leads there, waits between tries take no time.
class NetworkFixture : public ::testing::Test {
 protected:
  void serve(std::string_view script) {
    server_ = std::make_unique<testing::ScriptedServer>(script);
    options_.connect_to = {server_->connect_to()};
  }

  void open() {
    auto clock = std::make_unique<FakeClock>();
    clock_ = clock.get();
    auto transport = NetworkTransport::open(options_, std::move(clock), [] { return 0.5; });
    ASSERT_TRUE(transport) << transport.error().text();
    transport_ = std::move(*transport);
  }

  // The exchanges in the order of the URLs.
  std::vector<Exchange> fetch(const std::vector<std::string>& urls) {
    if (!transport_) open();
    std::vector<Exchange> out(urls.size());
    for (std::size_t i = 0; i < urls.size(); ++i) transport_->add({i, urls[i]});
    std::size_t answered = 0;
    while (transport_->pending() > 0) {
      for (Answer& answer : transport_->wait(std::chrono::minutes(10))) {
        out.at(answer.id) = std::move(answer.exchange);
        ++answered;
      }
    }
    EXPECT_EQ(answered, urls.size());
    return out;
  }
  Exchange fetch(const std::string& url) { return std::move(fetch(std::vector{url}).front()); }

  Options options_;
  std::unique_ptr<testing::ScriptedServer> server_;
  std::unique_ptr<NetworkTransport> transport_;
  FakeClock* clock_ = nullptr;  // the transport's
};

// "301 http://a.test/x | 200 http://a.test/y"
inline std::string hops(const Exchange& exchange) {
  std::string out;
  for (const Hop& hop : exchange.hops) {
    out += (out.empty() ? "" : " | ") + std::to_string(hop.status) + ' ' + hop.url;
  }
  return out;
}

}  // namespace claimcheck::fetch
