#pragma once

#include "engine/console.hpp"
#include "engine/load_rules.hpp"

namespace claimcheck::engine {

// `claimcheck rules docs`: the page docs/rules.md, with the user's own rules in it.
struct RulesDocsCommand {
  RuleOptions rules;
};

int run(const RulesDocsCommand& command, Console& console);

}  // namespace claimcheck::engine
