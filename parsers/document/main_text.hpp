#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/document/html_tree.hpp"

namespace claimcheck::parsers {

// The paragraphs of a page's main text, by the method of Arc90's Readability as Mozilla carries it on: elements vote
// for their ancestors with the text they hold; frames (navigation, comments, sharing) are told by their names and by
// how much of them is links.
std::vector<std::string> main_paragraphs(const HtmlTree& tree, std::string_view title);

// The same search, told as nodes.
struct MainContent {
  std::vector<std::uint32_t> parts;  // elements side by side, in the order of the page; none inside another
  std::size_t size = 0;              // bytes of text in them, without what is dropped
  std::vector<bool> dropped;         // by node: frame, hidden, or no text at all
};

// With `is_whole`, the parts are the <body>, and dropped is what no browser shows or what the names of its elements say
// to be frame.
MainContent main_content(const HtmlTree& tree, bool is_whole);

// The text of everything inside the node, white space squeezed.
std::string inner_text(const HtmlTree& tree, std::uint32_t node);

}  // namespace claimcheck::parsers
