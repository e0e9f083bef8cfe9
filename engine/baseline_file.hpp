#pragma once

#include <optional>
#include <string>

#include "engine/baseline.hpp"

namespace claimcheck::engine {

inline constexpr const char* kBaselineName = ".claimcheck-baseline.yaml";

// What the command line says of the baseline.
struct BaselineChoice {
  std::optional<std::string> path;  // --baseline
  bool none = false;                // --no-baseline
};

// The file that is meant: the one named, else the nearest from the working directory upward; nullopt where there is
// none, or none is wanted.
std::optional<std::string> find_baseline(const BaselineChoice& choice);

// Where to write one where there is none yet: beside the nearest configuration from the working directory upward, else
// in the working directory.
std::string new_baseline_path();

Result<Baseline> load_baseline(const std::string& path);

// Writes beside the file and renames, so that nobody ever sees half of it; leaves a file alone that says the same
// already.
Result<void> save_baseline(const Baseline& baseline);

// Whether there is a file of this name.
bool file_exists(const std::string& path);

}  // namespace claimcheck::engine
