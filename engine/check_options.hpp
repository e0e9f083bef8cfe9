#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>

#include "engine/configuration_choice.hpp"
#include "engine/options.hpp"

namespace claimcheck::engine {

// The options of `check`, read into `out`. What comes back is to be called once they have their values, and tells what
// is wrong with them together.
std::function<std::optional<Error>()> add_check_options(CLI::App& command, CheckCommand& out);

// Finds the inputs of a command that has the options of `check`, and the configuration of each of them.
// Error: what is wrong with a configuration, or two of them that do not agree on what belongs to the run.
// With --show-settings what comes back is the text.
struct Configured {
  CheckCommand command;
  std::optional<std::string> settings;  // what --show-settings prints
};
Result<Configured> configure(const CLI::App& given, const CheckCommand& command, const ConfigurationChoice& choice);

// All of that for one command, `name` with the words before it: a CheckCommand, or what --show-settings prints.
std::function<Result<Invocation>()> add_checking(CLI::App& command, const std::string& name);

// `claimcheck check`. What comes back is to be called once the command line has been read.
std::function<Result<Invocation>()> add_check(CLI::App& app);

}  // namespace claimcheck::engine
