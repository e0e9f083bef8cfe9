#include "engine/article_groups.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/resolved_setting.hpp"

namespace claimcheck::engine {
namespace {

// What a configuration says of the run, key by key, as text.
std::map<const ConfigurationKey*, std::string> said_of_run(const Configuration& configuration,
                                                           const std::vector<const ConfigurationKey*>& given) {
  std::map<const ConfigurationKey*, ResolvedSetting> said;
  for (const Setting& setting : configuration.settings) {
    if (!setting.key->is_of_run || std::ranges::find(given, setting.key) != given.end()) continue;
    ResolvedSetting& resolved = said.try_emplace(setting.key, ResolvedSetting{setting.key, {}}).first->second;
    if (setting.key->kind != ConfigurationKey::Kind::hosts) resolved.values.clear();
    resolved.values.push_back({setting.value, {}, {}});
  }
  std::map<const ConfigurationKey*, std::string> out;
  for (const auto& [key, resolved] : said) out[key] = settings_text({resolved}, false);
  return out;
}

std::string where(const Configuration& configuration, const ConfigurationKey* key) {
  std::string out = configuration.path;
  for (const Setting& setting : configuration.settings) {
    if (setting.key == key) out = *setting.value.path + ':' + std::to_string(setting.value.line);
  }
  return out;
}

// The configuration that the run's settings are taken from; null: none says anything of it.
class RunConfiguration {
 public:
  explicit RunConfiguration(const std::vector<const ConfigurationKey*>& given) : given_(given) {}

  std::optional<Error> take(const Configuration& configuration) {
    if (!seen_.insert(&configuration).second) return std::nullopt;
    auto said = said_of_run(configuration, given_);
    if (said.empty()) return std::nullopt;
    if (chosen_ == nullptr) {
      chosen_ = &configuration;
      said_ = std::move(said);
      return std::nullopt;
    }
    for (const auto* side : {&said_, &said}) {
      for (const auto& [key, text] : *side) {
        const auto mine = said_.find(key), other = said.find(key);
        if (mine != said_.end() && other != said.end() && mine->second == other->second) continue;
        return Error{where(*chosen_, key) + " and " + where(configuration, key) + " do not say the same of " +
                         key->name + ", and a run has but one network and one report; say --config FILE",
                     {},
                     0};
      }
    }
    return std::nullopt;
  }

  const Configuration* chosen() const { return chosen_; }

 private:
  const std::vector<const ConfigurationKey*>& given_;
  std::set<const Configuration*> seen_;
  const Configuration* chosen_ = nullptr;
  std::map<const ConfigurationKey*, std::string> said_;
};

}  // namespace

Result<ArticleGroups> group_articles(const std::vector<std::string>& articles, ConfigurationFinder& finder,
                                     const std::vector<const ConfigurationKey*>& given) {
  ArticleGroups out;
  RunConfiguration run(given);
  std::vector<std::shared_ptr<const Configuration>> kept;
  // What a group's articles have in common: the overrides that are for them say whether they are the same.
  std::map<std::pair<const Configuration*, std::vector<const FileGlobs*>>, std::size_t> known;
  const auto add = [&](const std::string& article) -> std::optional<Error> {
    auto configuration = finder.find(article);
    if (!configuration) return std::move(configuration).error();
    std::vector<Setting> own;
    if (*configuration) {
      if (auto error = run.take(**configuration)) return error;
      own = settings_for(article, (*configuration)->settings);
      kept.push_back(*configuration);
    }
    std::vector<const FileGlobs*> overrides;
    for (const Setting& setting : own) {
      if (setting.only_for) overrides.push_back(setting.only_for.get());
    }
    const auto [group, is_new] =
        known.try_emplace(std::pair(configuration->get(), std::move(overrides)), out.groups.size());
    if (is_new) out.groups.push_back({{}, std::move(own)});
    out.groups[group->second].articles.push_back(article);
    out.group_of.push_back(group->second);
    return std::nullopt;
  };
  for (const std::string& article : articles) {
    if (auto error = add(article)) return tl::unexpected(std::move(*error));
  }
  if (articles.empty()) {
    if (auto error = add({})) return tl::unexpected(std::move(*error));
    out.group_of.clear();
    out.groups.front().articles.clear();
  }
  for (ArticleGroup& group : out.groups) {
    std::erase_if(group.settings, [](const Setting& setting) { return setting.key->is_of_run; });
    if (run.chosen() != nullptr) {
      std::ranges::copy_if(run.chosen()->settings, std::back_inserter(group.settings),
                           [](const Setting& setting) { return setting.key->is_of_run; });
    }
    group.settings.insert(group.settings.end(), finder.given().begin(), finder.given().end());
  }
  return out;
}

}  // namespace claimcheck::engine
