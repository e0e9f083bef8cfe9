#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>

#include "engine/check.hpp"

namespace claimcheck::engine {

// Adds the options of a command that asks for URLs; they are read into `check`. What comes back is to be called once
// the command line has been read: it compiles the patterns and reads the file of --config. Error: what is wrong with
// them.
std::function<std::optional<Error>()> add_link_options(CLI::App& command, CheckOptions& check);

}  // namespace claimcheck::engine
