#pragma once

#include "engine/configuration.hpp"
#include "rules/rule_settings.hpp"

namespace claimcheck::engine {

// What all `rules:` of the settings say: paths add up, of two settings of one rule the later one wins.
Result<rules::RuleChoices> rules_of(const std::vector<Setting>& settings);

}  // namespace claimcheck::engine
