#pragma once

#include <string_view>
#include <vector>

#include "model/reference.hpp"
#include "model/span.hpp"

namespace claimcheck::parsers {

// Appends the URLs that people wrote into text[within], in reading order, each as written and as meant.
// With `rejoin` a URL broken by white space at a line end or after "/", "-", "_", "." is put together again, as
// reference lists need it and running text does not.
void find_urls(std::string_view text, Span within, bool rejoin, std::vector<WrittenUrl>& out);

}  // namespace claimcheck::parsers
