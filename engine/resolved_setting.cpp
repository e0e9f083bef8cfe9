#include "engine/resolved_setting.hpp"

#include <algorithm>

#include "model/yaml_text.hpp"

namespace claimcheck::engine {
namespace {

using Kind = ConfigurationKey::Kind;

constexpr std::string_view kSecret = "…";

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// "Name: value" without the value; "scheme://user:password@host" without what stands before the "@".
std::string without_secret(const ConfigurationKey& key, const std::string& text) {
  if (key.name == "header") return text.substr(0, text.find(':')) + ": " + std::string(kSecret);
  const std::size_t begin = text.find("://");
  if (begin == std::string::npos) return text;
  const std::size_t end = std::min(text.find_first_of("/?#", begin + 3), text.size());
  const std::size_t at = text.rfind('@', end);
  if (at == std::string::npos || at < begin + 3) return text;
  return text.substr(0, begin + 3) + std::string(kSecret) + text.substr(at);
}

void hide_all(YamlNode& node) {
  if (node.kind == YamlNode::Kind::text) node.text = kSecret;
  for (YamlNode& item : node.items) hide_all(item);
  for (YamlMember& member : node.members) hide_all(member.value);
}

void hide_secrets(const ConfigurationKey& key, YamlNode& value) {
  if (key.kind == Kind::rules) return;
  if (key.kind == Kind::hosts) {
    for (YamlMember& host : value.members) {
      for (YamlMember& member : host.value.members) {
        if (is_one_of(member.key, {"headers", "cookies", "password", "token"})) hide_all(member.value);
      }
    }
    return;
  }
  if (value.kind == YamlNode::Kind::text) value.text = without_secret(key, value.text);
  for (YamlNode& item : value.items) item.text = without_secret(key, item.text);
}

std::string comment(const std::string& origin, const ResolvedSetting::Value& value) {
  return "  # " + origin + value.note;
}

// A line for each thing that a value adds to a list or a map of all.
void write_items(const ConfigurationKey& key, const ResolvedSetting::Value& value, bool for_people, std::string& out) {
  const auto write = [&](const std::string& item, const YamlNode& at, std::uint32_t line) {
    const std::string path = at.path ? *at.path : std::string();
    out += item;
    if (for_people) out += comment(line == 0 ? path : path + ':' + std::to_string(line), value);
    out += '\n';
  };
  const std::string_view head = key.kind == Kind::hosts ? "  " : "  - ";
  const auto write_map = [&](const YamlNode& map) {
    for (const YamlMember& member : map.members) {
      write(std::string(head) + yaml_scalar(member.key) + ": " + yaml_flow(member.value), map, member.line);
    }
  };
  const auto write_item = [&](const YamlNode& item) {
    item.kind == YamlNode::Kind::map ? write_map(item) : write(std::string(head) + yaml_flow(item), item, item.line);
  };
  const bool is_one = value.value.kind == YamlNode::Kind::map || value.value.kind == YamlNode::Kind::text;
  if (is_one) write_item(value.value);
  for (const YamlNode& item : value.value.items) write_item(item);
}

// Of hosts that stand there more than once the last one.
void keep_last(std::vector<ResolvedSetting::Value>& hosts) {
  std::vector<std::string> seen;
  for (auto value = hosts.rbegin(); value != hosts.rend(); ++value) {
    std::erase_if(value->value.members,
                  [&](const YamlMember& host) { return std::ranges::find(seen, host.key) != seen.end(); });
    for (const YamlMember& host : value->value.members) seen.push_back(host.key);
  }
}

}  // namespace

std::string settings_text(const std::vector<ResolvedSetting>& settings, bool for_people) {
  std::string out;
  for (const ResolvedSetting& setting : settings) {
    const ConfigurationKey& key = *setting.key;
    std::vector<ResolvedSetting::Value> values = setting.values;
    if (for_people) {
      for (ResolvedSetting::Value& value : values) hide_secrets(key, value.value);
    }
    if (key.kind == Kind::hosts || key.kind == Kind::rules) {
      if (key.kind == Kind::hosts) keep_last(values);
      std::string items;
      for (const auto& value : values) write_items(key, value, for_people, items);
      if (!items.empty()) out += key.name + ":\n" + items;
    } else if (!values.empty()) {
      out += key.name + ": " + yaml_flow(values.back().value);
      if (for_people) out += comment(values.back().origin, values.back());
      out += '\n';
    } else if (for_people) {
      out += "# " + key.name + ":  # default: none\n";
    }
  }
  return out;
}

}  // namespace claimcheck::engine
