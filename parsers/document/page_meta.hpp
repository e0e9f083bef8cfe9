#pragma once

#include "model/page.hpp"
#include "parsers/document/html_tree.hpp"

namespace claimcheck::parsers {

// Title, authors, date of publication, site, language and canonical URL of a page, from JSON-LD, Open Graph and other
// meta elements, and what stands in the page where those are silent.
void read_page_meta(const HtmlTree& tree, Page& page);

}  // namespace claimcheck::parsers
