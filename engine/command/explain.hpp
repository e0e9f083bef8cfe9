#pragma once

#include <string>

#include "engine/console.hpp"
#include "engine/load_rules.hpp"

namespace claimcheck::engine {

// `claimcheck explain`: what a rule or a link state means.
struct ExplainCommand {
  std::string id;
  RuleOptions rules;
};

int run(const ExplainCommand& command, Console& console);

}  // namespace claimcheck::engine
