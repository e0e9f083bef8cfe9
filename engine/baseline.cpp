#include "engine/baseline.hpp"

#include <algorithm>
#include <optional>

#include "model/yaml.hpp"
#include "model/yaml_text.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::string_view kHead =
    "# Findings that are known and left alone; `claimcheck check` reports others.\n"
    "# `claimcheck baseline update PATH…` writes this file anew; a `reason:` that you add to an entry stays.\n";

bool is_fingerprint(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<BaselineEntry> read_entry(const YamlNode& node) {
  BaselineEntry out;
  if (auto error = node.expect_keys({"path", "rule", "fingerprint", "excerpt", "reason"})) {
    return tl::unexpected(std::move(*error));
  }
  std::optional<Error> wrong;
  const auto take = [&](const char* key, std::string& target, bool is_wanted) {
    const YamlNode* value = node.find(key);
    if (wrong || (value == nullptr && !is_wanted)) return;
    if (value == nullptr) {
      wrong = node.error(std::string("this entry has no \"") + key + "\"");
    } else if (auto text = value->as_text()) {
      target = std::move(*text);
    } else if (value->kind != YamlNode::Kind::null || is_wanted) {
      wrong = std::move(text).error();
    }
  };
  take("path", out.path, true);
  take("rule", out.rule, true);
  take("fingerprint", out.fingerprint, true);
  take("excerpt", out.excerpt, false);
  take("reason", out.reason, false);
  if (wrong) return tl::unexpected(std::move(*wrong));
  if (!is_fingerprint(out.fingerprint)) {
    return tl::unexpected(node.find("fingerprint")->error("a fingerprint has 16 hexadecimal digits"));
  }
  return out;
}

}  // namespace

Result<Baseline> read_baseline(std::string_view text, const std::string& path) {
  const auto root = read_yaml(text, path);
  if (!root) return tl::unexpected(root.error());
  Baseline out{path, {}};
  if (root->kind == YamlNode::Kind::null) return out;
  if (auto error = root->expect_keys({"findings"})) return tl::unexpected(std::move(*error));
  const YamlNode* findings = root->find("findings");
  if (findings == nullptr || findings->kind == YamlNode::Kind::null) return out;
  if (findings->kind != YamlNode::Kind::list) return tl::unexpected(findings->error("a list of findings is wanted"));
  for (const YamlNode& item : findings->items) {
    auto entry = read_entry(item);
    if (!entry) return tl::unexpected(std::move(entry).error());
    out.entries.push_back(std::move(*entry));
  }
  put_in_order(out.entries);
  return out;
}

std::string to_yaml(const Baseline& baseline) {
  std::string out(kHead);
  if (baseline.entries.empty()) return out + "findings: []\n";
  out += "findings:\n";
  for (const BaselineEntry& entry : baseline.entries) {
    out += "  - path: " + yaml_quoted(entry.path) + '\n';
    out += "    rule: " + yaml_quoted(entry.rule) + '\n';
    out += "    fingerprint: " + yaml_quoted(entry.fingerprint) + '\n';
    out += "    excerpt: " + yaml_quoted(entry.excerpt) + '\n';
    if (!entry.reason.empty()) out += "    reason: " + yaml_quoted(entry.reason) + '\n';
  }
  return out;
}

void put_in_order(std::vector<BaselineEntry>& entries) {
  // Of equal ones, as a merge of two branches leaves them, the one with a reason is kept.
  std::ranges::stable_sort(entries, [](const BaselineEntry& a, const BaselineEntry& b) {
    return key_of(a) != key_of(b) ? key_of(a) < key_of(b) : !a.reason.empty() && b.reason.empty();
  });
  const auto same = [](const BaselineEntry& a, const BaselineEntry& b) { return key_of(a) == key_of(b); };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

}  // namespace claimcheck::engine
