#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/result.hpp"

namespace claimcheck::engine {

inline constexpr std::uint64_t kMaxArticleSize = 128 * 1024 * 1024;  // bytes

// What a person named on the command line.
struct InputNames {
  std::vector<std::string> paths;  // files, folders, patterns, "-"
  std::vector<std::string> lists;  // files that name more of them, one a line
  std::string stdin_filename;      // what results call standard input; empty: "-"

  bool empty() const { return paths.empty() && lists.empty(); }
};

// The same as files.
struct InputFiles {
  std::vector<std::string> paths;  // each once, in the order named; inside a folder sorted by name
  std::vector<Error> problems;     // names that lead to nothing
};

// Files stand for themselves; folders for the articles in them (by the extensions of the formats that can be read),
// without hidden folders and those that tools fill (node_modules, build, …); patterns for what they match. "-" is
// standard input. In a list a name ends with its line, or with a NUL where there is one (`git diff -z --name-only`),
// and is no pattern; empty lines are nothing, and a list may be empty.
InputFiles find_inputs(const InputNames& names);

// The whole file ("-": standard input). Errors: not readable, more than `max_size` bytes.
Result<std::string> read_file(const std::string& path, std::uint64_t max_size);

}  // namespace claimcheck::engine
