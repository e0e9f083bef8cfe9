#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "fetch/clock.hpp"
#include "fetch/connection_pool.hpp"
#include "fetch/guard.hpp"
#include "fetch/mapping.hpp"
#include "fetch/names.hpp"
#include "fetch/poller.hpp"
#include "fetch/request_headers.hpp"
#include "fetch/resolve.hpp"
#include "fetch/schedule.hpp"
#include "fetch/transfer.hpp"
#include "fetch/transport.hpp"
#include "fetch/warc.hpp"

namespace claimcheck::fetch {

// The Transport of make_network_transport(): one thread, one event loop.
//
//   add → Schedule (queue of its host) → Names (c-ares) → Guard → Transfer on a ConnectionPool (libcurl) → Answer
//            ↑                                                        │
//            └──────── a redirect's next hop, or another try ─────────┘
class NetworkTransport final : public Transport {
 public:
  static Result<std::unique_ptr<NetworkTransport>> open(const Options& options, std::unique_ptr<Clock> clock,
                                                        Jitter jitter);
  ~NetworkTransport() override;

  void add(Request request) override;
  std::size_t pending() const override { return pending_ + answers_.size(); }
  std::vector<Answer> wait(std::chrono::milliseconds limit) override;
  void wake() override { poller_.ring(); }
  TransportProgress progress() const override;
  std::optional<Error> trouble() const override;

 private:
  NetworkTransport(const Options& options, Mapping mapping, std::unique_ptr<Clock> clock, Jitter jitter);

  // Before the wire.
  void start_jobs();
  void start(Job job, Host& host);
  void begin_chain(Job& job, const Host& host) const;
  bool find_addresses(Route& route, const Host& host, Transfer::Outcome& failure);
  ConnectionPool& pool_of(Host& host);
  Transfer& idle_transfer();

  // After it.
  void conclude(Transfer::Outcome out);
  void redirect(Transfer::Outcome out);
  bool try_again(Transfer::Outcome& out);
  void give_up(Host& host, const Transfer::Outcome& last);
  void deliver(Transfer::Outcome out);
  void deliver_unasked(Job job, const Host& host);
  void deliver_unsent(Job job, TransferError error, std::string text);

  // Beside it: network_names.cpp.
  bool may_ask_name_servers() const;
  void ask_name_servers(Job job, const std::string& domain);

  bool wait_for_events(Clock::Time deadline);

  const Options options_;
  const Mapping mapping_;
  const Guard guard_;
  const RequestHeaders headers_;
  const std::unique_ptr<Clock> clock_;
  const Jitter jitter_;
  Poller poller_;
  std::unique_ptr<Resolver> resolver_;
  std::unique_ptr<Names> names_;
  Schedule schedule_;
  TransferSettings settings_;
  std::vector<std::unique_ptr<ConnectionPool>> pools_;  // the last one takes new hosts
  std::vector<std::unique_ptr<Transfer>> transfers_;    // destroyed before their pools
  std::vector<Transfer*> idle_;
  std::uint64_t pools_made_ = 0;
  std::size_t on_wire_ = 0, asking_servers_ = 0, pending_ = 0, done_ = 0;
  std::vector<Answer> answers_;
  std::unique_ptr<WarcWriter> recorder_;  // null: nothing is recorded
};

}  // namespace claimcheck::fetch
