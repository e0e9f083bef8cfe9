#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <thread>
#include <vector>

#include "tests/support/certificates.hpp"

namespace claimcheck::fetch {

// Answers 200 over TLS on loopback, one connection after the other, in a thread of its own.
class TlsServer {
 public:
  TlsServer(const testing::Identity& leaf, const std::vector<const testing::Identity*>& chain);
  ~TlsServer();
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;

  std::uint16_t port() const { return port_; }

 private:
  void run();

  SSL_CTX* context_;
  int listener_ = -1, bell_[2] = {-1, -1};
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace claimcheck::fetch
