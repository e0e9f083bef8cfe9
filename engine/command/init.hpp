#pragma once

#include <string>

#include "engine/configuration.hpp"
#include "engine/console.hpp"

namespace claimcheck::engine {

// `claimcheck init`: writes a .claimcheck.yaml in which everything is commented out.
struct InitCommand {
  std::string folder = ".";
  const ConfigurationKeys* keys = nullptr;
};

int run(const InitCommand& command, Console& console);

}  // namespace claimcheck::engine
