#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace claimcheck::parsers {

// Adds each "<!-- … -->" of a part of the source; one that nothing closes ends with the part. `at` is where they would
// stand in the text.
void find_comments(std::string_view source, Span part, std::uint32_t at, std::vector<Comment>& out);

}  // namespace claimcheck::parsers
