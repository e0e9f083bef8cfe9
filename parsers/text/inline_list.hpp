#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimcheck::parsers {

// An item of a list written in one paragraph: "1) … 2) …", "a. … b. …", "• 9. … • 10. …".
struct InlineItem {
  std::uint32_t begin = 0;  // at its bullet or label
  std::uint32_t words = 0;  // behind the label
};

// Appends the items of the list that the text begins with; one where it begins with a label and no second follows, none
// where it begins without.
void find_inline_items(std::string_view text, std::vector<InlineItem>& items);

}  // namespace claimcheck::parsers
