#pragma once

#include "engine/console.hpp"

namespace claimcheck::engine {

// `claimcheck rules list`: the catalogue, as a table or as JSON.
struct RulesListCommand {
  bool json = false;
};

int run(const RulesListCommand& command, Console& console);

}  // namespace claimcheck::engine
