#pragma once

#include <string>
#include <variant>

#include "engine/command/check.hpp"
#include "engine/command/parse.hpp"
#include "engine/command/references.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

// --help and --version: print this and be done.
struct PrintText {
  std::string text;
};

using Invocation = std::variant<PrintText, CheckCommand, ParseCommand, ReferencesCommand>;

// Reads the command line. Errors name the word that is wrong and, where one is near, the word that was meant.
Result<Invocation> read_command_line(int count, const char* const* words);

}  // namespace claimcheck::engine
