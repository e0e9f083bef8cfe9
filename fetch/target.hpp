#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "fetch/address.hpp"

namespace claimcheck::fetch {

// An http(s) URL with the parts that the schedule and the guard ask for.
struct Target {
  std::string url;   // without user, password
  std::string host;  // in lower case; an IPv6 address in brackets
  std::uint16_t port = 80;
  bool https = false;
  std::optional<Address> address;  // where the host is one

  // "https://example.org:443"
  std::string origin() const { return (https ? "https://" : "http://") + host + ':' + std::to_string(port); }
};

// nullopt: not an absolute http(s) URL with a host.
std::optional<Target> parse_target(const std::string& url);

// The absolute URL that `location` means on `base`; nullopt where that is no URL. Its scheme may be any.
std::optional<std::string> resolve_location(const std::string& base, const std::string& location);

// What its server is asked for: path and query. "/" where the text is no URL.
std::string request_target(const std::string& url);

// Without its fragment.
std::string_view without_fragment(std::string_view url);

}  // namespace claimcheck::fetch
