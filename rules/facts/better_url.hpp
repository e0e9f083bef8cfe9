#pragma once

#include <string>

#include "model/source.hpp"

namespace claimcheck::rules {

// Where a cited page stands now, is spelt right, or is kept, and what to do about it; both empty where that is not
// known.
struct BetterUrl {
  std::string url;
  std::string advice;  // "cite the copy of 2015-05-20, `…`"
};

BetterUrl better_url(const Source& source);

}  // namespace claimcheck::rules
