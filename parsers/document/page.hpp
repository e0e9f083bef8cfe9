#pragma once

#include <string>
#include <string_view>

#include "model/page.hpp"

namespace claimcheck::parsers {

struct PageInput {
  std::string_view body;          // as fetched, after decompression
  std::string_view content_type;  // as the server said; empty: told from the body
  std::string_view url;           // where it was read, for links; may be empty
};

// Reads a fetched or saved page. Never fails: what cannot be read is an empty Page.
Page read_page(const PageInput& input);

}  // namespace claimcheck::parsers
