#pragma once

#include "model/document.hpp"

namespace claimcheck::parsers {

// An HTML page as published → the Document's text, blocks, links, notes and head. The text is what a reader sees of the
// article: navigation, scripts and what is hidden are gone, white space is one blank, <q> has its marks, <sup>3</sup>
// is "³". A link to a note of the page (html_notes.hpp) is a citation call, shown as "[3]"; the note is a definition at
// the end of the text, without the links that lead back. Positions are those of the markup, also in pages whose
// character set has one byte a character; in others that are no UTF-8, bytes that mean nothing become U+FFFD.
//
// Read are the first 16 MiB, down to 1,000 elements deep (html_tree.hpp).
void read_html(Document& document);

}  // namespace claimcheck::parsers
