#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/mention.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {

// Appends the proper names among the words of a sentence, in reading order: runs of capitalised words with the
// particles that join them ("Ludwig van Beethoven", "Bank of England", "U.S. Department of Health and Human Services").
// A capital at the start of the sentence makes a name only with evidence: a place, a possessive, a capital behind it, a
// verb behind an unknown word. Months, weekdays and adjectives of nationality alone are none.
void find_names(std::string_view text, std::span<const Word> words, std::vector<Name>& out);

}  // namespace claimcheck::parsers
