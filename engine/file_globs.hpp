#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::engine {

// Patterns for files, as .gitignore has them, starting from one folder. A pattern without a slash (but at its end) is
// looked for at every depth, any other is a whole path; one that matches a folder means all that is in it. "*", "?" and
// [a-z] stay within one name, "**" stands for any number of folders. A later pattern with "!" before it takes files out
// again.
class FileGlobs {
 public:
  FileGlobs(const std::string& folder, std::vector<std::string> patterns);

  // `path`: from where this program runs, or absolute. What is not below the folder is never meant.
  bool mean(const std::string& path) const;

 private:
  std::string folder_;  // absolute
  std::vector<std::string> patterns_;
};

// Whether one pattern matches a path that is relative to the patterns' folder.
bool glob_matches(std::string_view pattern, std::string_view path);

// The path with the present folder before it and without dots, whether it is there or not.
std::string absolute_path(const std::string& path);

}  // namespace claimcheck::engine
