#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/file_globs.hpp"
#include "model/result.hpp"
#include "model/yaml.hpp"

namespace claimcheck::engine {

// What a configuration may say. All but the last three kinds are options of `check`, which read the value as they read
// it on the command line.
struct ConfigurationKey {
  enum class Kind : std::uint8_t { flag, one, list, hosts, rules, structure };

  std::string name;
  std::vector<std::string> aliases;
  Kind kind = Kind::one;
  bool is_path = false;     // starts from the folder of the file that it stands in
  bool is_of_run = true;    // has to be the same for all articles of a run
  std::string group;        // of options
  std::string type;         // as --help names it: "SECONDS", "auto|always|never"
  std::string description;  // as --help says it
  std::string usual;        // the value without any setting; empty: none
};

using ConfigurationKeys = std::vector<ConfigurationKey>;

// The key of this name or alias; null: there is none.
const ConfigurationKey* find_key(const ConfigurationKeys& keys, std::string_view name);

// A value that somebody gave to a key. Paths in it start from where this program runs.
struct Setting {
  const ConfigurationKey* key = nullptr;
  YamlNode value;
  std::shared_ptr<const std::string> content;  // of the file that it stands in
  std::shared_ptr<const FileGlobs> only_for;   // of `overrides`: the articles that it is for; null: all
};

// A file and all that it extends, in the order in which settings come before each other: later ones win, but hosts and
// rules add up.
struct Configuration {
  std::string path;
  std::vector<Setting> settings;
};

// Reads a configuration (docs/configuration.md). Nothing is guessed: an unknown key, a file that extends itself, a
// value of another kind is an Error at its line; whether an option likes its value is told when it gets it. `keys` must
// outlive the result.
Result<Configuration> read_configuration(std::string_view text, const std::string& path, const ConfigurationKeys& keys);
Result<Configuration> read_configuration_file(const std::string& path, const ConfigurationKeys& keys);

// "max-time=5", as --config takes it: a key and its value in YAML.
Result<Setting> read_setting(std::string_view text, const ConfigurationKeys& keys);

}  // namespace claimcheck::engine
