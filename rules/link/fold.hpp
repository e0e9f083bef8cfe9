#pragma once

#include <string>
#include <string_view>

namespace claimcheck::rules {

// The words of a text in lower case, letters without their accents, one blank between two words, nothing else:
// "O’Brien, Östlund & Co." → "obrien ostlund co". Letters other than Latin stay as they are.
std::string folded(std::string_view text);

// Whether `words` begins with all of `prefix` and ends there or goes on with a new word; both folded.
bool begins_with_words(std::string_view words, std::string_view prefix);

// Whether `part` stands in `words`, from the beginning of a word to the end of one; both folded.
bool holds_words(std::string_view words, std::string_view part);

}  // namespace claimcheck::rules
