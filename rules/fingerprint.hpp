#pragma once

#include <vector>

#include "model/finding.hpp"
#include "rules/facts.hpp"

namespace claimcheck::rules {

// Gives each finding its fingerprint: of its rule, the words of its claim and of its place, the canonical URL of its
// source, and, of those that are equal in all that, which one it is. Stays the same when other text moves, lines are
// broken anew, markers or entries get other numbers, and whatever became of the link. `findings` are in reading order.
void set_fingerprints(std::vector<Finding>& findings, const Facts& facts);

}  // namespace claimcheck::rules
