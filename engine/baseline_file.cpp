#include "engine/baseline_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "engine/inputs.hpp"
#include "engine/output.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = 256 * 1024 * 1024;

// The nearest file of this name from the working directory upward, named from there.
std::optional<std::string> nearest_upward(const char* name) {
  std::error_code wrong;
  fs::path folder = fs::current_path(wrong), from_here;
  while (!wrong) {
    if (fs::exists(folder / name, wrong)) return (from_here / name).string();
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
    from_here /= "..";
  }
  return std::nullopt;
}

tl::unexpected<Error> cannot_write(const std::string& path, int error) {
  return failure(std::string("cannot be written: ") + std::strerror(error), path);
}

}  // namespace

bool file_exists(const std::string& path) {
  std::error_code wrong;
  return fs::exists(path, wrong);
}

std::optional<std::string> find_baseline(const BaselineChoice& choice) {
  if (choice.none) return std::nullopt;
  return choice.path ? choice.path : nearest_upward(kBaselineName);
}

std::string new_baseline_path() {
  const auto configuration = nearest_upward(".claimcheck.yaml");
  return configuration ? (fs::path(*configuration).parent_path() / kBaselineName).string() : kBaselineName;
}

Result<Baseline> load_baseline(const std::string& path) {
  const auto text = read_file(path, kMostBytes);
  if (!text) return tl::unexpected(text.error());
  return read_baseline(*text, path);
}

Result<void> save_baseline(const Baseline& baseline) {
  const std::string text = to_yaml(baseline);
  std::error_code wrong;
  // A link stays one: what it leads to is written.
  const std::string target =
      fs::is_symlink(baseline.path, wrong) ? fs::weakly_canonical(baseline.path, wrong).string() : baseline.path;
  if (const auto old = read_file(target, kMostBytes); old && *old == text) return {};
  const std::string temporary = target + '.' + std::to_string(::getpid()) + ".tmp";
  const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return cannot_write(baseline.path, errno);
  int error = 0;
  try {
    FileOutput out(file);
    out.write(text);
    out.flush();
  } catch (const OutputFailure& failed) {
    error = failed.error;
  }
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error == 0) return {};
  ::unlink(temporary.c_str());
  return cannot_write(baseline.path, error);
}

}  // namespace claimcheck::engine
