#pragma once

#include <string_view>

#include "model/page.hpp"
#include "parsers/document/html_tree.hpp"

namespace claimcheck::parsers {

// What tells an article from an error, a wall, a login or a parked domain, in one pass over the page. `url` is where
// the page was read, for its links; may be empty.
void read_page_signs(const HtmlTree& tree, std::string_view url, PageSigns& signs);

}  // namespace claimcheck::parsers
