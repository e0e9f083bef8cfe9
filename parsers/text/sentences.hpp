#pragma once

#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace claimcheck::parsers {

// Appends the sentences of text[within], each without outer white space, markers behind the full stop included.
// Boundaries are ICU's (UAX 29) mended by rules of our own: abbreviations, initials, "No. 5", ellipses, closing
// quotation marks, markers after the full stop. Never cuts inside a URL, quotation or marker.
void find_sentences(std::string_view text, Span within, std::vector<Span>& out);

}  // namespace claimcheck::parsers
