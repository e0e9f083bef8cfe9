#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fetch/exchange.hpp"
#include "fetch/options.hpp"
#include "model/result.hpp"

namespace claimcheck::fetch {

struct Request {
  std::uint64_t id = 0;  // the caller's, handed back with the answer
  std::string url;       // absolute, canonical; or a question of dns_url.hpp
  // "Name: value", for this request alone, in place of a setting's of the same name; not sent on to another origin.
  std::vector<std::string> headers{};
  bool urgent = false;    // it ends work that has begun: goes before all that waits
  bool once = false;      // not tried again, whatever Options::retry says
  bool optional = false;  // not worth a wait: skipped where its host asked for rest
};

struct Answer {
  std::uint64_t id = 0;
  Exchange exchange;
};

// What a person wants to see of a run that takes long.
struct TransportProgress {
  std::size_t queued = 0, in_flight = 0, done = 0;
  std::size_t hosts_waiting = 0;  // held back by a delay or Retry-After
};

// The one door to the network. Not thread-safe but for wake(). Requests are answered once each, in any order; the
// transport keeps an exchange only until wait() has handed it over.
class Transport {
 public:
  virtual ~Transport() = default;

  // Queues a request; returns at once.
  virtual void add(Request request) = 0;

  // Queued or in flight.
  virtual std::size_t pending() const = 0;

  // Works until at least one answer is there, `limit` has passed, wake() was called or nothing is pending.
  virtual std::vector<Answer> wait(std::chrono::milliseconds limit) = 0;

  // Makes a wait() in progress, or else the next one, return. From any thread.
  virtual void wake() = 0;

  virtual TransportProgress progress() const = 0;

  // What went wrong beside the answers, so that a person should hear of it at the end: a recording that could not be
  // written, one to replay that is damaged.
  virtual std::optional<Error> trouble() const { return std::nullopt; }
};

// libcurl's multi interface with c-ares in front; every answer recorded where the options say so.
Result<std::unique_ptr<Transport>> make_network_transport(const Options& options);

// Answers from a WARC file alone. What it does not hold is answered with TransferError::skipped.
Result<std::unique_ptr<Transport>> make_replay_transport(const std::string& warc_path);

}  // namespace claimcheck::fetch
