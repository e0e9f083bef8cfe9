#include "fetch/liveness/strikes.hpp"

#include <gtest/gtest.h>

namespace claimcheck::fetch {
namespace {

using enum LinkState;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::chrono::sys_seconds kNow{hours{500'000}};

Sighting ago(LinkState state, seconds before) {
  return {state, kNow - before};
}

struct Row {
  const char* what;
  LinkState now;
  std::vector<Sighting> history;
  Standing standing;
  unsigned count;
  bool is_new = false;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.what;
}

class StrikeTable : public ::testing::TestWithParam<Row> {};

TEST_P(StrikeTable, Stands) {
  const Row& row = GetParam();
  const Strikes strikes = count_strikes({row.now, kNow}, row.history, row.is_new);
  EXPECT_EQ(strikes.standing, row.standing);
  EXPECT_EQ(strikes.count, row.count);
}

INSTANTIATE_TEST_SUITE_P(
    Nights, StrikeTable,
    ::testing::Values(
        Row{"a good answer", alive, {ago(not_found, days{1})}, Standing::fine, 0},
        Row{"a first 404", not_found, {}, Standing::suspect, 1},
        Row{"a 404 a day later", not_found, {ago(not_found, hours{24})}, Standing::confirmed, 2},
        Row{"a 404 too soon", not_found, {ago(not_found, hours{23})}, Standing::suspect, 2},
        Row{"a 404 again within the hour", not_found, {ago(not_found, minutes{10})}, Standing::suspect, 1},
        Row{"a 410 after a 404", gone, {ago(not_found, days{2})}, Standing::confirmed, 2},
        Row{"parked twice", parked, {ago(parked, days{1})}, Standing::confirmed, 2},
        Row{"no such name twice", dns_not_found, {ago(dns_not_found, days{1})}, Standing::confirmed, 2},
        Row{"a probe twice", soft_404, {ago(soft_404, days{1})}, Standing::confirmed, 2},
        Row{"a success between", not_found, {ago(not_found, days{3}), ago(alive, days{2})}, Standing::suspect, 1},
        Row{"a move between", not_found, {ago(not_found, days{3}), ago(moved, days{2})}, Standing::suspect, 1},
        Row{"a wall between", not_found, {ago(not_found, days{3}), ago(blocked, days{2})}, Standing::confirmed, 2},
        Row{"a limit between", timeout, {ago(timeout, days{3}), ago(rate_limited, days{2})}, Standing::suspect, 2},
        Row{"two failures of servers", server_error, {ago(server_error, days{9})}, Standing::suspect, 2},
        Row{"three of servers",
            server_error,
            {ago(server_error, days{6}), ago(timeout, days{3})},
            Standing::confirmed,
            3},
        Row{"three too soon", refused, {ago(refused, days{5}), ago(refused, days{3})}, Standing::suspect, 3},
        Row{"three of TLS", tls_error, {ago(tls_error, days{8}), ago(tls_error, days{1})}, Standing::confirmed, 3},
        Row{"a 404 after failures", not_found, {ago(timeout, days{7}), ago(timeout, days{2})}, Standing::confirmed, 3},
        Row{"a failure after a 404", timeout, {ago(not_found, days{2})}, Standing::suspect, 2},
        Row{"a wall", blocked, {ago(not_found, days{2})}, Standing::unknown, 1},
        Row{"many walls",
            blocked,
            {ago(blocked, days{9}), ago(blocked, days{5}), ago(rate_limited, days{2})},
            Standing::unknown,
            0},
        Row{"a new URL", timeout, {}, Standing::confirmed, 1, true},
        Row{"a new URL behind a wall", blocked, {}, Standing::unknown, 0, true},
        Row{"no URL at all", malformed, {}, Standing::confirmed, 1}));

std::vector<HostOutcome> hosts(std::size_t reached, std::size_t failed) {
  std::vector<HostOutcome> out(reached + failed);
  for (std::size_t i = 0; i < reached; ++i) out[i].reached = true;
  return out;
}

TEST(Outage, IsMoreThanHalfOfAllHosts) {
  EXPECT_FALSE(find_outage(hosts(5, 5)));
  EXPECT_FALSE(find_outage({}));
  EXPECT_FALSE(find_outage(hosts(0, kFewestHosts - 1)));
  const auto why = find_outage(hosts(5, 6));
  ASSERT_TRUE(why);
  EXPECT_EQ(why->find("6 of 11 hosts could not be reached"), 0U);
}

}  // namespace
}  // namespace claimcheck::fetch
