#pragma once

#include <optional>
#include <string_view>

#include "model/url.hpp"

namespace claimcheck {

// The standard's "basic URL parser" without its state override.
std::optional<Url::Parts> parse_url(std::string_view input, const Url::Parts* base);

// "http", "https", "ws", "wss", "ftp", "file": those whose syntax the standard treats as the web's.
bool is_special_scheme(std::string_view scheme);
// 0 where it has none.
std::uint16_t default_port(std::string_view scheme);

}  // namespace claimcheck
