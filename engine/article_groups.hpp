#pragma once

#include <string>
#include <vector>

#include "engine/configuration_choice.hpp"

namespace claimcheck::engine {

// Articles that have the same settings.
struct ArticleGroup {
  std::vector<std::string> articles;  // empty name: standard input
  std::vector<Setting> settings;      // those of the run, and theirs
};

struct ArticleGroups {
  std::vector<ArticleGroup> groups;   // at least one
  std::vector<std::size_t> group_of;  // of each article
};

// Finds the settings of each article. What belongs to the run (the network, the report) is taken from the configuration
// that says something of it; Error: two of them do not say the same. `given` are keys that nobody asks files about.
// Without articles there is one group, with the settings of the present folder.
Result<ArticleGroups> group_articles(const std::vector<std::string>& articles, ConfigurationFinder& finder,
                                     const std::vector<const ConfigurationKey*>& given);

}  // namespace claimcheck::engine
