// Thousands of exchanges with a server that does whatever it likes.
//
//   CLAIMCHECK_CHAOS=10000 test_fetch --gtest_filter='Chaos.*'     more of them than in every test run
#include <chrono>
#include <cstdlib>
#include <map>

#include "tests/support/chaos_server.hpp"
#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

class Chaos : public NetworkFixture {};

TEST_F(Chaos, EveryUrlEndsInAStateWithinItsTime) {
  const char* wish = std::getenv("CLAIMCHECK_CHAOS");
  const unsigned count = wish == nullptr ? 2000 : static_cast<unsigned>(std::max(1, std::atoi(wish)));
  const testing::ChaosServer server(7);
  options_.connect_to = {server.connect_to()};
  options_.retry = 1;
  options_.max_time = std::chrono::milliseconds(400);
  options_.max_filesize = 64 * 1024;
  std::vector<std::string> urls;
  for (unsigned i = 0; i < count; ++i) {
    urls.push_back("http://host" + std::to_string(i % (count / 5 + 1)) + ".test/" + std::to_string(i));
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto got = fetch(urls);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::map<std::string, unsigned> fates;
  for (std::size_t i = 0; i < got.size(); ++i) {
    const Exchange& exchange = got[i];
    EXPECT_EQ(exchange.url, urls[i]);
    EXPECT_TRUE(exchange.error != TransferError::none || exchange.status() > 0) << urls[i];
    EXPECT_EQ(exchange.error_text.empty(), exchange.error == TransferError::none) << name(exchange.error);
    EXPECT_LE(exchange.body.size(), options_.max_filesize);
    EXPECT_LE(exchange.attempts, 2u);
    ++fates[std::string(name(exchange.error))];
  }
  for (const char* fate : {"none", "timeout", "reset", "bad_response", "bad_redirect"}) {
    EXPECT_GT(fates[fate], count / 200) << fate;
  }
  EXPECT_EQ(fates["dns_not_found"] + fates["dns_error"] + fates["tls"] + fates["refused_address"], 0u);
  // Five URLs a host, one after the other at worst, each in at most two tries of each hop.
  EXPECT_LT(took.count(), 60 + count / 100.0);
  std::string summary;
  for (const auto& [fate, times] : fates) summary += fate + ' ' + std::to_string(times) + "  ";
  RecordProperty("fates", summary);
}

}  // namespace
}  // namespace claimcheck::fetch
