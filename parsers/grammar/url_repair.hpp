#pragma once

#include <string_view>

#include "model/reference.hpp"
#include "parsers/grammar/url_authority.hpp"

namespace claimcheck::parsers {

// Fills url, candidates and repairs from text[out.span], whose first scheme.size bytes are the scheme as written; a
// scheme of size 0 is a missing one. Candidates: the hyphens that a dash can have been, the URL as written, the part
// before a line break, http:// where https:// was supplied.
void read_written_url(std::string_view text, const UrlScheme& scheme, WrittenUrl& out);

}  // namespace claimcheck::parsers
