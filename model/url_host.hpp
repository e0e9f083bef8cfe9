#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claimcheck {

// The standard's host parser: a domain (IDNA-encoded), an IPv4 address in decimal or an IPv6 address in brackets; for
// schemes that are not special an opaque host. nullopt: failure.
std::optional<std::string> parse_host(std::string_view text, bool is_special);

// The standard's "domain to ASCII" (UTS 46 without transitional processing). nullopt: not a name.
std::optional<std::string> domain_to_ascii(std::string_view domain);

}  // namespace claimcheck
