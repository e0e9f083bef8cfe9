#include "engine/command/url_feed.hpp"

#include <algorithm>

namespace claimcheck::engine {

bool UrlFeed::put(UrlLine line) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return lines_.size() < capacity_ || closed_; });
  if (closed_) return false;
  lines_.push_back(std::move(line));
  changed_.notify_all();
  if (on_arrival_) on_arrival_();
  return true;
}

void UrlFeed::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
  if (on_arrival_) on_arrival_();
}

std::vector<UrlLine> UrlFeed::take(std::size_t limit, bool block) {
  std::unique_lock lock(mutex_);
  if (block) changed_.wait(lock, [&] { return !lines_.empty() || ended_; });
  const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(std::min(limit, lines_.size()));
  std::vector<UrlLine> taken(std::make_move_iterator(lines_.begin()), std::make_move_iterator(end));
  lines_.erase(lines_.begin(), end);
  changed_.notify_all();
  return taken;
}

bool UrlFeed::has_ended() const {
  const std::lock_guard lock(mutex_);
  return ended_ && lines_.empty();
}

void UrlFeed::on_arrival(std::function<void()> callback) {
  const std::lock_guard lock(mutex_);
  on_arrival_ = std::move(callback);
}

void UrlFeed::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  on_arrival_ = nullptr;
  changed_.notify_all();
}

}  // namespace claimcheck::engine
