#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/document/html_tree.hpp"

namespace claimcheck::parsers {

// The paragraphs of a page's main text, by the method of Arc90's Readability as Mozilla carries it on: elements vote
// for their ancestors with the text they hold; frames (navigation, comments, sharing) are told by their names and by
// how much of them is links.
std::vector<std::string> main_paragraphs(const HtmlTree& tree, std::string_view title);

// The text of everything inside the node, white space squeezed.
std::string inner_text(const HtmlTree& tree, std::uint32_t node);

}  // namespace claimcheck::parsers
