#pragma once

#include <cstdint>

#include "engine/command/check.hpp"

namespace claimcheck::engine {

enum class BaselineTask : std::uint8_t { update, prune };

// `claimcheck baseline update|prune`: checks the articles as `check` does, and writes the baseline instead of a report.
struct BaselineCommand {
  BaselineTask task = BaselineTask::update;
  CheckCommand check;
};

int run(const BaselineCommand& command, Console& console);

}  // namespace claimcheck::engine
