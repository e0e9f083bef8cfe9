#pragma once

#include <string>
#include <vector>

#include "model/evidence.hpp"

namespace claimcheck::rules {

// A claim and what its source says, sentence by sentence or paragraph by paragraph.
struct VerifyInput {
  std::string claim;
  std::vector<std::string> source;
  std::string context;
};

// Whether the source carries the claim. Reads no source yet: every answer is `unverifiable`, with that as its reason.
Evidence verify(const VerifyInput& input);

}  // namespace claimcheck::rules
