#pragma once

#include <string>
#include <string_view>

// What the Public Suffix List (publicsuffix.org, as built into libpsl) knows about host names. All functions may be
// called from any thread; none allocates the list, which is part of the library's image.
namespace claimcheck {

// Whether names are registered under this label: "com", "CO", "рф", "xn--p1ai"; not "local", "pdf" or "123".
bool is_top_level_domain(std::string_view label);

// The name that somebody registered: "news.bbc.co.uk" → "bbc.co.uk". Empty for an IP address, a bare public suffix
// ("co.uk") and a host without a dot. `host` as a Url has it: lower case, IDNA-encoded.
std::string registrable_domain(std::string_view host);

// Whether both hosts belong to one owner: equal hosts, or the same registrable domain.
bool same_site(std::string_view host, std::string_view other);

// Names that RFC 2606 and RFC 6761 set aside, so that no public page can stand there: example.com, *.test, localhost …
// A fact only: tests and recordings use them on purpose.
bool is_reserved_host(std::string_view host);

}  // namespace claimcheck
