#pragma once

#include <string_view>
#include <vector>

#include "model/mention.hpp"

namespace claimcheck::parsers {

// Appends the proper names in text[sentence], in reading order: runs of capitalised words with the particles that join
// them. A capital at the start of the sentence alone makes no name.
void find_names(std::string_view text, Span sentence, std::vector<Name>& out);

}  // namespace claimcheck::parsers
