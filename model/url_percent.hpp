#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimcheck {

// The standard's percent-encode sets, each a superset of the one that its comment names.
enum class UrlSet : std::uint8_t {
  c0_control,     // controls and everything beyond ASCII
  fragment,       // c0_control, and blank " < > `
  query,          // c0_control, and blank " # < >
  special_query,  // query, and '
  path,           // query, and ? ^ ` { }
  user_info,      // path, and / : ; = @ [ \ ] |
  reserved        // all but letters, digits and - . _ ~, RFC 3986's unreserved
};

// Appends `text` (UTF-8) with the bytes of the set as %XX.
void append_percent_encoded(std::string& out, std::string_view text, UrlSet set);

// "%2F" → "/"; what is no sequence stays.
std::string percent_decoded(std::string_view text);

}  // namespace claimcheck
