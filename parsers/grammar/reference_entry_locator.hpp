#pragma once

#include <string>
#include <string_view>

namespace claimcheck::parsers {

struct Locator {
  std::string volume, issue;
};

// Volume and issue as entries write them together: "12(3)", "vol. 12, no. 3", "Bd. XIV, Heft 2", "7/8", "12".
Locator read_volume(std::string_view text);

// Pages: "pp. 12–19" → "12–19", "e1003106", "A65", "S. 3 f."; the words around them left out.
std::string read_pages(std::string_view text);

}  // namespace claimcheck::parsers
