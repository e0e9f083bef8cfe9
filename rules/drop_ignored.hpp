#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "rules/rule_set.hpp"
#include "rules/suppression.hpp"

namespace claimcheck::rules {

// Takes away the findings that begin where their rule is to be quiet, or are about an entry that does, and marks what
// keeps them away as used. Returns how many. Takes linear time but for sorting.
std::uint32_t drop_ignored(std::vector<Finding>& findings, const Article& article,
                           std::vector<Suppression>& suppressions);

// Says of each whether its rules could tell; `untold` are those that could not somewhere, sorted.
void settle(std::vector<Suppression>& suppressions, const RuleSet& rules, std::span<const std::string> untold);

}  // namespace claimcheck::rules
