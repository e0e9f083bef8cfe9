#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "fetch/address.hpp"
#include "fetch/clock.hpp"
#include "fetch/job.hpp"

namespace claimcheck::fetch {

struct Politeness {
  unsigned at_once = 4;
  std::chrono::milliseconds delay{0};  // between the starts of two requests
};

// One host's queue, clock and limits. Whatever a host makes us wait for is waited for here, so that a waiting host
// never holds a transfer slot and all its URLs share the wait. Pure: the time is handed in.
class Host {
 public:
  using Time = Clock::Time;
  static constexpr Time kNever = Time::max();

  Host(std::string name, Politeness politeness);

  const std::string& name() const { return name_; }
  const std::optional<Address>& address() const { return address_; }  // where the name is one

  void add(Job job);
  // A request under way, or put back: before those that have not begun.
  void add_first(Job job);
  // Waits for its next try. All that wait on one host wait for the same moment, while its fresh requests go on.
  void add_later(Job job, Time when);

  // The host asked for rest, or cannot be reached: nothing starts before `until`, and then one at a time until it
  // answers well. Transfers that end during a rest do not make a new strike.
  void rest(Time now, Time until);
  unsigned strikes() const { return strikes_; }  // rests without a good answer between them
  void answered_well();
  bool rests(Time now) const { return now < rests_until_; }

  // While its name is looked up.
  void pause() { paused_ = true; }
  void resume() { paused_ = false; }

  // When the next job may start: a past time means now, kNever that something else must happen first.
  Time next_start() const;
  // Only where next_start() has come. The job holds a place until finish().
  Job start(Time now);
  // The request is really sent: `delay` counts from here.
  void sent(Time now);
  void finish() { --in_flight_; }

  // All that have not started.
  std::vector<Job> take_queued();
  // Those of them that are not worth a wait.
  std::vector<Job> take_optional();
  std::size_t queued() const { return ready_.size() + later_.size(); }
  bool idle(Time now) const { return queued() == 0 && in_flight_ == 0 && not_before_ <= now; }

  // Where its connections live: a connection pool, and the ports whose addresses that pool was told.
  std::uint64_t pool = 0;
  std::vector<std::uint16_t> told_ports;
  unsigned in_flight() const { return in_flight_; }

 private:
  friend class Schedule;

  std::string name_;
  std::optional<Address> address_;
  Politeness politeness_;
  unsigned at_once_;  // now: fewer than politeness_.at_once after a rest
  unsigned in_flight_ = 0, strikes_ = 0;
  bool paused_ = false;
  Time not_before_ = Time::min(), later_at_ = Time::min(), rests_until_ = Time::min();
  std::deque<Job> ready_;
  std::vector<Job> later_;

  bool listed_ = false;  // in the Schedule's list of hosts that may start
  Time alarm_ = kNever;  // the Schedule looks at it again then
};

}  // namespace claimcheck::fetch
