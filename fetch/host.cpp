#include "fetch/host.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace claimcheck::fetch {

Host::Host(std::string name, Politeness politeness)
    : name_(std::move(name)),
      address_(Address::parse(name_)),
      politeness_(politeness),
      at_once_(std::max(1u, politeness.at_once)) {}

void Host::add(Job job) {
  ready_.push_back(std::move(job));
}

void Host::add_first(Job job) {
  ready_.push_front(std::move(job));
}

void Host::add_later(Job job, Time when) {
  later_at_ = later_.empty() ? when : std::max(later_at_, when);
  later_.push_back(std::move(job));
}

void Host::rest(Time now, Time until) {
  if (now >= not_before_ || strikes_ == 0) ++strikes_;
  rests_until_ = std::max(rests_until_, until);
  not_before_ = std::max(not_before_, until);
  at_once_ = 1;
}

void Host::answered_well() {
  strikes_ = 0;
  at_once_ = std::min(at_once_ + 1, std::max(1u, politeness_.at_once));
}

Host::Time Host::next_start() const {
  if (paused_ || in_flight_ >= at_once_ || queued() == 0) return kNever;
  return ready_.empty() ? std::max(not_before_, later_at_) : not_before_;
}

Job Host::start(Time now) {
  if (!later_.empty() && later_at_ <= now) {
    std::move(later_.begin(), later_.end(), std::back_inserter(ready_));
    later_.clear();
  }
  Job job = std::move(ready_.front());
  ready_.pop_front();
  ++in_flight_;
  return job;
}

void Host::sent(Time now) {
  if (politeness_.delay.count() > 0) not_before_ = std::max(not_before_, now + politeness_.delay);
}

std::vector<Job> Host::take_queued() {
  std::vector<Job> out(std::make_move_iterator(ready_.begin()), std::make_move_iterator(ready_.end()));
  std::move(later_.begin(), later_.end(), std::back_inserter(out));
  ready_.clear();
  later_.clear();
  return out;
}

std::vector<Job> Host::take_optional() {
  const auto first = std::stable_partition(ready_.begin(), ready_.end(), [](const Job& job) { return !job.optional; });
  std::vector<Job> out(std::make_move_iterator(first), std::make_move_iterator(ready_.end()));
  ready_.erase(first, ready_.end());
  return out;
}

}  // namespace claimcheck::fetch
