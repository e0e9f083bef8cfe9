#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// The kinds of options that the command line is made of.
namespace claimcheck::engine {

// An option whose value is read by `parse`, which gives an optional; `meant` says what was expected.
template <class Value, class Parse>
CLI::Option* add_value(CLI::App& command, const std::string& name, Value& target, Parse parse, const std::string& meant,
                       const std::string& help) {
  const auto read = [&target, parse, name, meant](const std::string& text) {
    const auto value = parse(text);
    if (!value) throw CLI::ValidationError(name, "not " + meant + ": " + text);
    target = *value;
  };
  return command.add_option_function<std::string>(name, read, help);
}

// An option that takes one of a few words; the one that the target has is the usual one.
template <class Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, Value& target,
                        const std::vector<std::pair<std::string, Value>>& choices, const std::string& help) {
  std::string words, type, usual;
  for (const auto& [word, value] : choices) {
    words += (words.empty() ? "" : ", ") + word;
    type += (type.empty() ? "" : "|") + word;
    if (value == target) usual = word;
  }
  const auto parse = [choices](const std::string& text) {
    const auto found = std::ranges::find(choices, text, &std::pair<std::string, Value>::first);
    return found == choices.end() ? std::nullopt : std::optional<Value>(found->second);
  };
  return add_value(command, name, target, parse, "one of " + words, help)->type_name(type)->default_str(usual);
}

// An option that may be given more than once.
inline CLI::Option* add_list(CLI::App& command, const std::string& name, std::vector<std::string>& target,
                             const std::string& help) {
  return command.add_option(name, target, help)->allow_extra_args(false);
}

}  // namespace claimcheck::engine
