#include "model/public_suffix.hpp"

#include <libpsl.h>

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck {
namespace {

constexpr std::size_t kLongestHost = 253;  // RFC 1035, without the root's dot
constexpr std::size_t kLongestLabel = 63;

// Most names that articles mention stand under these, which need no search.
constexpr std::array<std::string_view, 8> kUsual = {"com", "org", "net", "edu", "gov", "uk", "de", "eu"};

bool is_suffix(const std::string& name) {
  return psl_is_public_suffix2(psl_builtin(), name.c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0;
}

bool is_address(std::string_view host) {
  return host.starts_with('[') || host.find_first_not_of("0123456789.") == std::string_view::npos;
}

// The name itself or anything under it.
bool is_under(std::string_view host, std::string_view name) {
  return host.ends_with(name) && (host.size() == name.size() || host[host.size() - name.size() - 1] == '.');
}

}  // namespace

bool is_top_level_domain(std::string_view label) {
  if (label.size() < 2 || label.size() > kLongestLabel || label.find('.') != std::string_view::npos) return false;
  if (std::ranges::find(kUsual, label) != kUsual.end()) return true;
  return is_suffix(to_lower(label));
}

std::string registrable_domain(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host.empty() || host.size() > kLongestHost || host.find('.') == std::string_view::npos || is_address(host)) {
    return {};
  }
  const std::string name = to_lower(host);
  const char* found = psl_registrable_domain(psl_builtin(), name.c_str());
  return found == nullptr ? std::string() : std::string(found);
}

bool same_site(std::string_view host, std::string_view other) {
  if (host == other) return true;
  const std::string domain = registrable_domain(host);
  return !domain.empty() && domain == registrable_domain(other);
}

bool is_reserved_host(std::string_view host) {
  static constexpr std::array<std::string_view, 8> kReserved = {"example", "example.com", "example.net", "example.org",
                                                                "invalid", "local",       "localhost",   "test"};
  if (host.ends_with('.')) host.remove_suffix(1);
  const std::string name = to_lower(host);
  return std::ranges::any_of(kReserved, [&](std::string_view reserved) { return is_under(name, reserved); });
}

}  // namespace claimcheck
