#pragma once

#include <cstdint>
#include <vector>

#include "parsers/document/html_notes.hpp"
#include "parsers/document/html_tree.hpp"

namespace claimcheck::parsers {

// Which of a page's nodes are its article. `kept[node]` for text, and for elements whose inside may be.
//
// A page with one <main> or one <article> says it itself. Else it is what main_content() finds; where that is most of
// the page's words, it is the page but for its frame, so that a lead or a list beside the text is not lost. Titles
// above the text are kept, and what holds a note.
std::vector<bool> article_nodes(const HtmlTree& tree, const HtmlNotes& notes);

}  // namespace claimcheck::parsers
