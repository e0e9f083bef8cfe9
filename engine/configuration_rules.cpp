#include "engine/configuration_rules.hpp"

#include <algorithm>
#include <iterator>

namespace claimcheck::engine {

Result<rules::RuleChoices> rules_of(const std::vector<Setting>& settings) {
  rules::RuleChoices out;
  for (const Setting& setting : settings) {
    if (setting.key->kind != ConfigurationKey::Kind::rules) continue;
    auto choices = rules::read_rule_choices(setting.value, setting.content, *setting.value.path);
    if (!choices) return failure(rules::text(choices.error()));
    for (std::string& path : choices->paths) {
      if (std::ranges::find(out.paths, path) == out.paths.end()) out.paths.push_back(std::move(path));
    }
    std::ranges::move(choices->settings, std::back_inserter(out.settings));
  }
  return out;
}

}  // namespace claimcheck::engine
