#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/mention.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {

// Appends the words by which a sentence takes a step back: "likely", "reportedly", "appears to", "is believed to".
// `words` are those of the sentence.
void find_hedges(std::string_view text, std::span<const Word> words, std::vector<Hedge>& out);

// Whether the sentence's main assertion is a denial: "did not", "never", "found no evidence". What it says by the way,
// in a subordinate clause, does not count; what somebody is said to have said does.
bool is_negated(std::string_view text, std::span<const Word> words);

}  // namespace claimcheck::parsers
