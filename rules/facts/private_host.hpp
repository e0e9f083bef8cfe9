#pragma once

#include "model/url.hpp"

namespace claimcheck::rules {

// Whether no reader outside can open it: a host without a dot, an address of a private, local or link-local network
// (RFC 1918, RFC 6598, RFC 4193, RFC 4291).
bool is_private_host(const Url& url);

}  // namespace claimcheck::rules
