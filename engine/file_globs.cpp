#include "engine/file_globs.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_of(std::string_view path) {
  std::vector<std::string> out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0 && path.substr(0, end) != ".") out.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return out;
}

// Whether the pattern's names match the first names of the path, all of them or those of a folder that it is in.
bool names_match(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  // reached[j]: the pattern so far can end before the path's name j.
  std::vector<bool> reached(path.size() + 1, false);
  reached[0] = true;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    std::vector<bool> next(path.size() + 1, false);
    const bool is_any = pattern[i] == "**";
    const bool is_last = i + 1 == pattern.size();
    for (std::size_t j = 0; j <= path.size(); ++j) {
      // "a/**" is what is in a, not a itself.
      if (is_any) {
        next[j] = (reached[j] && !is_last) || (j > 0 && (next[j - 1] || reached[j - 1]));
      } else {
        next[j] = j > 0 && reached[j - 1] && ::fnmatch(pattern[i].c_str(), path[j - 1].c_str(), 0) == 0;
      }
    }
    reached = std::move(next);
  }
  return std::find(reached.begin() + 1, reached.end(), true) != reached.end();
}

}  // namespace

std::string absolute_path(const std::string& path) {
  std::error_code wrong;
  const fs::path whole = fs::absolute(path.empty() ? "." : path, wrong);
  return (wrong ? fs::path(path) : whole).lexically_normal().string();
}

bool glob_matches(std::string_view pattern, std::string_view path) {
  const std::size_t slash = pattern.find('/');
  std::vector<std::string> names = names_of(pattern);
  if (names.empty() || path.empty()) return false;
  if (slash == std::string_view::npos || slash + 1 == pattern.size()) names.insert(names.begin(), "**");
  return names_match(names, names_of(path));
}

FileGlobs::FileGlobs(const std::string& folder, std::vector<std::string> patterns)
    : folder_(absolute_path(folder)), patterns_(std::move(patterns)) {}

bool FileGlobs::mean(const std::string& path) const {
  const std::string below = fs::path(absolute_path(path)).lexically_relative(folder_).string();
  if (below.empty() || below == "." || below == ".." || below.starts_with("../")) return false;
  bool out = false;
  for (std::string_view pattern : patterns_) {
    const bool takes_out = pattern.starts_with('!');
    if (takes_out) pattern.remove_prefix(1);
    if (out == takes_out && glob_matches(pattern, below)) out = !takes_out;
  }
  return out;
}

}  // namespace claimcheck::engine
