#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/link/by_author_year.hpp"

namespace claimcheck::rules {

// A marker's key in its parts: "smith&lee+|2015a".
struct AuthorYearKey {
  std::vector<std::string> families;  // folded
  bool others = false;                // "et al."
  std::string year;                   // "2015"; empty for "n.d." and the like
  std::string suffix;                 // "a"
};

AuthorYearKey read_author_year_key(std::string_view key);

// How well an entry fits a key whose first family led to it; negative where it cannot be meant.
int fit(const AuthorYearEntry& entry, const AuthorYearKey& key);

AuthorYearEntry read_author_year_entry(std::string_view text, const Reference& reference);

}  // namespace claimcheck::rules
