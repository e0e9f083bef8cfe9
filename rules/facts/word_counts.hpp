#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/article.hpp"

namespace claimcheck::rules {

// How many words, parted by white space, there are in each claim and in the sentences together.
struct WordCounts {
  WordCounts(const Article& article, std::string_view text);

  std::vector<std::uint32_t> claims;
  std::uint32_t sentences = 0;
};

}  // namespace claimcheck::rules
