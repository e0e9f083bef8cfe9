#pragma once

#include <string>
#include <vector>

#include "engine/console.hpp"
#include "engine/load_rules.hpp"

namespace claimcheck::engine {

// `claimcheck rules test`: runs the tests that rule files bring with them.
struct RulesTestCommand {
  std::vector<std::string>
      paths;  // files or folders of the user's rules; none: the shipped ones and the configuration's
  RuleOptions rules;
};

int run(const RulesTestCommand& command, Console& console);

}  // namespace claimcheck::engine
