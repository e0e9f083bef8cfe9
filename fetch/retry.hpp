#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "fetch/exchange.hpp"

namespace claimcheck::fetch {

// The wait before the next try: doubling from kFirstWait, times 0.5 to 1.5 by chance so that hosts do not come back all
// at once, never over kLongestWait. `failed` counts the tries so far, from 1; `chance` is in [0, 1).
inline constexpr std::chrono::milliseconds kFirstWait{1'000};
inline constexpr std::chrono::milliseconds kLongestWait{30'000};
std::chrono::milliseconds back_off(unsigned failed, double chance);

// A Retry-After field: seconds or an HTTP date, from `now`; capped at kLongestWait. nullopt where it is neither.
std::optional<std::chrono::milliseconds> read_retry_after(std::string_view field, std::chrono::sys_seconds now);

// What a failure says about asking again.
enum class Again : unsigned char {
  never,
  later,       // this URL: 5xx, reset, timeout
  after_rest,  // the host wants rest, or cannot be reached: 429, 503 with Retry-After, connect timeout, dns_error
};
Again worth_retrying(TransferError error, bool connected, int status, bool has_retry_after);

}  // namespace claimcheck::fetch
