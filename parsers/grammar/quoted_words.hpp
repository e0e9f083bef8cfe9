#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/mention.hpp"

namespace claimcheck::parsers {

// Fills words, is_title and is_continued of quotes[from…], which are in the order of their opening marks. Those before
// are looked at only to see whether the paragraph before was left open.
void describe_quotations(std::string_view text, std::vector<Quote>& quotes, std::size_t from);

}  // namespace claimcheck::parsers
