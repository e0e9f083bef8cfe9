#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/grammar/url_tail.hpp"

namespace claimcheck::parsers {

// Goes on over white space in a URL that a line end or a stray blank has broken: `tail` is what was found of the URL
// that begins (behind its scheme) at `body`. Only where the first part ends as no URL does ("/", "-", "_", ".") or the
// second begins as no word does, and the second looks like a part of a URL rather than of the entry; anything between
// "<" and ">". `is_broken`: the scheme was.
UrlTail rejoin_url(std::string_view text, std::uint32_t body, UrlTail tail, std::uint32_t limit, char before,
                   bool is_broken);

// The offset of the host behind "http:// example.org", where one follows; else `at`.
std::uint32_t after_blank_in_scheme(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
