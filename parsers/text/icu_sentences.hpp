#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimcheck::parsers {

// Appends where sentences begin after a mark that only other scripts have: 。 ؟ । ։ and the like (UAX 29).
void find_foreign_starts(std::string_view text, std::vector<std::uint32_t>& starts);

}  // namespace claimcheck::parsers
