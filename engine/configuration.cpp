#include "engine/configuration.hpp"

#include <algorithm>
#include <filesystem>

#include "engine/inputs.hpp"
#include "model/suggestion.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

using Kind = ConfigurationKey::Kind;

constexpr std::uint64_t kMostBytes = 1024 * 1024;
constexpr std::size_t kMostFiles = 1000;

Error unknown_key(const ConfigurationKeys& keys, const std::string& name, std::string path, std::uint32_t line) {
  std::vector<std::string> names;
  for (const ConfigurationKey& key : keys) names.push_back(key.name);
  std::string message = "unknown key \"" + name + '"';
  if (const auto meant = nearest(name, names)) message += "; did you mean \"" + *meant + "\"?";
  return {std::move(message), std::move(path), line};
}

void start_from(const fs::path& folder, std::string& path) {
  if (!path.empty()) path = (folder / path).lexically_normal().string();
}

void start_paths_from(const fs::path& folder, const ConfigurationKey& key, YamlNode& value) {
  if (key.is_path && value.kind == YamlNode::Kind::text) start_from(folder, value.text);
  if (!key.is_path && key.kind != Kind::rules) return;
  for (YamlNode& item : value.items) {
    if (item.kind == YamlNode::Kind::text) start_from(folder, item.text);
  }
}

// What is wrong with a value whatever its option is.
std::optional<Error> find_fault(const ConfigurationKey& key, const YamlNode& value) {
  const auto wrong = [&](const char* wanted) { return value.error(key.name + ": " + wanted); };
  const bool is_text = value.kind == YamlNode::Kind::text;
  switch (key.kind) {
    case Kind::flag:
      if (!is_text || (value.text != "true" && value.text != "false")) return wrong("true or false is wanted here");
      break;
    case Kind::one:
      if (!is_text) return wrong("one value is wanted here");
      break;
    case Kind::list:
      if (value.kind == YamlNode::Kind::null || !value.as_texts()) return wrong("a list of texts is wanted here");
      break;
    case Kind::hosts:
    case Kind::rules:
    case Kind::structure: break;
  }
  return std::nullopt;
}

class ConfigurationReader {
 public:
  explicit ConfigurationReader(const ConfigurationKeys& keys) : keys_(keys) {}

  std::optional<Error> read_file(const std::string& path, std::vector<Setting>& out) {
    const auto text = engine::read_file(path, kMostBytes);
    if (!text) return text.error();
    return read(*text, path, out);
  }

  std::optional<Error> read(std::string_view text, const std::string& path, std::vector<Setting>& out) {
    if (++files_ > kMostFiles) return Error{"extends more than 1000 files", path, 0};
    auto root = read_yaml(text, path);
    if (!root) return std::move(root).error();
    if (root->kind == YamlNode::Kind::null) return std::nullopt;
    if (root->kind != YamlNode::Kind::map) return root->error("keys with values are wanted here");
    chain_.push_back(path);
    if (const YamlNode* extended = root->find("extend")) {
      if (auto error = read_extended(*extended, out)) return error;
    }
    const auto content = std::make_shared<const std::string>(text);
    for (YamlMember& member : root->members) {
      if (member.key == "overrides") continue;
      if (auto error = read_member(std::move(member), {path, content, nullptr}, out)) return error;
    }
    for (YamlMember& member : root->members) {
      if (member.key != "overrides") continue;
      if (auto error = read_overrides(std::move(member.value), path, content, out)) return error;
    }
    chain_.pop_back();
    return std::nullopt;
  }

 private:
  struct Place {
    const std::string& path;
    std::shared_ptr<const std::string> content;
    std::shared_ptr<const FileGlobs> only_for;
  };

  std::optional<Error> read_member(YamlMember member, const Place& place, std::vector<Setting>& out) {
    const ConfigurationKey* key = find_key(keys_, member.key);
    if (key == nullptr) return unknown_key(keys_, member.key, place.path, member.line);
    if (key->kind == Kind::structure) return std::nullopt;
    if (auto error = find_fault(*key, member.value)) return error;
    start_paths_from(fs::path(place.path).parent_path(), *key, member.value);
    out.push_back({key, std::move(member.value), place.content, place.only_for});
    return std::nullopt;
  }

  std::optional<Error> read_extended(const YamlNode& node, std::vector<Setting>& out) {
    const auto paths = node.as_texts();
    if (!paths) return node.error("extend: a path, or a list of paths, is wanted here");
    const std::string from = chain_.back();
    for (std::string path : *paths) {
      start_from(fs::path(from).parent_path(), path);
      const auto is_same = [&](const std::string& other) { return absolute_path(other) == absolute_path(path); };
      if (const auto first = std::ranges::find_if(chain_, is_same); first != chain_.end()) {
        std::string chain;
        for (auto one = first; one != chain_.end(); ++one) chain += *one + " extends ";
        return node.error("a configuration that extends itself: " + chain + path);
      }
      if (auto error = read_file(path, out)) {
        if (error->path == path && error->line == 0) return node.error("extend: " + path + ' ' + error->message);
        return error;
      }
    }
    return std::nullopt;
  }

  std::optional<Error> read_overrides(YamlNode node, const std::string& path,
                                      const std::shared_ptr<const std::string>& content, std::vector<Setting>& out) {
    if (node.kind != YamlNode::Kind::list) return node.error("overrides: a list is wanted here, each with files");
    for (YamlNode& item : node.items) {
      const YamlNode* files = item.find("files");
      if (files == nullptr) return item.error("overrides: files, a pattern or a list of them, is missing");
      auto patterns = files->as_texts();
      if (!patterns || patterns->empty()) return files->error("files: a pattern, or a list of them, is wanted here");
      const auto only_for =
          std::make_shared<const FileGlobs>(fs::path(path).parent_path().string(), std::move(*patterns));
      for (YamlMember& member : item.members) {
        if (member.key == "files") continue;
        const ConfigurationKey* key = find_key(keys_, member.key);
        if (key != nullptr && key->is_of_run) {
          return member.value.error(member.key + " is the same for all articles of a run, so it is no override");
        }
        if (auto error = read_member(std::move(member), {path, content, only_for}, out)) return error;
      }
    }
    return std::nullopt;
  }

  const ConfigurationKeys& keys_;
  std::vector<std::string> chain_;  // of the file that is being read, and those that extend it
  std::size_t files_ = 0;
};

// A value of the command line stands on no line.
void forget_lines(YamlNode& node) {
  node.line = 0;
  for (YamlNode& item : node.items) forget_lines(item);
  for (YamlMember& member : node.members) {
    member.line = 0;
    forget_lines(member.value);
  }
}

}  // namespace

const ConfigurationKey* find_key(const ConfigurationKeys& keys, std::string_view name) {
  const auto found = std::ranges::find_if(keys, [&](const ConfigurationKey& key) {
    return key.name == name || std::ranges::find(key.aliases, name) != key.aliases.end();
  });
  return found == keys.end() ? nullptr : &*found;
}

Result<Configuration> read_configuration(std::string_view text, const std::string& path,
                                         const ConfigurationKeys& keys) {
  Configuration out{path, {}};
  if (auto error = ConfigurationReader(keys).read(text, path, out.settings)) return tl::unexpected(std::move(*error));
  return out;
}

Result<Configuration> read_configuration_file(const std::string& path, const ConfigurationKeys& keys) {
  Configuration out{path, {}};
  if (auto error = ConfigurationReader(keys).read_file(path, out.settings)) return tl::unexpected(std::move(*error));
  return out;
}

Result<Setting> read_setting(std::string_view text, const ConfigurationKeys& keys) {
  const std::size_t equals = text.find('=');
  const std::string name(text.substr(0, equals));
  if (equals == std::string_view::npos) return failure("--config " + name + ": no such file, and no key=value");
  const ConfigurationKey* key = find_key(keys, name);
  const std::string path = "--config " + name;
  if (key == nullptr) return tl::unexpected(unknown_key(keys, name, "--config", 0));
  if (key->kind == Kind::structure) return failure(name + " belongs in a file", "--config", 0);
  auto value = read_yaml(text.substr(equals + 1), "--config");
  if (value) {
    forget_lines(*value);
  } else {
    return failure(value.error().message, path, 0);
  }
  if (auto error = find_fault(*key, *value)) return tl::unexpected(std::move(*error));
  return Setting{key, std::move(*value), std::make_shared<const std::string>(text.substr(equals + 1)), nullptr};
}

}  // namespace claimcheck::engine
