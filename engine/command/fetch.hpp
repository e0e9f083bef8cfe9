#pragma once

#include <string>
#include <vector>

#include "engine/check.hpp"
#include "engine/console.hpp"

namespace claimcheck::engine {

// `claimcheck fetch`: URLs → source records.
struct FetchCommand {
  std::vector<std::string> urls;
  bool jsonl = false;
  CheckOptions check;  // of it: offline, replay and network
};

int run(const FetchCommand& command, Console& console);

}  // namespace claimcheck::engine
