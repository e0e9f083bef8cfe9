#pragma once

#include "model/document.hpp"

namespace claimcheck::parsers {

// Finds the blocks of plain text; the text is the source itself.
//
// Paragraphs are parted by blank lines, or by a line break that no wrapping explains: one after which the next line's
// first word would still have fitted. Headings, list items, captions and quotations are told by their shape. Lines that
// begin with the label of a reference entry ("[1] …") are one block each, with the lines wrapped below them. Comments
// as HTML has them ("<!-- … -->") are markup where they fill their lines.
void read_plain(Document& document);

}  // namespace claimcheck::parsers
