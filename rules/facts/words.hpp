#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::rules {

// The text as it is compared: lower case, full-width letters and ligatures as plain ones, straight quotation marks and
// apostrophes, "-" for every dash, one blank for any white space; soft hyphens and what else is invisible left out.
std::string fold_text(std::string_view text);

// Its words in lower case without accents and apostrophes: "Xi’s U.S. visit" → "xis", "us", "visit".
std::vector<std::string> words_of(std::string_view text);
// The same as one line, parted by blanks, and such a line's parts.
std::string words_in_line(std::string_view text);
std::vector<std::string_view> split_words(std::string_view line);

// The numbers in it, of digits alone: "1,250.5 of 3" → 1250.5, 3.
std::vector<double> numbers_in(std::string_view text);

// How many characters have to be inserted, deleted, replaced or swapped with their neighbour to make one of the other
// (Damerau–Levenshtein, optimal string alignment); at most `most`.
unsigned edit_distance(std::string_view one, std::string_view other, unsigned most);

}  // namespace claimcheck::rules
