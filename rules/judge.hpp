#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/report.hpp"

namespace claimcheck::rules {

// Facts × rules → the findings of one article, by position and then by rule, with fingerprints. Pure: no clock, no
// network, no disk; equal inputs give equal findings. `article_index` is stored in Finding::article as it is.
std::vector<Finding> judge(const CheckedArticle& article, std::uint32_t article_index, std::span<const Source> sources);

}  // namespace claimcheck::rules
