#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fetch/host.hpp"

namespace claimcheck::fetch {

// Which request goes next: all hosts' queues under one limit. A host that has begun is served until its queue is empty
// before another one begins, so that connections are reused and few hosts are open at once. Pure: the time is handed
// in.
class Schedule {
 public:
  using Time = Clock::Time;

  using PolitenessOf = std::function<Politeness(const std::string& host)>;

  Schedule(unsigned at_once, PolitenessOf politeness)
      : at_once_(at_once == 0 ? 1 : at_once), politeness_(std::move(politeness)) {}
  Schedule(unsigned at_once, Politeness of_all) : Schedule(at_once, [of_all](const std::string&) { return of_all; }) {}

  // Hosts keep their address until forget_idle_hosts() finds them idle.
  Host& host(const std::string& name);

  struct Start {
    Job job;
    Host* host;
  };
  // The next job that may start at `now`; it holds a slot until finished().
  std::optional<Start> next(Time now);
  void finished(Host& host);

  // To be called after a change of a host's queue or state.
  void changed(Host& host);
  // The same, and the host goes before all others.
  void changed_first(Host& host) { list(host, true); }

  // When next() may have something that it has not now; Host::kNever: only after another event.
  Time next_event() const;

  bool full() const { return in_flight_ >= at_once_; }
  std::size_t in_flight() const { return in_flight_; }
  std::size_t hosts_waiting() const { return alarms_set_; }

  // Bounds memory over a long run; cheap when called often.
  void forget_idle_hosts(Time now);

 private:
  void list(Host& host, bool first);
  void place(Host& host, Time now, bool first);

  using Alarm = std::pair<Time, Host*>;
  struct Later {
    bool operator()(const Alarm& a, const Alarm& b) const { return a.first > b.first; }
  };

  std::size_t at_once_;
  PolitenessOf politeness_;
  std::size_t in_flight_ = 0, alarms_set_ = 0, sweep_at_ = 4096;
  std::unordered_map<std::string, std::unique_ptr<Host>> hosts_;
  std::deque<Host*> ready_;                                       // may have something to start
  std::priority_queue<Alarm, std::vector<Alarm>, Later> alarms_;  // outdated ones included
};

}  // namespace claimcheck::fetch
