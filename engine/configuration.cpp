#include "engine/configuration.hpp"

#include <cstdlib>
#include <filesystem>

#include "engine/configuration_hosts.hpp"
#include "engine/inputs.hpp"
#include "model/url.hpp"
#include "model/yaml.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::uint64_t kMostBytes = 1024 * 1024;

Result<std::vector<std::string>> read_paths(const YamlNode& node, const std::string& from) {
  auto paths = node.as_texts();
  if (!paths) return paths;
  for (std::string& path : *paths) path = (std::filesystem::path(from).parent_path() / path).string();
  return paths;
}

Result<rules::RuleChoices> read_rules(const YamlNode& node, std::string_view text, const std::string& path) {
  auto choices = rules::read_rule_choices(node, std::make_shared<const std::string>(text), path);
  if (!choices) return failure(rules::text(choices.error()));
  for (std::string& rule : choices->paths) rule = (std::filesystem::path(path).parent_path() / rule).string();
  return std::move(*choices);
}

Result<std::vector<std::string>> read_endpoints(const YamlNode& node) {
  auto urls = node.as_texts();
  if (!urls) return urls;
  for (const std::string& url : *urls) {
    const auto parsed = Url::parse(url);
    if (!parsed || !parsed->is_http()) return tl::unexpected(node.error("not an http(s) URL: " + url));
  }
  return urls;
}

}  // namespace

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

Result<std::string> expand(std::string_view text, const Environment& environment) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("$${")) {
      out += "${";
      at += 3;
    } else if (rest.starts_with("${")) {
      const std::size_t end = rest.find('}');
      const std::string name(rest.substr(2, end == std::string_view::npos ? end : end - 2));
      if (end == std::string_view::npos || name.empty()) return failure("${ without a name and }; $${ is a plain ${");
      const auto value = environment(name);
      if (!value) return failure("the environment variable " + name + " is not set");
      out += *value;
      at += end + 1;
    } else {
      out += text[at++];
    }
  }
  return out;
}

Result<Configuration> read_configuration(std::string_view text, const std::string& path,
                                         const Environment& environment) {
  const auto root = read_yaml(text, path);
  if (!root) return tl::unexpected(root.error());
  Configuration out;
  if (root->kind == YamlNode::Kind::null) return out;
  if (auto error = root->expect_keys({"hosts", "signatures", "robots", "archives", "archive-endpoints", "rules"})) {
    return tl::unexpected(std::move(*error));
  }
  std::optional<Error> wrong;
  const auto take = [&](const char* key, auto read, auto& target) {
    const YamlNode* node = root->find(key);
    if (node == nullptr || wrong) return;
    auto value = read(*node);
    if (value) {
      target = std::move(*value);
    } else {
      wrong = std::move(value).error();
    }
  };
  take(
      "hosts", [&](const YamlNode& node) { return read_hosts(node, environment); }, out.hosts);
  take(
      "signatures", [&](const YamlNode& node) { return read_paths(node, path); }, out.signatures);
  take(
      "archives", [](const YamlNode& node) { return node.as_flag(); }, out.archives);
  take("archive-endpoints", &read_endpoints, out.archive_endpoints);
  const auto read_robots = [](const YamlNode& node) -> Result<bool> {
    if (node.text == "all" || node.text == "probes") return node.text == "all";
    return tl::unexpected(node.error("not one of all, probes"));
  };
  take("robots", read_robots, out.robots_for_all);
  take(
      "rules", [&](const YamlNode& node) { return read_rules(node, text, path); }, out.rules);
  if (wrong) return tl::unexpected(std::move(*wrong));
  return out;
}

Result<Configuration> read_configuration_file(const std::string& path, const Environment& environment) {
  const auto text = read_file(path, kMostBytes);
  if (!text) return tl::unexpected(text.error());
  return read_configuration(*text, path, environment);
}

}  // namespace claimcheck::engine
