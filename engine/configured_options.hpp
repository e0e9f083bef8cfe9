#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <vector>

#include "engine/configuration_choice.hpp"
#include "engine/options.hpp"
#include "engine/resolved_setting.hpp"

namespace claimcheck::engine {

// --config and --isolated.
void add_configuration_choice(CLI::App& command, ConfigurationChoice& choice);
// --show-settings
void add_show_settings(CLI::App& command, ConfigurationChoice& choice);

// `claimcheck init` and `claimcheck schema`. What comes back is to be called once the command line has been read.
std::function<Result<Invocation>()> add_init(CLI::App& app);
std::function<Result<Invocation>()> add_schema(CLI::App& app);

// What a configuration may say: the options of `check` that make sense in a file, and what is too long for an option.
const ConfigurationKeys& configuration_keys();

// The options of `from` that were given, given to `to` as well where it has them.
void copy_given(const CLI::App& from, CLI::App& to);

// Gives each option that the command line leaves out the value of its last setting. What the command knows no option
// for, or shows its own results by (group Output, but of `check`), is passed over. The Error is the option's, at the
// setting's place. What comes back lists every key that the command has: what it is now, and who says so.
Result<std::vector<ResolvedSetting>> apply_settings(CLI::App& command, const std::vector<Setting>& settings);

// The settings of the present folder, for commands that read no article; applied to the command's options.
struct PresentSettings {
  std::vector<Setting> settings;
  std::vector<ResolvedSetting> resolved;
};
Result<PresentSettings> apply_present(CLI::App& command, const ConfigurationChoice& choice);

// The names under which a setting reaches the option.
std::vector<std::string> key_names(const CLI::Option& option);

}  // namespace claimcheck::engine
