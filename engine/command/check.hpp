#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/check.hpp"
#include "engine/console.hpp"

namespace claimcheck::engine {

enum class ReportFormat : std::uint8_t { text, concise, json };

// `claimcheck check`: the main job.
struct CheckCommand {
  InputNames inputs;
  ReportFormat format = ReportFormat::text;
  bool sentences = false;
  Loudness loudness;
  CheckOptions check;
};

int run(const CheckCommand& command, Console& console);

}  // namespace claimcheck::engine
