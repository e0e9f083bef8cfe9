#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace claimcheck::testing {

// A proxy on loopback that speaks SOCKS5 and HTTP's CONNECT on one port, told apart by the first byte, and leads every
// connection to one port, whatever it was asked for. In a thread of its own.
class RelayProxy {
 public:
  explicit RelayProxy(std::uint16_t target);
  ~RelayProxy();
  RelayProxy(const RelayProxy&) = delete;
  RelayProxy& operator=(const RelayProxy&) = delete;

  std::uint16_t port() const;
  // "connect a.test:443", "socks5 a.test:80", "socks5 192.0.2.1:80", in order.
  std::vector<std::string> asked() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimcheck::testing
