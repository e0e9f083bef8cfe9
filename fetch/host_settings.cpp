#include "fetch/host_settings.hpp"

#include <algorithm>

#include "fetch/target.hpp"

namespace claimcheck::fetch {
namespace {

// How exactly the entry names the host, from 1; 0: not at all.
std::size_t exactness(const HostSettings& entry, std::string_view host) {
  const std::string_view name = entry.host;
  if (name == host) return 1024 + name.size();
  if (!name.starts_with("*.")) return 0;
  const std::string_view domain = name.substr(1);
  return host.size() > domain.size() && host.ends_with(domain) ? domain.size() : 0;
}

}  // namespace

const HostSettings* find_settings(const std::vector<HostSettings>& all, std::string_view host, std::uint16_t port) {
  if (host.ends_with('.')) host.remove_suffix(1);
  const HostSettings* best = nullptr;
  std::size_t best_score = 0;
  for (const HostSettings& entry : all) {
    if (entry.port && *entry.port != port) continue;
    const std::size_t exact = exactness(entry, host);
    const std::size_t score = exact == 0 ? 0 : 2 * exact + entry.port.has_value();
    if (score > best_score) {
      best_score = score;
      best = &entry;
    }
  }
  return best;
}

bool accepts_status(const std::vector<HostSettings>& all, const std::string& url, int status) {
  if (all.empty()) return false;
  const auto target = parse_target(url);
  const HostSettings* settings = target ? find_settings(all, target->host, target->port) : nullptr;
  return settings != nullptr && std::ranges::find(settings->accept, status) != settings->accept.end();
}

}  // namespace claimcheck::fetch
