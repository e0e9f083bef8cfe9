#include "tests/unit/engine/process.hpp"

#include <unistd.h>

#include <stdexcept>

namespace claimcheck::testing {
namespace {

// Our environment without what would colour the output, and with `added`.
std::vector<std::string> environment_with(const std::vector<std::string>& added) {
  std::vector<std::string> out;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    if (!text.starts_with("NO_COLOR=") && !text.starts_with("FORCE_COLOR=") && !text.starts_with("CI=")) {
      out.emplace_back(text);
    }
  }
  out.insert(out.end(), added.begin(), added.end());
  return out;
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& command, std::string_view input,
                          const std::vector<std::string>& environment, const std::string& directory) {
  auto result = engine::run_child({command, input, environment_with(environment), directory});
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

}  // namespace claimcheck::testing
