#pragma once

#include "engine/console.hpp"
#include "engine/load_rules.hpp"

namespace claimcheck::engine {

// `claimcheck rules list`: the shipped rules and the user's, as a table or as JSON.
struct RulesListCommand {
  bool json = false;
  RuleOptions rules;
};

int run(const RulesListCommand& command, Console& console);

}  // namespace claimcheck::engine
