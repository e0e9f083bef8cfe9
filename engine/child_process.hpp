#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"

namespace claimcheck::engine {

// Another program to run.
struct ChildProcess {
  std::vector<std::string> command;                     // the program, looked for in PATH, and its arguments
  std::string_view input;                               // its standard input
  std::optional<std::vector<std::string>> environment;  // "NAME=value"; nullopt: ours
  std::string directory;                                // where it runs; empty: where we do
};

struct ChildResult {
  int exit_code = 0;  // 128 + the signal's number where a signal ended it, as shells say it
  std::string out, err;
};

// Runs it and waits for its end. Safe beside other threads. Error: it cannot be started.
Result<ChildResult> run_child(const ChildProcess& child);

}  // namespace claimcheck::engine
