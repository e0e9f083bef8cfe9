#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/mention.hpp"

namespace claimcheck::parsers {

// Appends who is said to have said what in text[sentence]: "According to X, …", "…, said X", "X reported that …".
// `quotes` are those that overlap the sentence.
void find_attributions(std::string_view text, Span sentence, std::span<const Quote> quotes,
                       std::vector<Attribution>& out);

}  // namespace claimcheck::parsers
