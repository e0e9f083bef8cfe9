#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck {

// Whether a host must be an IPv4 address or nothing: its last label is a number, "0x1f" included.
bool ends_in_a_number(std::string_view host);

// "192.0.2.1", and as browsers do "0xC0.0.02.1", "3221225985": serialised in decimal. nullopt: failure.
std::optional<std::string> read_ipv4(std::string_view host);

using Ipv6 = std::array<std::uint16_t, 8>;
// Without brackets.
std::optional<Ipv6> read_ipv6(std::string_view text);
// RFC 5952's form, in brackets.
std::string serialise_ipv6(const Ipv6& address);

}  // namespace claimcheck
