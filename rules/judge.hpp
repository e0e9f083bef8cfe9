#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/report.hpp"

namespace claimcheck::rules {

// Facts × rules → findings of one article, by position. Pure.
std::vector<Finding> judge(const CheckedArticle& article, std::uint32_t article_index, std::span<const Source> sources);

// What `rules list` and `explain` say of a rule.
struct RuleInfo {
  std::string_view id;
  Severity severity;
  std::string_view summary;  // one sentence
  std::string_view why;
  std::string_view instead;
};

// Every rule, sorted by id.
std::span<const RuleInfo> rules();

}  // namespace claimcheck::rules
