#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::parsers {

// A page's bytes as UTF-8, without a byte order mark: by that mark, the server's word, the page's own word, or what the
// bytes are.
std::string decoded(std::string_view body, std::string_view content_type);

// The same with the way back.
struct DecodedPage {
  std::string text;
  std::uint32_t skipped = 0;           // bytes of the page before the text: a byte order mark
  std::vector<std::uint32_t> offsets;  // of each byte of text, and of its end, in the page; empty where they are equal

  std::uint32_t to_page(std::uint32_t at) const { return offsets.empty() ? at + skipped : offsets[at]; }
};

// Character sets of one byte a character come with their places; of others, bytes that are no UTF-8 become U+FFFD.
DecodedPage decoded_with_places(std::string_view body);

}  // namespace claimcheck::parsers
