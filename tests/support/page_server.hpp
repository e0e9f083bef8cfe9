#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace claimcheck::testing {

// A quick keep-alive HTTP server on loopback for benches: one page for every request, each answered after
// the same delay; a path with "/never" in it is not answered at all. It is a process of its own, so
// that its time is not counted as ours, and ends with this object.
class PageServer {
 public:
  explicit PageServer(std::size_t page_bytes, std::chrono::milliseconds delay = {});
  ~PageServer();
  PageServer(const PageServer&) = delete;
  PageServer& operator=(const PageServer&) = delete;

  std::uint16_t port() const { return port_; }

 private:
  int process_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace claimcheck::testing
