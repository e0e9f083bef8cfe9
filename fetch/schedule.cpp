#include "fetch/schedule.hpp"

#include <algorithm>

namespace claimcheck::fetch {

Host& Schedule::host(const std::string& name) {
  auto& slot = hosts_[name];
  if (!slot) slot = std::make_unique<Host>(name, politeness_(name));
  return *slot;
}

void Schedule::list(Host& host, bool first) {
  if (host.listed_) return;
  host.listed_ = true;
  if (first) {
    ready_.push_front(&host);
  } else {
    ready_.push_back(&host);
  }
}

// Where the host belongs now: among the ready ones, under an alarm, or nowhere until something happens to it.
void Schedule::place(Host& host, Time now, bool first) {
  const Time start = host.next_start();
  const Time alarm = start <= now ? Host::kNever : start;
  if (start <= now) list(host, first);
  if (alarm == host.alarm_) return;
  alarms_set_ += (alarm != Host::kNever) - (host.alarm_ != Host::kNever);
  host.alarm_ = alarm;
  if (alarm != Host::kNever) alarms_.emplace(alarm, &host);
}

void Schedule::changed(Host& host) {
  list(host, false);
}

std::optional<Schedule::Start> Schedule::next(Time now) {
  while (!alarms_.empty() && (alarms_.top().first <= now || alarms_.top().second->alarm_ != alarms_.top().first)) {
    const auto [when, host] = alarms_.top();
    alarms_.pop();
    if (host->alarm_ == when) place(*host, now, false);
  }
  while (!full() && !ready_.empty()) {
    Host& host = *ready_.front();
    if (host.next_start() > now) {
      ready_.pop_front();
      host.listed_ = false;
      place(host, now, false);
      continue;
    }
    ++in_flight_;
    return Start{host.start(now), &host};
  }
  return std::nullopt;
}

void Schedule::finished(Host& host) {
  --in_flight_;
  host.finish();
  list(host, true);
}

Schedule::Time Schedule::next_event() const {
  if (full()) return Host::kNever;
  if (!ready_.empty()) return Time::min();
  return alarms_.empty() ? Host::kNever : alarms_.top().first;
}

void Schedule::forget_idle_hosts(Time now) {
  if (hosts_.size() < sweep_at_) return;
  // Outdated alarms may name a host that goes.
  std::vector<Alarm> kept;
  for (; !alarms_.empty(); alarms_.pop()) {
    if (alarms_.top().second->alarm_ == alarms_.top().first) kept.push_back(alarms_.top());
  }
  alarms_ = decltype(alarms_)(Later{}, std::move(kept));
  std::erase_if(hosts_, [&](const auto& entry) {
    const Host& host = *entry.second;
    return !host.listed_ && host.alarm_ == Host::kNever && host.idle(now);
  });
  sweep_at_ = std::max<std::size_t>(4096, 2 * hosts_.size());
}

}  // namespace claimcheck::fetch
