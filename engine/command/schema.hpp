#pragma once

#include <string>

#include "engine/configuration.hpp"
#include "engine/console.hpp"

namespace claimcheck::engine {

// `claimcheck schema config|rule`: a JSON Schema (2020-12) by which editors check and complete such files.
struct SchemaCommand {
  std::string of;  // "config" or "rule"
  const ConfigurationKeys* keys = nullptr;
};

int run(const SchemaCommand& command, Console& console);

}  // namespace claimcheck::engine
