#pragma once

#include <string_view>

namespace claimcheck::parsers {

// What bytes that are no UTF-8 text look like, by their first bytes (the "magic" of file(1)): "a PNG image".
// Empty where they look like text.
std::string_view binary_signature(std::string_view bytes);

// The media type by the same bytes, and of markup by its first tag (WHATWG MIME Sniffing, 7.1): "application/pdf",
// "text/html", "text/xml". Empty where they do not tell.
std::string_view media_type_of(std::string_view bytes);

}  // namespace claimcheck::parsers
