#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "engine/load_rules.hpp"
#include "engine/options.hpp"

namespace claimcheck::engine {

// --select and --ignore, read into `rules`.
void add_rule_choices(CLI::App& command, RuleOptions& rules);

// `rules list|test|docs` and `explain`. What comes back is to be called once the command line has been read.
std::function<Result<Invocation>()> add_rules(CLI::App& app);
std::function<Result<Invocation>()> add_explain(CLI::App& app);

}  // namespace claimcheck::engine
