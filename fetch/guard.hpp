#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/address.hpp"
#include "fetch/options.hpp"

namespace claimcheck::fetch {

// What kind of address it is, where it is not one of the public Internet: "loopback", "private", "link-local",
// "multicast", "unspecified", "shared" (carrier-grade NAT), "reserved", "documentation", "benchmarking". An IPv6
// address that carries an IPv4 one (mapped, compatible, NAT64, 6to4, Teredo) is judged by what it carries. From the
// IANA special-purpose address registries (RFC 6890).
std::optional<std::string_view> special_kind(const Address& address);

// "localhost" and the names below it, which mean loopback whatever a resolver says (RFC 6761).
bool is_localhost(std::string_view host);

// Articles are untrusted input: the guard decides to which addresses a connection may go. It is asked of what a
// resolver answered and again of the address that is really connected to.
class Guard {
 public:
  explicit Guard(const Options& options);

  // Why a connection for `host` may not go to `address`; nullopt: it may.
  std::optional<std::string> refusal(std::string_view host, const Address& address) const;

 private:
  bool allow_private_;
  std::vector<std::string> allow_hosts_;  // in lower case, addresses without brackets
};

}  // namespace claimcheck::fetch
