#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/baseline_file.hpp"
#include "engine/check.hpp"
#include "engine/console.hpp"

namespace claimcheck::engine {

enum class ReportFormat : std::uint8_t { text, concise, json };

// `claimcheck check`: the main job.
struct CheckCommand {
  InputNames inputs;
  InputFiles files;                                              // that the names mean
  std::vector<std::shared_ptr<const ArticleSettings>> settings;  // of each of the files
  std::optional<std::string> changed_since;                      // a revision of git; see changed_lines()
  ReportFormat format = ReportFormat::text;
  bool sentences = false;
  Loudness loudness;
  BaselineChoice baseline;
  CheckOptions check;
};

// Checks and says on standard error what could not be read or told; nullopt, likewise said, where nothing could be
// checked.
std::optional<Report> make_report(const CheckCommand& command, Console& console);

int run(const CheckCommand& command, Console& console);

// Reads the inputs that the command names and checks them, with progress on the terminal. Error: it cannot be done.
Result<Report> check_inputs(const CheckCommand& command, Console& console);

}  // namespace claimcheck::engine
