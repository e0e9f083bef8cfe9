#pragma once

#include <curl/curl.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "fetch/poller.hpp"

namespace claimcheck::fetch {

// One CURLM: the connections to some thousand hosts and the transfers on them, driven by a Poller. libcurl's cost per
// transfer grows with the hosts that a CURLM has seen, so pools are replaced by fresh ones.
class ConnectionPool : Poller::Listener {
 public:
  // `connections`: how many are kept open, in use or idle. The Poller must outlive the pool.
  ConnectionPool(Poller& poller, std::uint64_t id, unsigned connections);
  ~ConnectionPool() override;
  ConnectionPool(const ConnectionPool&) = delete;
  ConnectionPool& operator=(const ConnectionPool&) = delete;

  std::uint64_t id() const { return id_; }

  void start(CURL* transfer);
  // Ended transfers, in any order; they belong to the pool no longer.
  std::vector<std::pair<CURL*, CURLcode>> take_ended();
  std::size_t running() const { return running_; }

  // How soon work() must be called.
  std::optional<std::chrono::milliseconds> next_timeout() const;
  void work();

  unsigned hosts = 0;  // whose connections are here

 private:
  void on_ready(int fd, bool readable, bool writable) override;
  static int on_socket(CURL* easy, curl_socket_t fd, int what, void* self, void* per_socket);
  static int on_timer(CURLM* multi, long milliseconds, void* self);

  Poller& poller_;
  std::uint64_t id_;
  CURLM* multi_;
  std::size_t running_ = 0;
  std::optional<std::chrono::steady_clock::time_point> timer_;  // libcurl's own, in real time
};

}  // namespace claimcheck::fetch
