#include "engine/inputs.hpp"

#include <glob.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

#include "parsers/document/read.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxList = 64 * 1024 * 1024;  // bytes

// Folders that tools fill; after the defaults of ruff and ESLint.
constexpr std::array<std::string_view, 8> kToolFolders{"__pycache__",  "_build",        "build",  "dist",
                                                       "node_modules", "site-packages", "target", "venv"};

bool is_article(const fs::path& path) {
  const auto format = parsers::format_of_path(path.filename().string());
  return format && parsers::can_read(*format);
}

bool is_skipped_folder(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') || std::ranges::binary_search(kToolFolders, name);
}

std::vector<std::string> articles_below(const fs::path& folder, std::vector<Error>& problems) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unreadable;
    if (entry->is_directory(unreadable)) {
      if (is_skipped_folder(entry->path())) entry.disable_recursion_pending();
    } else if (entry->is_regular_file(unreadable) && is_article(entry->path())) {
      found.push_back(entry->path().string());
    }
  }
  if (error) problems.push_back({"cannot be read: " + error.message(), folder.string()});
  std::ranges::sort(found);
  return found;
}

std::vector<std::string> matches(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), GLOB_BRACE | GLOB_TILDE, nullptr, &found) == 0) {
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  return paths;
}

class Collector {
 public:
  void add(const std::string& name, bool may_be_pattern) {
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (name == "-") {
      add_file(name);
    } else if (fs::is_directory(status)) {
      add_folder(name);
    } else if (fs::exists(status)) {
      add_file(name);
    } else if (may_be_pattern && name.find_first_of("*?[{") != std::string::npos) {
      add_pattern(name);
    } else {
      const bool is_missing = !error || status.type() == fs::file_type::not_found;
      out.problems.push_back({is_missing ? "no such file or folder" : error.message(), name});
    }
  }

  void add_list(const std::string& path) {
    const auto names = read_file(path, kMaxList);
    if (!names) {
      out.problems.push_back(names.error());
      return;
    }
    const char end = names->find('\0') == std::string::npos ? '\n' : '\0';
    std::istringstream lines(*names);
    for (std::string name; std::getline(lines, name, end);) {
      if (end == '\n' && name.ends_with('\r')) name.pop_back();
      if (!name.empty()) add(name, false);
    }
  }

  InputFiles out;

 private:
  void add_file(const std::string& path) {
    std::error_code error;
    const fs::path same = fs::weakly_canonical(path, error);
    if (seen_.insert(error ? path : same.string()).second) out.paths.push_back(path);
  }

  void add_folder(const std::string& path) {
    const auto found = articles_below(path, out.problems);
    if (found.empty())
      out.problems.push_back({"no articles (" + parsers::readable_extensions() + ") in this folder", path});
    for (const std::string& article : found) add_file(article);
  }

  void add_pattern(const std::string& pattern) {
    const auto found = matches(pattern);
    if (found.empty()) out.problems.push_back({"no file matches this pattern", pattern});
    for (const std::string& path : found) add(path, false);
  }

  std::set<std::string> seen_;
};

std::string size_text(std::uint64_t bytes) {
  constexpr std::uint64_t kStep = 1024;
  const auto count = [](std::uint64_t units, const char* unit) { return std::to_string(units) + unit; };
  if (bytes >= kStep * kStep && bytes % (kStep * kStep) == 0) return count(bytes / (kStep * kStep), " MiB");
  if (bytes >= kStep && bytes % kStep == 0) return count(bytes / kStep, " KiB");
  return count(bytes, " bytes");
}

}  // namespace

InputFiles find_inputs(const InputNames& names) {
  Collector collector;
  for (const std::string& name : names.paths) collector.add(name, true);
  for (const std::string& list : names.lists) collector.add_list(list);
  return std::move(collector.out);
}

Result<std::string> read_file(const std::string& path, std::uint64_t max_size) {
  const bool is_standard_input = path == "-";
  const auto close = [&](std::FILE* file) {
    if (!is_standard_input) std::fclose(file);
  };
  const std::unique_ptr<std::FILE, decltype(close)> file(is_standard_input ? stdin : std::fopen(path.c_str(), "rb"),
                                                         close);
  if (!file) return failure(std::string("cannot be read: ") + std::strerror(errno), path);
  const auto too_large = [&] {
    return failure("larger than " + size_text(max_size) + ", the limit that --max-article-size sets", path);
  };

  std::error_code no_regular_file;
  const auto size = fs::file_size(path, no_regular_file);
  if (!no_regular_file && size > max_size) return too_large();
  std::string bytes(no_regular_file ? 64 * 1024 : size + 1, '\0');
  std::size_t used = 0;
  while (const std::size_t read = std::fread(bytes.data() + used, 1, bytes.size() - used, file.get())) {
    used += read;
    if (used > max_size) return too_large();
    if (used == bytes.size()) bytes.resize(2 * bytes.size());
  }
  if (std::ferror(file.get())) return failure(std::string("cannot be read: ") + std::strerror(errno), path);
  bytes.resize(used);
  return bytes;
}

}  // namespace claimcheck::engine
