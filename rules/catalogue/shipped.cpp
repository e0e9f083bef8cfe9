#include "rules/catalogue/shipped.hpp"

#include <algorithm>

#include "rules/packed_rules.hpp"

namespace claimcheck::rules {

Loaded<std::vector<RuleFile>> shipped_rule_files(bool with_tests) {
  if (!with_tests) return unpack(packed_files());
  std::vector<RuleFile> out;
  RuleProblems problems;
  for (const ShippedFile& file : shipped_files()) {
    auto rule = read_rule_file(std::string(file.content), std::string(file.path));
    if (rule) {
      rule->is_shipped = true;
      out.push_back(std::move(*rule));
    } else {
      std::ranges::move(rule.error(), std::back_inserter(problems));
    }
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return out;
}

}  // namespace claimcheck::rules
