#include "fetch/schedule.hpp"

#include <gtest/gtest.h>

#include "tests/unit/fetch/fake_clock.hpp"

namespace claimcheck::fetch {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class Scheduled : public ::testing::Test {
 protected:
  // "a1" is request 1 of host a.
  void add(Schedule& schedule, const std::string& names) {
    for (std::size_t i = 0; i < names.size(); i += 3) {
      Job job;
      job.url = names.substr(i, 2);
      Host& host = schedule.host(names.substr(i, 1));
      host.add(std::move(job));
      schedule.changed(host);
    }
  }
  // What starts now.
  std::string start(Schedule& schedule) {
    std::string out;
    while (auto next = schedule.next(clock_.now())) {
      next->host->sent(clock_.now());
      out += (out.empty() ? "" : " ") + next->job.url;
    }
    return out;
  }

  FakeClock clock_;
};

TEST_F(Scheduled, ServesOneHostAfterTheOther) {
  Schedule schedule(3, {2, milliseconds(0)});
  add(schedule, "a1 b1 a2 b2 a3 c1");
  EXPECT_EQ(start(schedule), "a1 a2 b1");
  EXPECT_TRUE(schedule.full());
  schedule.finished(schedule.host("a"));
  EXPECT_EQ(start(schedule), "a3");
  schedule.finished(schedule.host("a"));
  EXPECT_EQ(start(schedule), "b2");
  schedule.finished(schedule.host("a"));
  EXPECT_EQ(start(schedule), "c1");
  EXPECT_EQ(schedule.in_flight(), 3u);
}

TEST_F(Scheduled, KeepsADelayAHost) {
  Schedule schedule(10, {4, seconds(2)});
  add(schedule, "a1 a2 b1");
  EXPECT_EQ(start(schedule), "a1 b1");
  EXPECT_EQ(schedule.next_event(), clock_.now() + seconds(2));
  EXPECT_EQ(schedule.hosts_waiting(), 1u);
  clock_.advance(milliseconds(1999));
  EXPECT_EQ(start(schedule), "");
  clock_.advance(milliseconds(1));
  EXPECT_EQ(start(schedule), "a2");
  EXPECT_EQ(schedule.hosts_waiting(), 0u);
  EXPECT_EQ(schedule.next_event(), Host::kNever);
}

TEST_F(Scheduled, ARestingHostHoldsNoSlot) {
  Schedule schedule(1, {4, milliseconds(0)});
  add(schedule, "a1 a2 b1");
  EXPECT_EQ(start(schedule), "a1");
  Host& host = schedule.host("a");
  host.rest(clock_.now(), clock_.now() + seconds(5));
  schedule.finished(host);
  EXPECT_EQ(start(schedule), "b1");
  schedule.finished(schedule.host("b"));
  EXPECT_EQ(start(schedule), "");
  EXPECT_EQ(schedule.next_event(), clock_.now() + seconds(5));
  clock_.advance(seconds(5));
  EXPECT_EQ(start(schedule), "a2");
}

TEST_F(Scheduled, APausedHostWaitsForAnEvent) {
  Schedule schedule(4, {4, milliseconds(0)});
  add(schedule, "a1 b1");
  schedule.host("a").pause();
  EXPECT_EQ(start(schedule), "b1");
  EXPECT_EQ(schedule.next_event(), Host::kNever);
  schedule.host("a").resume();
  schedule.changed(schedule.host("a"));
  EXPECT_EQ(start(schedule), "a1");
}

TEST_F(Scheduled, ForgetsIdleHostsAlone) {
  Schedule schedule(1, {1, milliseconds(0)});
  add(schedule, "a1 b1");
  EXPECT_EQ(start(schedule), "a1");
  for (int i = 0; i < 5000; ++i) schedule.host("idle" + std::to_string(i)).told_ports = {80};
  schedule.host("resting").rest(clock_.now(), clock_.now() + seconds(9));
  schedule.forget_idle_hosts(clock_.now());
  EXPECT_TRUE(schedule.host("idle7").told_ports.empty());
  EXPECT_EQ(schedule.host("resting").strikes(), 1u);
  schedule.finished(schedule.host("a"));
  EXPECT_EQ(start(schedule), "b1");
}

TEST(Host, TriesAgainAfterItsFreshRequests) {
  FakeClock clock;
  Host host("a.test", {1, milliseconds(0)});
  const auto job = [](const char* url) {
    Job out;
    out.url = url;
    return out;
  };
  host.add_later(job("failed"), clock.now() + seconds(1));
  host.add(job("fresh"));
  EXPECT_LE(host.next_start(), clock.now());
  EXPECT_EQ(host.start(clock.now()).url, "fresh");
  EXPECT_EQ(host.next_start(), Host::kNever);
  host.finish();
  EXPECT_EQ(host.next_start(), clock.now() + seconds(1));
  host.add_later(job("failed too"), clock.now() + seconds(2));
  EXPECT_EQ(host.next_start(), clock.now() + seconds(2));
  clock.advance(seconds(2));
  EXPECT_EQ(host.start(clock.now()).url, "failed");
  host.finish();
  EXPECT_EQ(host.start(clock.now()).url, "failed too");
  host.finish();
  EXPECT_TRUE(host.idle(clock.now()));
}

TEST(Host, GoesOnCarefullyAfterARest) {
  FakeClock clock;
  Host host("a.test", {4, milliseconds(0)});
  for (int i = 0; i < 8; ++i) host.add({});
  for (int i = 0; i < 4; ++i) host.start(clock.now());
  EXPECT_EQ(host.next_start(), Host::kNever);
  // All four come back with the same complaint: one strike.
  for (int i = 0; i < 4; ++i) {
    host.rest(clock.now(), clock.now() + seconds(1));
    host.finish();
  }
  EXPECT_EQ(host.strikes(), 1u);
  clock.advance(seconds(1));
  EXPECT_LE(host.next_start(), clock.now());
  host.start(clock.now());
  EXPECT_EQ(host.next_start(), Host::kNever);
  host.answered_well();
  EXPECT_EQ(host.strikes(), 0u);
  EXPECT_LE(host.next_start(), clock.now());
  host.start(clock.now());
  EXPECT_EQ(host.next_start(), Host::kNever);
}

TEST(Host, ALongerRestWins) {
  FakeClock clock;
  Host host("a.test", {4, milliseconds(0)});
  host.add({});
  host.rest(clock.now(), clock.now() + seconds(9));
  host.rest(clock.now(), clock.now() + seconds(2));
  EXPECT_EQ(host.next_start(), clock.now() + seconds(9));
  EXPECT_EQ(host.take_queued().size(), 1u);
  EXPECT_EQ(host.next_start(), Host::kNever);
}

TEST(Host, GoesOnRestingWhenARequestUnderWayIsAnsweredWell) {
  FakeClock clock;
  Host host("a.test", {4, milliseconds(0)});
  EXPECT_FALSE(host.rests(clock.now()));
  host.rest(clock.now(), clock.now() + seconds(9));
  host.answered_well();
  EXPECT_TRUE(host.rests(clock.now()));
  clock.advance(seconds(9));
  EXPECT_FALSE(host.rests(clock.now()));
}

}  // namespace
}  // namespace claimcheck::fetch
