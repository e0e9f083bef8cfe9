#include "engine/configured_options.hpp"

#include <algorithm>
#include <array>

#include "engine/check_options.hpp"

namespace claimcheck::engine {
namespace {

using Kind = ConfigurationKey::Kind;

constexpr const char* kGroup = "Configuration";

// Options that speak of one call of the program.
constexpr std::array<std::string_view, 7> kNoKeys{"changed-since",  "files-from", "help",   "jsonl",
                                                  "stdin-filename", "quiet",      "verbose"};

bool is_key(const CLI::Option& option) {
  const std::vector<std::string>& names = option.get_lnames();
  return !names.empty() && option.get_group() != kGroup && !names.front().starts_with("no-") &&
         std::ranges::find(kNoKeys, names.front()) == kNoKeys.end();
}

ConfigurationKey key_of(const CLI::Option& option) {
  ConfigurationKey out;
  const std::vector<std::string> names = key_names(option);
  out.name = names.front();
  out.aliases.assign(names.begin() + 1, names.end());
  out.group = option.get_group();
  out.type = option.get_type_name();
  out.description = option.get_description();
  out.usual = option.get_default_str();
  if (option.get_expected_max() == 0 || option.get_type_size_max() == 0) {
    out.kind = Kind::flag;
  } else if (option.get_expected_max() > 1) {
    out.kind = Kind::list;
  }
  out.is_path = out.type.starts_with("FILE");
  out.is_of_run = out.group != "Reading" && out.group != "Rules";
  return out;
}

ConfigurationKeys make_keys() {
  CLI::App app;
  CheckCommand command;
  add_check_options(app, command);
  ConfigurationKeys out;
  for (const CLI::Option* option : app.get_options()) {
    if (is_key(*option)) out.push_back(key_of(*option));
  }
  const auto add = [&](const char* name, Kind kind, bool is_of_run, const char* description) {
    ConfigurationKey& key = out.emplace_back();
    key.name = name;
    key.kind = kind;
    key.is_of_run = is_of_run;
    key.group = kGroup;
    key.description = description;
  };
  add("hosts", Kind::hosts, true, "Headers, cookies, credentials, limits of single hosts");
  add("rules", Kind::rules, false, "Rules of your own, and settings of rules");
  add("extend", Kind::structure, false, "Other configurations to start from: a path or a list of them");
  add("overrides", Kind::structure, false, "Settings for some articles: a list of maps, each with files: patterns");
  return out;
}

YamlNode text_node(std::string text) {
  YamlNode out;
  out.kind = YamlNode::Kind::text;
  out.text = std::move(text);
  return out;
}

ResolvedSetting::Value value_of(const ConfigurationKey& key, const std::vector<std::string>& results,
                                std::string origin) {
  YamlNode node;
  if (key.kind == Kind::list) {
    node.kind = YamlNode::Kind::list;
    for (const std::string& text : results) node.items.push_back(text_node(text));
  } else {
    node = text_node(results.back());
  }
  return {std::move(node), std::move(origin), {}};
}

ResolvedSetting::Value value_of(const Setting& setting) {
  const Error place = setting.value.error({});
  const std::string line = place.line == 0 ? "" : ':' + std::to_string(place.line);
  return {setting.value, place.path + line, setting.only_for ? ", an override" : ""};
}

bool is_excluded(const CLI::Option& option) {
  const auto given = [](const CLI::Option* other) { return other->count() > 0; };
  const auto excluded = option.get_excludes();
  return std::ranges::any_of(excluded, given);
}

// What the option makes of the setting; Error: what it does not like about it.
std::optional<Error> give(CLI::Option& option, const Setting& setting) {
  const YamlNode& value = setting.value;
  try {
    if (setting.key->kind == Kind::list) {
      const auto texts = value.as_texts();
      for (const std::string& text : *texts) option.add_result(text);
      if (texts->empty()) return std::nullopt;
    } else {
      option.add_result(value.text);
    }
    option.run_callback();
  } catch (const CLI::ParseError& error) {
    std::string_view message = error.what();
    while (message.starts_with('-')) message.remove_prefix(1);
    return value.error(std::string(message));
  }
  return std::nullopt;
}

const Setting* last_of(const ConfigurationKey& key, const std::vector<Setting>& settings) {
  const Setting* out = nullptr;
  for (const Setting& setting : settings) {
    if (setting.key == &key) out = &setting;
  }
  return out;
}

}  // namespace

void add_configuration_choice(CLI::App& command, ConfigurationChoice& choice) {
  command
      .add_option("--config", choice.config,
                  "Settings from this file alone, or one setting (key=value); else .claimcheck.yaml of each article")
      ->allow_extra_args(false)
      ->type_name("FILE|KEY=VALUE")
      ->group(kGroup);
  command.add_flag("--isolated", choice.isolated, "Read no .claimcheck.yaml")->group(kGroup);
}

void add_show_settings(CLI::App& command, ConfigurationChoice& choice) {
  command.add_flag("--show-settings", choice.show, "Print all settings, and where they come from, and end")
      ->group(kGroup);
}

const ConfigurationKeys& configuration_keys() {
  static const ConfigurationKeys keys = make_keys();
  return keys;
}

std::vector<std::string> key_names(const CLI::Option& option) {
  std::vector<std::string> out = option.get_lnames();
  std::erase_if(out, [&](const std::string& name) { return name.starts_with("no-") && name != out.front(); });
  return out;
}

void copy_given(const CLI::App& from, CLI::App& to) {
  for (const CLI::Option* option : from.get_options()) {
    if (option->count() == 0 || option->get_lnames().empty()) continue;
    CLI::Option* other = to.get_option_no_throw("--" + option->get_lnames().front());
    if (other == nullptr) continue;
    for (const std::string& text : option->results()) other->add_result(text);
    other->run_callback();
  }
}

Result<std::vector<ResolvedSetting>> apply_settings(CLI::App& command, const std::vector<Setting>& settings) {
  std::vector<ResolvedSetting> out;
  std::vector<CLI::Option*> given, excluded;
  for (CLI::Option* option : command.get_options({})) {
    if (option->count() > 0) given.push_back(option);
    if (is_excluded(*option)) excluded.push_back(option);
  }
  const auto is_one_of = [](const std::vector<CLI::Option*>& options, const CLI::Option* option) {
    return std::ranges::find(options, option) != options.end();
  };
  for (const ConfigurationKey& key : configuration_keys()) {
    ResolvedSetting resolved{&key, {}};
    const bool adds_up = key.kind == Kind::hosts || key.kind == Kind::rules;
    if (adds_up) {
      for (const Setting& setting : settings) {
        if (setting.key == &key) resolved.values.push_back(value_of(setting));
      }
      out.push_back(std::move(resolved));
      continue;
    }
    CLI::Option* option = command.get_option_no_throw("--" + key.name);
    if (option == nullptr || option->get_group() != key.group || option->get_type_name() != key.type) continue;
    const Setting* setting = last_of(key, settings);
    if (is_one_of(given, option)) {
      resolved.values.push_back(value_of(key, option->results(), "command line"));
    } else if (setting != nullptr && !is_one_of(excluded, option)) {
      if (auto error = give(*option, *setting)) return tl::unexpected(std::move(*error));
      resolved.values.push_back(value_of(*setting));
    } else if (!key.usual.empty() || key.kind == Kind::flag) {
      resolved.values.push_back(value_of(key, {key.usual.empty() ? "false" : key.usual}, "default"));
    }
    out.push_back(std::move(resolved));
  }
  return out;
}

Result<PresentSettings> apply_present(CLI::App& command, const ConfigurationChoice& choice) {
  auto finder = ConfigurationFinder::make(choice, configuration_keys());
  if (!finder) return tl::unexpected(std::move(finder).error());
  const auto configuration = finder->find({});
  if (!configuration) return tl::unexpected(configuration.error());
  PresentSettings out;
  if (*configuration) out.settings = settings_for({}, (*configuration)->settings);
  out.settings.insert(out.settings.end(), finder->given().begin(), finder->given().end());
  auto resolved = apply_settings(command, out.settings);
  if (!resolved) return tl::unexpected(std::move(resolved).error());
  out.resolved = std::move(*resolved);
  return out;
}

}  // namespace claimcheck::engine
