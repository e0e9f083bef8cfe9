#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/console.hpp"
#include "engine/inputs.hpp"

namespace claimcheck::engine {

// `claimcheck page`: saved pages → what they say of themselves, and their main text.
struct PageCommand {
  std::vector<std::string> paths;
  bool jsonl = false;
  std::uint64_t max_size = kMaxArticleSize;
};

int run(const PageCommand& command, Console& console);

}  // namespace claimcheck::engine
