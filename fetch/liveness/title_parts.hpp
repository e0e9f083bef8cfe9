#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::fetch {

// What a title says, one part at a time, first as a whole: "Error 404 - Page not found | The Gazette" → "error 404 page
// not found the gazette"'s words without those that every error page has around its message, "page not found",
// "gazette". Folded, words parted by one blank, without punctuation. A title of nothing but such words and a 404 is
// "404".
std::vector<std::string> title_parts(std::string_view title);

// One part by itself.
std::string plain_words(std::string_view folded);

}  // namespace claimcheck::fetch
