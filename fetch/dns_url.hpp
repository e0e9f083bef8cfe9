#pragma once

#include <optional>
#include <string>
#include <string_view>

// The one kind of DNS URI (RFC 4501) that a Transport answers: "dns:example.org?type=NS", who serves a domain's names.
namespace claimcheck::fetch {

// `domain` as registrable_domain() gives it.
std::string name_servers_url(std::string_view domain);

// The domain of such a URL; nullopt: it is none.
std::optional<std::string> name_servers_domain(std::string_view url);

}  // namespace claimcheck::fetch
