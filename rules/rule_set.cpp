#include "rules/rule_set.hpp"

#include <algorithm>

#include "model/suggestion.hpp"
#include "rules/compile_rule.hpp"

namespace claimcheck::rules {
namespace {

void refuse_double_ids(const std::vector<RuleFile>& files, RuleProblems& problems) {
  for (std::size_t i = 1; i < files.size(); ++i) {
    if (files[i].id != files[i - 1].id) continue;
    problems.push_back(files[i].problem({0, 0},
                                        "there is a rule \"" + files[i].id + "\" already, in " + files[i - 1].path,
                                        "give it another name, or set parameters of that one in the configuration"));
  }
}

void refuse_unknown_ids(const std::vector<RuleFile>& files, const std::vector<RuleSettings>& settings,
                        RuleProblems& problems) {
  for (const RuleSettings& one : settings) {
    if (std::ranges::binary_search(files, one.id, {}, &RuleFile::id)) continue;
    std::vector<std::string> ids;
    for (const RuleFile& file : files) ids.push_back(file.id);
    const auto meant = nearest(one.id, ids);
    problems.push_back(problem_at(*one.content, one.path, one.at, "there is no rule \"" + one.id + '"',
                                  meant ? "did you mean \"" + *meant + "\"?" : std::string()));
  }
}

}  // namespace

Loaded<RuleSet> RuleSet::make(std::vector<RuleFile> files, const std::vector<RuleSettings>& settings,
                              const expression::Environment& environment) {
  RuleProblems problems;
  std::ranges::stable_sort(files, {}, &RuleFile::id);
  refuse_double_ids(files, problems);
  refuse_unknown_ids(files, settings, problems);
  const auto scope = std::make_shared<RuleScope>();
  scope->environment = environment;
  RuleSet out;
  out.rules_.reserve(files.size());
  for (RuleFile& file : files) {
    std::vector<const RuleSettings*> own;
    for (const RuleSettings& one : settings) {
      if (one.id == file.id) own.push_back(&one);
    }
    out.rules_.push_back(compile_rule(std::move(file), own, scope, problems));
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return out;
}

const CompiledRule* RuleSet::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(rules_, id, {}, &CompiledRule::id);
  return found != rules_.end() && found->id() == id ? &*found : nullptr;
}

}  // namespace claimcheck::rules
