#pragma once

#include <cstdint>

#include "engine/console.hpp"
#include "engine/inputs.hpp"

namespace claimcheck::engine {

// `claimcheck verify`: a claim and a source's text → evidence. Reads JSON lines, always.
struct VerifyCommand {
  std::uint64_t max_size = kMaxArticleSize;
};

int run(const VerifyCommand& command, Console& console);

}  // namespace claimcheck::engine
