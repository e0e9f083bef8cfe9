#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimcheck {

// The candidate that a mistyped word most likely meant: by edits (Damerau's, neighbours swapped count one), at most a
// third of its letters. nullopt where nothing is near.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace claimcheck
