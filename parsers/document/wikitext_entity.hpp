#pragma once

#include <string>
#include <string_view>

namespace claimcheck::parsers {

// A character reference at the head of `text`, "&nbsp;" or "&#8211;".
struct WikiEntity {
  std::size_t size = 0;  // bytes in the text; 0: none that is known
  std::string value;
};

WikiEntity read_wiki_entity(std::string_view text);

}  // namespace claimcheck::parsers
