#include "fetch/redirect.hpp"

#include <functional>

#include "fetch/secrets.hpp"
#include "fetch/target.hpp"

namespace claimcheck::fetch {

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Redirection follow(const Hop& hop) {
  Redirection out;
  const auto location = find_header(hop.response_headers, "Location");
  if (!location || location->empty()) {
    out.error = TransferError::bad_redirect;
    out.text = "status " + std::to_string(hop.status) + " without Location";
    return out;
  }
  const auto url = resolve_location(hop.url, std::string(*location));
  if (!url || !parse_target(*url)) {
    out.error = TransferError::bad_redirect;
    out.text = "redirected to something that is not an http(s) URL: " + without_userinfo(location->substr(0, 200));
    return out;
  }
  out.url = *url;
  const std::size_t fragment = hop.url.find('#');
  if (fragment != std::string::npos && out.url.find('#') == std::string::npos) out.url += hop.url.substr(fragment);
  return out;
}

std::uint64_t visit_key(const std::string& url, const std::vector<std::string>& cookies) {
  std::string text(without_fragment(url));
  for (const std::string& line : cookies) {
    text += '\n';
    // domain, subdomains, path, secure, expires, name, value
    unsigned field = 0;
    for (const char c : line) {
      field += c == '\t';
      if (field != 4) text += c;
    }
  }
  return std::hash<std::string>()(text);
}

}  // namespace claimcheck::fetch
