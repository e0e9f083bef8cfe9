#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/yaml.hpp"
#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// What a configuration says of rules: a list of paths of the user's own, and of settings.
//
//   rules:
//     - house-rules                     a folder of rule files, or one file
//     - citation/uncited-quotation:     a rule, and what is to be different about it
//         severity: warning
//         params: {min_words: 8}
//         except: ["quote.is_continued"]
//     - url/tracker: off                or a severity alone, or on
//
// Where there are no paths, the settings may stand without hyphens.
struct RuleChoices {
  std::vector<std::string> paths;  // as written
  std::vector<RuleSettings> settings;
};

// `content` is the whole file at `path`, `node` the value of `rules` in it.
Loaded<RuleChoices> read_rule_choices(const YamlNode& node, std::shared_ptr<const std::string> content,
                                      const std::string& path);

}  // namespace claimcheck::rules
