#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/result.hpp"

namespace claimcheck::engine {

inline constexpr std::uint64_t kMaxArticleSize = 128 * 1024 * 1024;  // bytes

// What a person named on the command line, as files.
struct InputFiles {
  std::vector<std::string> paths;  // each once, in the order named; inside a folder sorted by name
  std::vector<Error> problems;     // names that lead to nothing
};

// Files stand for themselves; folders for the articles in them (.md, .markdown, .txt), without hidden folders and those
// that tools fill (node_modules, build, …); patterns for what they match. "-" is standard input.
InputFiles find_inputs(const std::vector<std::string>& names);

// The whole file ("-": standard input). Errors: not readable, more than `max_size` bytes.
Result<std::string> read_file(const std::string& path, std::uint64_t max_size);

}  // namespace claimcheck::engine
