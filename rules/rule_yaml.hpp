#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/yaml.hpp"
#include "rules/rule_file.hpp"

namespace claimcheck::rules {

// Reads the parts of one YAML file about rules and collects what is wrong with them, each at its place. What could not
// be read has the value that it had.
class RuleYaml {
 public:
  // Both must outlive it.
  RuleYaml(std::string_view content, std::string_view path) : content_(content), path_(path) {}

  // false: no map. Keys that are none of these are problems.
  bool is_map(const YamlNode& node, const std::vector<std::string>& keys);
  bool is_list(const YamlNode& node);

  void read(const YamlNode& node, std::string& out);
  void read(const YamlNode& node, bool& out);
  void read(const YamlNode& node, Severity& out);
  void read(const YamlNode& node, FixSafety& out);
  void read(const YamlNode& node, std::optional<Date>& out);
  // A text that is not empty, such as an expression: `what` names it.
  void read(const YamlNode& node, std::string_view what, RuleText& out);
  // A text that is `true`, a number or a word, quoted texts being words; or a list of texts.
  std::optional<ParamValue> param_value(const YamlNode& node);
  std::vector<Param> params(const YamlNode& node);

  // Reads the member of a map, if there is one.
  template <class... Target>
  bool member(const YamlNode& map, std::string_view key, Target&&... target) {
    const YamlNode* node = map.find(key);
    if (node != nullptr) read(*node, target...);
    return node != nullptr;
  }
  // The same, and a problem where there is none.
  template <class... Target>
  void needed(const YamlNode& map, std::string_view key, std::string_view what, Target&&... target) {
    if (!member(map, key, target...)) missing(map, key, what);
  }

  void wrong(const YamlNode& node, std::string message, std::string suggestion = {});
  void wrong(Span at, std::string message, std::string suggestion = {});
  void missing(const YamlNode& map, std::string_view key, std::string_view what);
  Span span(const YamlNode& node) const;
  Span span_of_key(const YamlMember& member) const;

  RuleProblems problems;

 private:
  std::string_view content_, path_;
};

// Reads the file as a whole; what is no YAML is a problem.
Loaded<YamlNode> read_rule_yaml(std::string_view content, const std::string& path);

// "house/long-quote": lower-case letters, digits and hyphens, one slash.
bool is_rule_id(std::string_view text);

}  // namespace claimcheck::rules
