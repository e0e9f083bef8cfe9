#pragma once

#include <string_view>
#include <vector>

#include "model/mention.hpp"

namespace claimcheck::parsers {

// Appends the words by which text[sentence] takes a step back: "likely", "reportedly", "appears to".
void find_hedges(std::string_view text, Span sentence, std::vector<Hedge>& out);

// Whether the sentence's main assertion is a denial: "did not", "never", "no evidence".
bool is_negated(std::string_view text, Span sentence);

}  // namespace claimcheck::parsers
