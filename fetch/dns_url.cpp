#include "fetch/dns_url.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::string_view kScheme = "dns:", kQuestion = "?type=NS";

}  // namespace

std::string name_servers_url(std::string_view domain) {
  return std::string(kScheme).append(domain).append(kQuestion);
}

std::optional<std::string> name_servers_domain(std::string_view url) {
  if (!url.starts_with(kScheme) || !url.ends_with(kQuestion)) return std::nullopt;
  url.remove_prefix(kScheme.size());
  url.remove_suffix(kQuestion.size());
  const bool is_name = !url.empty() && url.find_first_of("/?# ") == std::string_view::npos;
  return is_name ? std::optional<std::string>(url) : std::nullopt;
}

}  // namespace claimcheck::fetch
