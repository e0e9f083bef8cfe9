#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <unordered_map>

#include "fetch/transport.hpp"

namespace claimcheck::engine {

// Sends requests through a transport and hands each answer to whoever waits for it: from catch_up() or receive(), never
// from within the call that asked.
class Correspondence {
 public:
  using Then = std::function<void(fetch::Exchange)>;

  explicit Correspondence(fetch::Transport& transport) : transport_(transport) {}

  // `request.id` is not used.
  void ask(fetch::Request request, Then then);
  // For what is known already: calls `then` as if it had been asked for.
  void soon(std::function<void()> then) { ready_.push_back(std::move(then)); }

  // Hands on what is there.
  void catch_up();
  // Waits until something has come or `limit` has passed, and hands it on.
  void receive(std::chrono::milliseconds limit);

  // Nothing was asked that is not answered.
  bool idle() const { return waiting_.empty() && ready_.empty(); }

 private:
  fetch::Transport& transport_;
  std::uint64_t asked_ = 0;
  std::unordered_map<std::uint64_t, Then> waiting_;
  std::deque<std::function<void()>> ready_;
};

}  // namespace claimcheck::engine
