#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/child_process.hpp"

namespace claimcheck::testing {

using ProcessResult = engine::ChildResult;

// Runs a program with `input` as its standard input and waits for its end. `environment` holds "NAME=value" to add.
ProcessResult run_process(const std::vector<std::string>& command, std::string_view input = {},
                          const std::vector<std::string>& environment = {}, const std::string& directory = {});

}  // namespace claimcheck::testing
