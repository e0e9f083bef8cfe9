#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claimcheck::rules::expression {

// RFC 4648, section 4, with "=" at the end.
std::string to_base64(std::string_view bytes);
// With or without "=" at the end; nullopt: not Base64.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace claimcheck::rules::expression
