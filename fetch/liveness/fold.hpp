#pragma once

#include <string>
#include <string_view>

namespace claimcheck::fetch {

// Text as signatures and text fragments compare it: small letters (Latin, Greek and Cyrillic alphabets), straight
// quotes and apostrophes, plain hyphens, one blank for any white space and line end, nothing invisible. The Unicode
// tables proper are ICU's, in parsers/text/; here the letters of the alphabets are enough.
std::string fold(std::string_view text);

}  // namespace claimcheck::fetch
