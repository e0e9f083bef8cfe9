#include "fetch/target.hpp"

#include "model/url.hpp"

namespace claimcheck::fetch {

std::optional<Target> parse_target(const std::string& url) {
  const auto parsed = Url::parse(url);
  if (!parsed || !parsed->is_http() || parsed->host().empty()) return std::nullopt;
  Target out;
  const bool has_credentials = !parsed->username().empty() || !parsed->password().empty();
  out.url = has_credentials ? parsed->without_credentials().href() : parsed->href();
  out.host = parsed->host();
  out.port = parsed->effective_port();
  out.https = parsed->scheme() == "https";
  if (parsed->has_ip_address()) out.address = Address::parse(out.host);
  return out;
}

std::optional<std::string> resolve_location(const std::string& base, const std::string& location) {
  const auto from = Url::parse(base);
  if (!from) return std::nullopt;
  const auto url = Url::parse(location, &*from);
  if (!url) return std::nullopt;
  return url->href();
}

std::string request_target(const std::string& url) {
  const auto parsed = Url::parse(url);
  if (!parsed) return "/";
  std::string out(parsed->path());
  if (parsed->query()) out.append("?").append(*parsed->query());
  return out;
}

std::string_view without_fragment(std::string_view url) {
  return url.substr(0, url.find('#'));
}

}  // namespace claimcheck::fetch
