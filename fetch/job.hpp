#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "fetch/clock.hpp"
#include "fetch/exchange.hpp"

namespace claimcheck::fetch {

// What is known of a request under way: made when its first hop starts, kept over redirects and tries.
struct Chain {
  Exchange exchange;
  std::string first_origin;            // "https://example.org:443": credentials go nowhere else
  std::vector<std::string> headers;    // the caller's; they go nowhere else either
  bool was_https = false;              // no secret follows in clear text
  std::vector<std::string> cookies;    // libcurl's cookie lines; they live and end with the chain
  std::vector<std::uint64_t> visited;  // URL and cookies of each hop, hashed
  Clock::Time started{};
};

// A request in its host's queue: the next hop to make. Small, because there may be a hundred thousand.
struct Job {
  std::uint64_t id = 0;  // the caller's
  std::string url;       // of the next hop
  std::uint16_t port = 0;
  bool https = false, once = false, optional = false;
  std::unique_ptr<Chain> chain;  // null: not begun
};

}  // namespace claimcheck::fetch
