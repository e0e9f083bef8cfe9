#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace claimcheck::testing {

// A server on loopback that answers by chance, the same for the same seed: pages, random bytes, resets, half headers
// and silence, headers and bodies without end, wrong lengths, bad chunks, bad compression, redirects to anything, one
// byte at a time. In a thread of its own.
class ChaosServer {
 public:
  explicit ChaosServer(std::uint64_t seed);
  ~ChaosServer();
  ChaosServer(const ChaosServer&) = delete;
  ChaosServer& operator=(const ChaosServer&) = delete;

  std::string connect_to() const;  // for --connect-to

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimcheck::testing
