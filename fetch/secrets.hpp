#pragma once

#include <string>
#include <string_view>

#include "fetch/exchange.hpp"

// What no log, report or recording may show.
namespace claimcheck::fetch {

// Whether a request's field of that name may carry a secret: Authorization, Cookie, and names with "token", "key",
// "secret", "auth" or "session" in them.
bool is_credential(std::string_view header_name);

// A response's field as it may be shown: a cookie without its value ("id=; Path=/"), URLs without user and password.
std::string without_secrets(std::string_view header_name, std::string_view value);

// "http://user:password@host/" → "http://host/", wherever such a URL stands in the text.
std::string without_userinfo(std::string_view text);

// Both, for all that a server said.
void hide_secrets(Headers& response_headers);

}  // namespace claimcheck::fetch
