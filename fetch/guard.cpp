#include "fetch/guard.hpp"

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

struct Block {
  std::string_view network;
  unsigned bits;
  std::string_view kind;
};

// The IANA registries' blocks that are not globally reachable; the first match counts.
constexpr Block kV4[] = {
    {"0.0.0.0", 8, "unspecified"},        {"10.0.0.0", 8, "private"},
    {"100.64.0.0", 10, "shared"},         {"127.0.0.0", 8, "loopback"},
    {"169.254.0.0", 16, "link-local"},    {"172.16.0.0", 12, "private"},
    {"192.0.0.0", 24, "reserved"},        {"192.0.2.0", 24, "documentation"},
    {"192.88.99.0", 24, "reserved"},      {"192.168.0.0", 16, "private"},
    {"198.18.0.0", 15, "benchmarking"},   {"198.51.100.0", 24, "documentation"},
    {"203.0.113.0", 24, "documentation"}, {"224.0.0.0", 4, "multicast"},
    {"240.0.0.0", 4, "reserved"},  // and the limited broadcast address
};

constexpr Block kV6[] = {
    {"::", 128, "unspecified"},          {"::1", 128, "loopback"},
    {"100::", 64, "reserved"},                                           // discard-only
    {"2001:2::", 48, "benchmarking"},    {"2001:10::", 28, "reserved"},  // ORCHID
    {"2001:db8::", 32, "documentation"}, {"3fff::", 20, "documentation"},
    {"5f00::", 16, "reserved"},          {"fc00::", 7, "private"},   // unique local
    {"fe80::", 10, "link-local"},        {"fec0::", 10, "private"},  // site-local, deprecated
    {"ff00::", 8, "multicast"},
};

// IPv6 forms with an IPv4 address inside.
struct Carrier {
  std::string_view network;
  unsigned bits;
  std::size_t at;        // its first byte
  std::uint8_t flipped;  // Teredo keeps it with every bit inverted
};

constexpr Carrier kCarriers[] = {
    {"::ffff:0:0", 96, 12, 0x00},    // IPv4-mapped
    {"::ffff:0:0:0", 96, 12, 0x00},  // IPv4-translated (SIIT)
    {"::", 96, 12, 0x00},            // IPv4-compatible, deprecated
    {"64:ff9b::", 96, 12, 0x00},     // NAT64
    {"64:ff9b:1::", 48, 12, 0x00},   // NAT64 for local use, with the usual /96 suffix
    {"2002::", 16, 2, 0x00},         // 6to4
    {"2001::", 32, 12, 0xff},        // Teredo
};

bool in_network(const Address& address, std::string_view network, unsigned bits) {
  const Address base = *Address::parse(network);
  unsigned byte = 0;
  for (; bits >= 8; bits -= 8, ++byte) {
    if (address.bytes[byte] != base.bytes[byte]) return false;
  }
  const unsigned mask = (0xff00u >> bits) & 0xffu;
  return bits == 0 || (address.bytes[byte] & mask) == (base.bytes[byte] & mask);
}

template <std::size_t N>
std::optional<std::string_view> find(const Block (&blocks)[N], const Address& address) {
  for (const Block& block : blocks) {
    if (in_network(address, block.network, block.bits)) return block.kind;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> special_kind(const Address& address) {
  if (!address.v6) return find(kV4, address);
  if (const auto kind = find(kV6, address)) return kind;
  for (const Carrier& carrier : kCarriers) {
    if (!in_network(address, carrier.network, carrier.bits)) continue;
    std::array<std::uint8_t, 4> inner;
    for (std::size_t i = 0; i < 4; ++i) {
      inner[i] = static_cast<std::uint8_t>(address.bytes[carrier.at + i] ^ carrier.flipped);
    }
    return find(kV4, Address::from_v4(inner.data()));
  }
  // The registry knows no global unicast outside 2000::/3 but NAT64's prefix.
  if (!in_network(address, "2000::", 3)) return "reserved";
  return std::nullopt;
}

bool is_localhost(std::string_view host) {
  constexpr std::string_view kName = "localhost";
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  if (host.size() < kName.size() || !equal_ignoring_case(host.substr(host.size() - kName.size()), kName)) return false;
  return host.size() == kName.size() || host[host.size() - kName.size() - 1] == '.';
}

Guard::Guard(const Options& options) : allow_private_(options.allow_private) {
  for (const std::string& host : options.allow_hosts) {
    const auto address = Address::parse(host);
    allow_hosts_.push_back(address ? address->text() : to_lower(host));
  }
}

std::optional<std::string> Guard::refusal(std::string_view host, const Address& address) const {
  if (allow_private_) return std::nullopt;
  const auto kind = special_kind(address);
  if (!kind) return std::nullopt;
  if (!host.empty() && host.front() == '[') host = host.substr(1, host.size() - 2);
  for (const std::string& allowed : allow_hosts_) {
    if (equal_ignoring_case(allowed, host)) return std::nullopt;
  }
  const bool article = kind->front() == 'u' || kind->front() == 'a';
  return address.text() + " is " + (article ? "an " : "a ") + std::string(*kind) + " address";
}

}  // namespace claimcheck::fetch
