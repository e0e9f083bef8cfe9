#pragma once

#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace claimcheck::parsers {

// Appends the sentences of text[within], one block, each without outer white space, markers behind the full stop
// included.
//
// Latin, Greek and Cyrillic text is cut by rules of our own at . ! ? and … (abbreviations, initials, "No. 5", ellipses,
// closing quotation marks, markers, missing blanks); the ends that other scripts mark are ICU's (UAX 29). The items of
// a list inside the block ("1) … 2) …") are sentences. Never cuts inside a URL, a marker, a parenthesis or a quotation
// of common length; a long quotation is cut into its sentences.
void find_sentences(std::string_view text, Span within, std::vector<Span>& out);

}  // namespace claimcheck::parsers
