#pragma once

#include <string>
#include <string_view>

namespace claimcheck::parsers {

// Text in a character set known by its IANA name → UTF-8. Bytes that mean nothing become U+FFFD. Unknown names and
// "iso-8859-1" are read as windows-1252, as browsers do (WHATWG Encoding).
std::string to_utf8(std::string_view bytes, std::string_view charset);

}  // namespace claimcheck::parsers
