#pragma once

#include <string>

#include "engine/command/check.hpp"
#include "engine/console.hpp"

namespace claimcheck::engine {

// `claimcheck explain`: what a rule or a link state means, or why a finding was made.
struct ExplainCommand {
  std::string id;      // of a rule or a link state, or a finding's fingerprint
  CheckCommand check;  // how the article was checked that the finding is of
};

int run(const ExplainCommand& command, Console& console);

}  // namespace claimcheck::engine
