#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/support/certificates.hpp"

namespace claimcheck::fetch {

// Speaks TLS on loopback, one connection after the other, in a thread of its own.
class TlsServer {
 public:
  // What it does with a connection whose handshake succeeded.
  using Serve = std::function<void(SSL*)>;

  TlsServer(const testing::Identity& leaf, const std::vector<const testing::Identity*>& chain, Serve serve = answer_ok);
  ~TlsServer();
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;

  std::uint16_t port() const { return port_; }

  static void answer_ok(SSL* ssl);
  // Reads a request's head, writes an answer as it is, and hands back the head.
  static std::string answer(SSL* ssl, std::string_view text);
  // Carries bytes to a port of loopback and back, until one side closes.
  static void relay(SSL* ssl, std::uint16_t port);

 private:
  void run();

  SSL_CTX* context_;
  const Serve serve_;
  int listener_ = -1, bell_[2] = {-1, -1};
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace claimcheck::fetch
