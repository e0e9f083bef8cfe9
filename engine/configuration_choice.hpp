#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/configuration.hpp"

namespace claimcheck::engine {

inline constexpr const char* kConfigurationName = ".claimcheck.yaml";

// What the command line says of configurations.
struct ConfigurationChoice {
  std::vector<std::string> config;  // --config: files, and key=value
  bool isolated = false;            // no files
  bool show = false;                // say what the settings are, and be done
};

// Finds and reads the configuration of each article, each file once.
class ConfigurationFinder {
 public:
  // Error: a file of --config that cannot be read, or a key that there is not. `keys` must outlive what it finds.
  static Result<ConfigurationFinder> make(const ConfigurationChoice& choice, const ConfigurationKeys& keys);

  // The file of --config, or else the nearest .claimcheck.yaml in the folder of `article` or one above; empty: in the
  // present folder. Null: there is none.
  Result<std::shared_ptr<const Configuration>> find(const std::string& article);

  // The settings of --config key=value, which come after those of files.
  const std::vector<Setting>& given() const { return given_; }

 private:
  Result<std::shared_ptr<const Configuration>> read(const std::string& path);

  const ConfigurationKeys* keys_ = nullptr;
  bool looks_around_ = true;
  std::shared_ptr<const Configuration> only_;  // of --config
  std::vector<Setting> given_;
  std::map<std::string, std::string> nearest_;  // of a folder; empty: none
  std::map<std::string, std::shared_ptr<const Configuration>> read_;
};

// Those that are for this article, and those that are for all.
std::vector<Setting> settings_for(const std::string& article, const std::vector<Setting>& settings);

}  // namespace claimcheck::engine
