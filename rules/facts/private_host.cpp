#include "rules/facts/private_host.hpp"

#include <array>
#include <charconv>

#include "model/url_ip.hpp"

namespace claimcheck::rules {
namespace {

std::array<unsigned, 2> first_octets(std::string_view address) {
  std::array<unsigned, 2> octets{};
  for (unsigned& octet : octets) {
    const auto [end, error] = std::from_chars(address.data(), address.data() + address.size(), octet);
    address.remove_prefix(std::min(address.size(), static_cast<std::size_t>(end - address.data()) + 1));
  }
  return octets;
}

bool is_private_ipv4(std::string_view address) {
  const auto [first, second] = first_octets(address);
  return first == 0 || first == 10 || first == 127 || (first == 100 && second >= 64 && second < 128) ||
         (first == 169 && second == 254) || (first == 172 && second >= 16 && second < 32) ||
         (first == 192 && second == 168);
}

bool is_private_ipv6(std::string_view address) {
  const auto parts = read_ipv6(address);
  if (!parts) return false;
  constexpr Ipv6 kLoopback{0, 0, 0, 0, 0, 0, 0, 1};
  return *parts == kLoopback || *parts == Ipv6{} || ((*parts)[0] & 0xFE00) == 0xFC00 ||
         ((*parts)[0] & 0xFFC0) == 0xFE80;
}

}  // namespace

bool is_private_host(const Url& url) {
  const std::string_view host = url.host();
  if (host.empty()) return false;
  if (host.front() == '[') return is_private_ipv6(host.substr(1, host.size() - 2));
  if (ends_in_a_number(host)) return is_private_ipv4(host);
  return host.find('.') == std::string_view::npos || host.ends_with(".local") || host.ends_with(".internal");
}

}  // namespace claimcheck::rules
