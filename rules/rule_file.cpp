#include "rules/rule_file.hpp"

#include <algorithm>

#include "rules/rule_file_tests.hpp"
#include "rules/rule_keys.hpp"
#include "rules/rule_yaml.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kExpression = "an expression";
constexpr std::string_view kTemplate = "a text with {expressions}";

// "name in expression".
void read_for_each(RuleYaml& yaml, const YamlNode& node, RuleFile& out) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  const std::string_view line = node.text;
  const std::size_t name_end = std::min(line.find_first_not_of(kLetters), line.size());
  const std::size_t word = std::min(line.find_first_not_of(" \t", name_end), line.size());
  const bool has_in = word > name_end && line.substr(word, 3) == "in ";
  const std::size_t range = has_in ? line.find_first_not_of(" \t\n", word + 3) : std::string_view::npos;
  if (node.kind != YamlNode::Kind::text || name_end == 0 || range == std::string_view::npos) {
    yaml.wrong(node, "a variable and its list are wanted here", "such as \"claim in article.claims\"");
    return;
  }
  ForEach each;
  each.variable = line.substr(0, name_end);
  each.range = {std::string(line.substr(range)), node, static_cast<std::uint32_t>(range)};
  each.at = yaml.span(node);
  each.at.end = std::min(each.at.end, each.at.begin + static_cast<std::uint32_t>(name_end));
  out.for_each.push_back(std::move(each));
}

void read_related(RuleYaml& yaml, const YamlNode& node, RuleFile& out) {
  if (!yaml.is_map(node, {"message", "at", "when"})) return;
  RelatedPlace& related = out.related.emplace_back();
  yaml.needed(node, "message", "what is said at the second place", kTemplate, related.message);
  yaml.needed(node, "at", "where the second place is", kExpression, related.at);
  yaml.member(node, "when", kExpression, related.when);
}

void read_fix(RuleYaml& yaml, const YamlNode& node, RuleFile& out) {
  if (!yaml.is_map(node, {"description", "replace", "with", "safety", "when"})) return;
  RuleFix& fix = out.fix.emplace();
  yaml.needed(node, "description", "what the fix does", kTemplate, fix.description);
  yaml.needed(node, "replace", "the place to be replaced", kExpression, fix.replace);
  yaml.needed(node, "with", "the text to put there", kExpression, fix.with);
  yaml.needed(node, "safety", "safe or unsafe", fix.safety);
  yaml.member(node, "when", kExpression, fix.when);
}

void read_severity_when(RuleYaml& yaml, const YamlNode& node, RuleFile& out) {
  if (!yaml.is_map(node, {"severity", "when"})) return;
  SeverityWhen& one = out.severity_when.emplace_back();
  yaml.needed(node, "severity", "error, warning or info", one.severity);
  yaml.needed(node, "when", "the condition", kExpression, one.when);
}

template <class Read>
void each_item(RuleYaml& yaml, const YamlNode& root, std::string_view key, Read read) {
  const YamlNode* node = root.find(key);
  if (node == nullptr || !yaml.is_list(*node)) return;
  for (const YamlNode& item : node->items) read(item);
}

void read_rule(RuleYaml& yaml, const YamlNode& root, RuleFile& out) {
  if (!yaml.is_map(root, rule_key_names())) return;
  yaml.needed(root, "summary", "one sentence that says what is wrong", out.summary);
  yaml.needed(root, "why", "why it matters to a reader", out.why);
  yaml.needed(root, "instead", "what to do about it", out.instead);
  yaml.needed(root, "severity", "error, warning or info", out.severity);
  yaml.member(root, "enabled", out.enabled);
  if (const YamlNode* params = root.find("params")) out.params = yaml.params(*params);
  each_item(yaml, root, "for-each", [&](const YamlNode& item) { read_for_each(yaml, item, out); });
  yaml.needed(root, "when", "the condition", kExpression, out.when);
  yaml.needed(root, "message", "what the finding says", kTemplate, out.message);
  yaml.member(root, "help", kTemplate, out.help);
  yaml.member(root, "at", kExpression, out.at);
  each_item(yaml, root, "except",
            [&](const YamlNode& item) { yaml.read(item, kExpression, out.except.emplace_back()); });
  each_item(yaml, root, "related", [&](const YamlNode& item) { read_related(yaml, item, out); });
  if (const YamlNode* fix = root.find("fix")) read_fix(yaml, *fix, out);
  each_item(yaml, root, "severity-when", [&](const YamlNode& item) { read_severity_when(yaml, item, out); });
}

// The file without its last part, "tests:", where that is the last one.
std::string_view before_tests(std::string_view content) {
  const std::size_t tests = content.find("\ntests:");
  if (tests == std::string_view::npos) return content;
  for (std::size_t line = content.find('\n', tests + 1); line != std::string_view::npos;) {
    const std::string_view rest = content.substr(line + 1);
    if (!rest.empty() && std::string_view(" -#\r\n").find(rest.front()) == std::string_view::npos) return content;
    line = content.find('\n', line + 1);
  }
  return content.substr(0, tests + 1);
}

}  // namespace

Span RuleFile::place(const RuleText& text, Span in_text) const {
  return {place_in_file(content, text.node, text.offset + in_text.begin),
          place_in_file(content, text.node, text.offset + in_text.end)};
}

RuleProblem RuleFile::problem(Span in_file, std::string words, std::string suggestion) const {
  return problem_at(content, path, in_file, std::move(words), std::move(suggestion));
}

std::string rule_id_of(std::string_view path) {
  if (!path.ends_with(".yaml")) return {};
  path.remove_suffix(std::string_view(".yaml").size());
  const std::size_t last = path.rfind('/');
  if (last == std::string_view::npos || last == 0) return {};
  const std::size_t before = path.rfind('/', last - 1);
  const std::string_view id = before == std::string_view::npos ? path : path.substr(before + 1);
  return is_rule_id(id) ? std::string(id) : std::string();
}

Loaded<RuleFile> read_rule_file(std::string content, std::string path, bool with_tests) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (content.starts_with(kByteOrderMark)) content.erase(0, kByteOrderMark.size());
  RuleFile out;
  out.content = std::move(content);
  out.path = std::move(path);
  RuleYaml yaml(out.content, out.path);
  out.id = rule_id_of(out.path);
  if (out.id.empty()) {
    const std::string wanted =
        "a rule's file is called <family>/<name>.yaml, in lower-case letters, digits and hyphens";
    return tl::unexpected(RuleProblems{{out.path, 0, 0, {}, 1, wanted, {}}});
  }
  const auto root = read_rule_yaml(with_tests ? std::string_view(out.content) : before_tests(out.content), out.path);
  if (!root) return tl::unexpected(root.error());
  read_rule(yaml, *root, out);
  if (with_tests && root->kind == YamlNode::Kind::map) read_rule_tests(yaml, *root, out.tests);
  if (!yaml.problems.empty()) return tl::unexpected(std::move(yaml.problems));
  return out;
}

}  // namespace claimcheck::rules
