#pragma once

#include <chrono>
#include <vector>

#include "model/report.hpp"
#include "rules/rule_set.hpp"
#include "rules/suppression.hpp"

namespace claimcheck::rules {

// What the comments of an article say, in their order. A day holds until it is over in UTC.
//
// "The next block" is the paragraph, list item, heading, table or entry of the reference list that follows the comment;
// in a comment inside a block, that block. A start holds up to the end that names the same or nothing, else up to the
// end of the file.
std::vector<Suppression> find_suppressions(const CheckedArticle& article, const RuleSet& rules,
                                           std::chrono::sys_days today);

}  // namespace claimcheck::rules
