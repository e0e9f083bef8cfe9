#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fetch/exchange.hpp"

namespace claimcheck::fetch {

// 301, 302, 303, 307 and 308, as the Fetch standard has it.
bool is_redirect(int status);

// Where an answer sends us.
struct Redirection {
  TransferError error = TransferError::none;  // bad_redirect, or none
  std::string text;                           // why not
  std::string url;                            // absolute; without a fragment of its own it keeps the base's
};

// Of an answer for which is_redirect() holds.
Redirection follow(const Hop& hop);

// Tells a loop from a page that sets a cookie and sends us back to itself: the same for the same URL, fragment aside,
// asked with the same cookies (in libcurl's lines), their lifetimes aside.
std::uint64_t visit_key(const std::string& url, const std::vector<std::string>& cookies);

}  // namespace claimcheck::fetch
