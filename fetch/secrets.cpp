#include "fetch/secrets.hpp"

#include <algorithm>
#include <initializer_list>

#include "model/ascii.hpp"

namespace claimcheck::fetch {

bool is_credential(std::string_view header_name) {
  const std::string name = to_lower(header_name);
  if (name == "cookie" || name == "cookie2") return true;
  return std::ranges::any_of(std::initializer_list<std::string_view>{"auth", "token", "key", "secret", "session"},
                             [&](std::string_view part) { return name.find(part) != std::string::npos; });
}

std::string without_secrets(std::string_view header_name, std::string_view value) {
  if (!equal_ignoring_case(header_name, "set-cookie")) return without_userinfo(value);
  const std::string_view pair = value.substr(0, value.find(';'));
  const std::size_t sign = pair.find('=');
  if (sign == std::string_view::npos) return std::string(value.substr(pair.size()));
  return std::string(value.substr(0, sign + 1)).append(value.substr(pair.size()));
}

std::string without_userinfo(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t slashes = text.find("//"); slashes != std::string_view::npos; slashes = text.find("//", at)) {
    out.append(text.substr(at, slashes + 2 - at));
    at = slashes + 2;
    if (slashes > 0 && text[slashes - 1] != ':') continue;
    const std::string_view authority = text.substr(at, text.find_first_of("/?#\\ \t\"'<>,", at) - at);
    const std::size_t sign = authority.rfind('@');
    if (sign != std::string_view::npos && sign > 0) at += sign + 1;
  }
  return out.append(text.substr(at));
}

void hide_secrets(Headers& response_headers) {
  for (auto& [name, value] : response_headers) {
    const bool may_hold_one = value.find('@') != std::string::npos || equal_ignoring_case(name, "set-cookie");
    if (may_hold_one) value = without_secrets(name, value);
  }
}

}  // namespace claimcheck::fetch
