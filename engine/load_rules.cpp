#include "engine/load_rules.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "engine/inputs.hpp"
#include "model/suggestion.hpp"
#include "rules/catalogue/shipped.hpp"
#include "rules/facts/environment.hpp"
#include "rules/rule_name.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = 1024 * 1024;

rules::RuleProblem about_file(std::string path, std::string message) {
  return {std::move(path), 0, 0, {}, 1, std::move(message), {}};
}

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') && name != "." && name != "..";
}

rules::Loaded<std::vector<std::string>> find_files(const std::string& path) {
  std::error_code wrong;
  if (!fs::is_directory(path, wrong)) return std::vector{path};
  std::vector<std::string> out;
  fs::recursive_directory_iterator at(path, wrong);
  for (; !wrong && at != fs::recursive_directory_iterator(); at.increment(wrong)) {
    if (is_hidden(at->path())) {
      at.disable_recursion_pending();
    } else if (at->path().extension() == ".yaml" && !at->is_directory(wrong)) {
      out.push_back(at->path().string());
    }
  }
  if (wrong) return tl::unexpected(rules::RuleProblems{about_file(path, "cannot be read: " + wrong.message())});
  if (out.empty())
    return tl::unexpected(rules::RuleProblems{about_file(path, "there is no .yaml file in this folder")});
  std::ranges::sort(out);
  return out;
}

// A rule's id is made of the names of its folder and its file, so both have to be in the path.
std::string with_folder(const std::string& path) {
  if (!rules::rule_id_of(path).empty()) return path;
  std::error_code wrong;
  const fs::path whole = fs::weakly_canonical(path, wrong);
  return wrong ? path : whole.string();
}

bool is_meant(std::string_view name, std::string_view id) {
  return name == "*" || rules::names_rule(name, id);
}

// The settings that --select and --ignore come to.
Result<std::vector<rules::RuleSettings>> choose(const RuleOptions& options, const std::vector<rules::RuleFile>& files) {
  std::vector<rules::RuleSettings> out;
  const auto set = [&](std::string_view name, bool enabled) {
    const std::size_t before = out.size();
    for (const rules::RuleFile& file : files) {
      if (!is_meant(name, file.id)) continue;
      out.push_back({.id = file.id,
                     .severity = {},
                     .enabled = enabled,
                     .params = {},
                     .except = {},
                     .path = {},
                     .content = std::make_shared<const std::string>(),
                     .at = {}});
    }
    return out.size() > before;
  };
  const auto unknown = [&](const std::string& name) {
    std::vector<std::string> ids;
    for (const rules::RuleFile& file : files) {
      ids.push_back(file.id);
      ids.push_back(file.id.substr(0, file.id.find('/')));
    }
    const auto meant = nearest(name, ids);
    return failure("no rule is called " + name +
                   (meant ? "; did you mean " + *meant + "?" : "; see claimcheck rules list"));
  };
  if (!options.select.empty()) {
    for (const rules::RuleFile& file : files) set(file.id, false);
  }
  for (const std::string& name : options.select) {
    if (!set(name, true)) return unknown(name);
  }
  for (const std::string& name : options.ignore) {
    if (!set(name, false)) return unknown(name);
  }
  return out;
}

}  // namespace

rules::Loaded<std::vector<rules::RuleFile>> read_rule_files(const std::string& path, bool with_tests) {
  const auto paths = find_files(path);
  if (!paths) return tl::unexpected(paths.error());
  std::vector<rules::RuleFile> out;
  rules::RuleProblems problems;
  for (const std::string& file : *paths) {
    auto content = read_file(file, kMostBytes);
    if (!content) {
      problems.push_back(about_file(content.error().path, content.error().message));
      continue;
    }
    auto rule = rules::read_rule_file(std::move(*content), with_folder(file), with_tests);
    if (rule) {
      out.push_back(std::move(*rule));
    } else {
      std::ranges::move(rule.error(), std::back_inserter(problems));
    }
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return out;
}

Result<std::shared_ptr<const rules::RuleSet>> load_rules(const RuleOptions& options, bool with_tests) {
  std::vector<rules::RuleFile> files;
  rules::RuleProblems problems;
  const auto add = [&](rules::Loaded<std::vector<rules::RuleFile>> read) {
    if (read) {
      std::ranges::move(*read, std::back_inserter(files));
    } else {
      std::ranges::move(read.error(), std::back_inserter(problems));
    }
  };
  add(rules::shipped_rule_files(with_tests));
  for (const std::string& path : options.choices.paths) {
    // A user's rule without its tests is refused, whoever asks.
    add(read_rule_files(path, true));
  }
  if (!problems.empty()) return failure(rules::text(problems));
  auto chosen = choose(options, files);
  if (!chosen) return tl::unexpected(std::move(chosen).error());
  std::vector<rules::RuleSettings> settings = options.choices.settings;
  std::ranges::move(*chosen, std::back_inserter(settings));
  auto set = rules::RuleSet::make(std::move(files), settings, rules::fact_environment());
  if (!set) return failure(rules::text(set.error()));
  return std::make_shared<const rules::RuleSet>(std::move(*set));
}

}  // namespace claimcheck::engine
