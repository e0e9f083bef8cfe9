#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/link_check/link_question.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

// One URL to fetch, or why a line names none.
struct UrlLine {
  std::string id;  // as JSON; empty for a URL of the command line
  Result<LinkQuestion> question;
};

// Hands URLs from where they are read, a thread of their own, to where they are fetched. Holds at most `capacity`: the
// reading side waits when the fetching side is behind.
class UrlFeed {
 public:
  explicit UrlFeed(std::size_t capacity) : capacity_(capacity) {}

  // For the reading side. put() returns false once nobody takes any more.
  bool put(UrlLine line);
  void end();

  // For the fetching side. Up to `limit` lines; with `block`, waits until one is there or the input has ended.
  std::vector<UrlLine> take(std::size_t limit, bool block);
  bool has_ended() const;
  // Called from the reading side when a line has come; nullptr: nobody listens any more.
  void on_arrival(std::function<void()> callback);
  // No line is wanted any more.
  void close();

 private:
  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<UrlLine> lines_;
  std::function<void()> on_arrival_;
  bool ended_ = false, closed_ = false;
};

}  // namespace claimcheck::engine
