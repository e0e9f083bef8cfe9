#pragma once

#include <cstdint>
#include <string_view>

#include "model/span.hpp"

namespace claimcheck::parsers {

// Where a URL's path, query and fragment end.
struct UrlTail {
  std::uint32_t end = 0;      // without trailing punctuation
  std::uint32_t raw_end = 0;  // with it
};

// text[at] is the first byte after the authority; looks no further than `limit`. `before` is the byte before the whole
// URL, 0 at the start of the text: a quotation mark or asterisk there ends the URL. A closing bracket without its
// opening one ends it, brackets that stay open are left out, "[3]" at its end is a marker. Linear.
UrlTail scan_url_tail(std::string_view text, std::uint32_t at, std::uint32_t limit, char before);

}  // namespace claimcheck::parsers
