#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::testing {

struct ProcessResult {
  int exit_code = 0;  // 128 + the signal's number where a signal ended it, as shells say it
  std::string out, err;
};

// Runs a program with `input` as its standard input and waits for its end. `environment` holds "NAME=value" to add.
ProcessResult run_process(const std::vector<std::string>& command, std::string_view input = {},
                          const std::vector<std::string>& environment = {}, const std::string& directory = {});

}  // namespace claimcheck::testing
