#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace claimcheck::fetch {

// An IPv4 or IPv6 address; a value.
struct Address {
  std::array<std::uint8_t, 16> bytes{};  // network order; an IPv4 address is the first four
  bool v6 = false;

  // "192.0.2.1", "2001:db8::1", "[2001:db8::1]"; nullopt for anything else, names and short forms ("127.1") included.
  static std::optional<Address> parse(std::string_view text);
  static Address from_v4(const void* four_bytes);
  static Address from_v6(const void* sixteen_bytes);
  // nullopt for another family.
  static std::optional<Address> from(const sockaddr& address);

  std::string text() const;  // without brackets

  friend bool operator==(const Address&, const Address&) = default;
};

}  // namespace claimcheck::fetch
