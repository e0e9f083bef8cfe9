#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/result.hpp"
#include "rules/rule_set.hpp"
#include "rules/rule_settings.hpp"

namespace claimcheck::engine {

// Which rules a run has.
struct RuleOptions {
  rules::RuleChoices choices;       // of the configuration; paths from where this program runs
  std::vector<std::string> select;  // where there are some, only these are enabled: ids, or families ("url")
  std::vector<std::string> ignore;  // these are not
};

// The shipped rules and the user's own, with all settings. The Error lists everything that is wrong with the files,
// each problem with its place.
Result<std::shared_ptr<const rules::RuleSet>> load_rules(const RuleOptions& options, bool with_tests = false);

// Reads a rule file, or all of a folder and the folders in it: every .yaml whose name does not begin with a dot, by
// name.
rules::Loaded<std::vector<rules::RuleFile>> read_rule_files(const std::string& path, bool with_tests);

}  // namespace claimcheck::engine
