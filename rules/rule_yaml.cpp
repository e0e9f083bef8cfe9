#include "rules/rule_yaml.hpp"

#include <algorithm>
#include <charconv>

#include "model/suggestion.hpp"

namespace claimcheck::rules {
namespace {

std::string did_you_mean(const std::optional<std::string>& meant) {
  return meant ? "did you mean \"" + *meant + "\"?" : std::string();
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number value{};
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_name(std::string_view part) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !part.empty() && part.find_first_not_of(kLetters) == std::string_view::npos;
}

bool has(std::string_view letters, char c) {
  return letters.find(c) != std::string_view::npos;
}

bool is_identifier(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789", kLetters = "abcdefghijklmnopqrstuvwxyz_";
  return !text.empty() && !has(kDigits, text.front()) &&
         std::ranges::all_of(text, [&](char c) { return has(kDigits, c) || has(kLetters, c); });
}

}  // namespace

Span RuleYaml::span(const YamlNode& node) const {
  const std::size_t begin = std::min<std::size_t>(node.begin, content_.size());
  std::size_t end = std::min(content_.find_first_of("\r\n", begin), content_.size());
  if (node.kind == YamlNode::Kind::text && content_.substr(begin).starts_with(node.text)) {
    end = std::min(end, begin + node.text.size());
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

Span RuleYaml::span_of_key(const YamlMember& member) const {
  return {member.begin, member.begin + static_cast<std::uint32_t>(member.key.size())};
}

void RuleYaml::wrong(Span at, std::string message, std::string suggestion) {
  problems.push_back(problem_at(content_, path_, at, std::move(message), std::move(suggestion)));
}

void RuleYaml::wrong(const YamlNode& node, std::string message, std::string suggestion) {
  wrong(span(node), std::move(message), std::move(suggestion));
}

void RuleYaml::missing(const YamlNode& map, std::string_view key, std::string_view what) {
  wrong(Span{map.begin, map.begin}, "there is no \"" + std::string(key) + "\" here: " + std::string(what));
}

bool RuleYaml::is_map(const YamlNode& node, const std::vector<std::string>& keys) {
  if (node.kind != YamlNode::Kind::map) {
    wrong(node, "keys with values are wanted here");
    return false;
  }
  for (const YamlMember& member : node.members) {
    if (std::ranges::find(keys, member.key) != keys.end()) continue;
    wrong(span_of_key(member), "unknown key \"" + member.key + '"', did_you_mean(nearest(member.key, keys)));
  }
  return true;
}

bool RuleYaml::is_list(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::list) return true;
  wrong(node, "a list is wanted here");
  return false;
}

void RuleYaml::read(const YamlNode& node, std::string& out) {
  if (node.kind != YamlNode::Kind::text) return wrong(node, "a text is wanted here");
  out = node.text;
  while (out.ends_with('\n')) out.pop_back();
}

void RuleYaml::read(const YamlNode& node, bool& out) {
  const auto flag = node.as_flag();
  if (!flag) return wrong(node, flag.error().message);
  out = *flag;
}

void RuleYaml::read(const YamlNode& node, Severity& out) {
  const auto severity = parse_severity(node.text);
  if (!severity) {
    return wrong(node, "a severity is wanted here: error, warning or info",
                 did_you_mean(nearest(node.text, {"error", "warning", "info"})));
  }
  out = *severity;
}

void RuleYaml::read(const YamlNode& node, FixSafety& out) {
  if (node.text != "safe" && node.text != "unsafe") return wrong(node, "safe or unsafe is wanted here");
  out = node.text == "safe" ? FixSafety::safe : FixSafety::unsafe;
}

void RuleYaml::read(const YamlNode& node, std::optional<Date>& out) {
  const auto date = parse_edtf(node.text);
  if (!date || date->interval || !date->begin) return wrong(node, "a date is wanted here, such as 2015-11-16");
  out = date->begin;
}

void RuleYaml::read(const YamlNode& node, std::string_view what, RuleText& out) {
  const bool is_empty = node.text.find_first_not_of(" \t\r\n") == std::string::npos;
  if (node.kind != YamlNode::Kind::text || is_empty) return wrong(node, std::string(what) + " is wanted here");
  out = {node.text, node, 0};
}

std::optional<ParamValue> RuleYaml::param_value(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::list) {
    auto texts = node.as_texts();
    if (texts) return std::move(*texts);
  }
  if (node.kind != YamlNode::Kind::text) {
    wrong(node, "a number, true, false, a text or a list of texts is wanted here");
    return std::nullopt;
  }
  const char first = node.begin < content_.size() ? content_[node.begin] : ' ';
  if (first == '"' || first == '\'') return node.text;
  if (node.text == "true" || node.text == "false") return node.text == "true";
  if (const auto whole = whole_number<std::int64_t>(node.text)) return *whole;
  if (const auto real = node.as_number()) return *real;
  return node.text;
}

std::vector<Param> RuleYaml::params(const YamlNode& node) {
  std::vector<Param> out;
  if (node.kind != YamlNode::Kind::map) {
    wrong(node, "names with values are wanted here");
    return out;
  }
  for (const YamlMember& member : node.members) {
    if (!is_identifier(member.key)) {
      wrong(span_of_key(member), "a parameter is called by lower-case letters, digits and underscores");
    } else if (auto value = param_value(member.value)) {
      out.push_back({member.key, std::move(*value), span_of_key(member)});
    }
  }
  return out;
}

Loaded<YamlNode> read_rule_yaml(std::string_view content, const std::string& path) {
  std::uint32_t at = 0;
  auto root = read_yaml(content, path, &at);
  if (root) return std::move(*root);
  return tl::unexpected(RuleProblems{problem_at(content, path, {at, at}, root.error().message)});
}

bool is_rule_id(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && is_name(text.substr(0, slash)) && is_name(text.substr(slash + 1));
}

}  // namespace claimcheck::rules
