#include "rules/rule_settings.hpp"

#include "rules/rule_yaml.hpp"

namespace claimcheck::rules {
namespace {

class ChoicesReader {
 public:
  ChoicesReader(std::shared_ptr<const std::string> content, const std::string& path)
      : content_(std::move(content)), path_(path), yaml_(*content_, path) {}

  Loaded<RuleChoices> read(const YamlNode& node) {
    if (node.kind == YamlNode::Kind::list) {
      for (const YamlNode& item : node.items) read_item(item);
    } else {
      read_item(node);
    }
    if (!yaml_.problems.empty()) return tl::unexpected(std::move(yaml_.problems));
    return std::move(out_);
  }

 private:
  void read_item(const YamlNode& item) {
    if (item.kind == YamlNode::Kind::text && !item.text.empty()) {
      out_.paths.push_back(item.text);
    } else if (item.kind == YamlNode::Kind::map) {
      for (const YamlMember& member : item.members) read_rule(member);
    } else if (item.kind != YamlNode::Kind::null) {
      yaml_.wrong(item, "a path, or a rule with its settings, is wanted here");
    }
  }

  void read_rule(const YamlMember& member) {
    RuleSettings& out = out_.settings.emplace_back();
    out.id = member.key;
    out.path = path_;
    out.content = content_;
    out.at = yaml_.span_of_key(member);
    const YamlNode& node = member.value;
    if (node.kind == YamlNode::Kind::text) return read_word(node, out);
    if (!yaml_.is_map(node, {"severity", "enabled", "params", "except"})) return;
    if (const YamlNode* severity = node.find("severity")) yaml_.read(*severity, out.severity.emplace());
    if (const YamlNode* enabled = node.find("enabled")) yaml_.read(*enabled, out.enabled.emplace());
    if (const YamlNode* params = node.find("params")) out.params = yaml_.params(*params);
    const YamlNode* except = node.find("except");
    if (except == nullptr || !yaml_.is_list(*except)) return;
    for (const YamlNode& item : except->items) yaml_.read(item, "an expression", out.except.emplace_back());
  }

  void read_word(const YamlNode& node, RuleSettings& out) {
    if (node.text == "on" || node.text == "off") {
      out.enabled = node.text == "on";
    } else if (const auto severity = parse_severity(node.text)) {
      out.severity = severity;
      out.enabled = true;
    } else {
      yaml_.wrong(node, "on, off, a severity, or keys with values are wanted here");
    }
  }

  std::shared_ptr<const std::string> content_;
  const std::string& path_;
  RuleYaml yaml_;
  RuleChoices out_;
};

}  // namespace

Loaded<RuleChoices> read_rule_choices(const YamlNode& node, std::shared_ptr<const std::string> content,
                                      const std::string& path) {
  return ChoicesReader(std::move(content), path).read(node);
}

}  // namespace claimcheck::rules
