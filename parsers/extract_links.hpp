#pragma once

#include <span>
#include <vector>

#include "model/article.hpp"
#include "model/document.hpp"

namespace claimcheck::parsers {

// Appends the web links that stand in the document's blocks `which` (indexes, ascending) to `links`, in reading order:
// those that the format marks, over the linked words, and URLs that stand bare in the text.
void find_links(const Document& document, std::span<const std::size_t> which, std::vector<WrittenUrl>& links);

// Adds to an entry the links that the format marks in it and that do not show their URL: "[The Plan](http://…)".
void add_marked_links(const Document& document, Reference& reference);

}  // namespace claimcheck::parsers
