#include "rules/rule_keys.hpp"

#include <array>

namespace claimcheck::rules {

std::span<const RuleKey> rule_keys() {
  using Kind = RuleKey::Kind;
  static constexpr std::array<RuleKey, 16> kKeys{{
      {"summary", Kind::text, true, "One sentence that says what is wrong"},
      {"why", Kind::text, true, "Why it matters to a reader"},
      {"instead", Kind::text, true, "What to do about it"},
      {"severity", Kind::severity, true, "How bad it is"},
      {"enabled", Kind::flag, false, "false: off unless the configuration switches it on"},
      {"params", Kind::params, false, "Numbers, true or false, texts, lists of texts: params.NAME in expressions"},
      {"for-each", Kind::texts, false,
       "Variables and their lists, \"claim in article.claims\"; later ones see earlier ones"},
      {"when", Kind::expression, true, "The condition, in CEL"},
      {"message", Kind::message, true, "What the finding says; expressions stand in braces"},
      {"help", Kind::message, false, "What to do about the finding; without it, what instead says"},
      {"at", Kind::expression, false, "What the finding is about; without it, the innermost variable"},
      {"except", Kind::expressions, false, "Conditions under which the rule is quiet"},
      {"related", Kind::related, false, "Other places to show"},
      {"fix", Kind::fix, false, "A replacement that mends it"},
      {"severity-when", Kind::severity_when, false, "Severities under conditions; they come before severity"},
      {"tests", Kind::tests, true, "Articles in which the rule fires or is quiet, at least one of each"},
  }};
  return kKeys;
}

const std::vector<std::string>& rule_key_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const RuleKey& key : rule_keys()) out.emplace_back(key.name);
    return out;
  }();
  return names;
}

}  // namespace claimcheck::rules
