#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/mention.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {

// Appends who is said to have said what in a sentence: "According to X, …", "…, said X", "X reported that …". `words`
// are the sentence's, `quotes` those that overlap it. Content in quotation marks counts with its marks; the full stop
// of the sentence belongs to no part.
void find_attributions(std::string_view text, Span sentence, std::span<const Word> words, std::span<const Quote> quotes,
                       std::vector<Attribution>& out);

}  // namespace claimcheck::parsers
