#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"

namespace claimcheck::engine {

// Lines of a file, from 1, both ends in it.
struct LineRange {
  std::uint32_t first = 1;
  std::uint32_t last = std::numeric_limits<std::uint32_t>::max();

  friend bool operator==(LineRange, LineRange) = default;
};

// The lines of one file that somebody asks about, in order.
using LineRanges = std::vector<LineRange>;

bool touches(const LineRanges& ranges, LineRange lines);

// A unified diff without context (`git diff --unified=0`): of each file that is there afterwards, by its name, the
// lines that are new or different. Files of which only the mode or the name changed have none. What is no diff is
// skipped.
std::map<std::string, LineRanges> read_diff(std::string_view diff);

// For each path the lines that are not as they were at `revision`, or where the present branch left it; all lines of a
// file that git does not know. Asks git. Error: there is no git, no repository around a path, or no such revision.
Result<std::vector<LineRanges>> changed_lines(const std::string& revision, const std::vector<std::string>& paths);

}  // namespace claimcheck::engine
