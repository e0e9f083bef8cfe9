#include "engine/command/init.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "engine/configuration_choice.hpp"
#include "engine/configuration_template.hpp"

namespace claimcheck::engine {
namespace {

// Never writes over a file that is there.
Result<void> write_new_file(const std::string& path, const std::string& text) {
  std::FILE* file = std::fopen(path.c_str(), "wbx");
  if (file == nullptr && errno == EEXIST) return failure("is there already; remove it first", path);
  if (file == nullptr) return failure(std::string("cannot be written: ") + std::strerror(errno), path);
  const bool wrote = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) == 0 && wrote) return {};
  return failure(std::string("cannot be written: ") + std::strerror(errno), path);
}

}  // namespace

int run(const InitCommand& command, Console& console) {
  const std::string path = (std::filesystem::path(command.folder) / kConfigurationName).lexically_normal().string();
  if (const auto written = write_new_file(path, configuration_template(*command.keys)); !written) {
    console.complain(written.error());
    return kExitCannotRun;
  }
  console.messages.write("wrote " + path + "\n");
  console.messages.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
