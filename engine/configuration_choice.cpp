#include "engine/configuration_choice.hpp"

#include <filesystem>

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code missing;
  return fs::exists(path, missing);
}

// As short as a person would write it.
std::string shown(const fs::path& path) {
  const fs::path here = path.lexically_relative(absolute_path(""));
  return here.empty() || *here.begin() == ".." ? path.string() : here.string();
}

}  // namespace

Result<ConfigurationFinder> ConfigurationFinder::make(const ConfigurationChoice& choice,
                                                      const ConfigurationKeys& keys) {
  ConfigurationFinder out;
  out.keys_ = &keys;
  out.looks_around_ = !choice.isolated;
  std::string file;
  for (const std::string& word : choice.config) {
    if (word.find('=') != std::string::npos && !is_there(word)) {
      auto setting = read_setting(word, keys);
      if (!setting) return tl::unexpected(std::move(setting).error());
      out.given_.push_back(std::move(*setting));
      continue;
    }
    if (choice.isolated) return failure("--isolated reads no file, so no --config " + word);
    if (!file.empty()) {
      return failure("--config: two files, " + file + " and " + word + "; let one extend the other, with extend:");
    }
    file = word;
    auto configuration = out.read(word);
    if (!configuration) return tl::unexpected(std::move(configuration).error());
    out.only_ = std::move(*configuration);
    out.looks_around_ = false;
  }
  return out;
}

Result<std::shared_ptr<const Configuration>> ConfigurationFinder::find(const std::string& article) {
  if (!looks_around_) return only_;
  const fs::path start = article.empty() ? fs::path(absolute_path("")) : fs::path(absolute_path(article)).parent_path();
  auto known = nearest_.find(start.string());
  if (known == nearest_.end()) {
    std::string found;
    for (fs::path folder = start; found.empty(); folder = folder.parent_path()) {
      if (is_there(folder / kConfigurationName)) found = shown(folder / kConfigurationName);
      if (folder == folder.parent_path()) break;
    }
    known = nearest_.emplace(start.string(), std::move(found)).first;
  }
  if (known->second.empty()) return nullptr;
  return read(known->second);
}

Result<std::shared_ptr<const Configuration>> ConfigurationFinder::read(const std::string& path) {
  auto known = read_.find(path);
  if (known == read_.end()) {
    auto configuration = read_configuration_file(path, *keys_);
    if (!configuration) return tl::unexpected(std::move(configuration).error());
    known = read_.emplace(path, std::make_shared<const Configuration>(std::move(*configuration))).first;
  }
  return known->second;
}

std::vector<Setting> settings_for(const std::string& article, const std::vector<Setting>& settings) {
  std::vector<Setting> out;
  for (const Setting& setting : settings) {
    if (!setting.only_for || setting.only_for->mean(article)) out.push_back(setting);
  }
  return out;
}

}  // namespace claimcheck::engine
