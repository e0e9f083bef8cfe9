#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/server_script.hpp"

namespace claimcheck::testing {

// A server on loopback, any number of hosts by their Host header, that sends what a script says, faults included. It
// has a thread and a port of its own; requests on one connection are answered one after the other. A TLS handshake is
// answered as web servers do on their plain port, with a 400 in clear text.
class ScriptedServer {
 public:
  // Throws std::runtime_error "line N: …" for a wrong script.
  explicit ScriptedServer(std::string_view script);
  ~ScriptedServer();
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  std::uint16_t port() const;
  // For --connect-to: every host and port leads here.
  std::string connect_to() const { return "::127.0.0.1:" + std::to_string(port()); }

  struct Request {
    std::string host, path;
    std::string head;  // request line and header as received
  };
  // In the order received.
  std::vector<Request> requests() const;
  std::size_t connections() const;   // accepted so far
  std::size_t most_at_once() const;  // requests being answered at the same time

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimcheck::testing
