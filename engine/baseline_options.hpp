#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "engine/options.hpp"

namespace claimcheck::engine {

// --baseline and --no-baseline.
void add_baseline_choice(CLI::App& command, BaselineChoice& baseline);

// `baseline update|prune`. What comes back is to be called once the command line has been read.
std::function<Result<Invocation>()> add_baseline(CLI::App& app);

}  // namespace claimcheck::engine
