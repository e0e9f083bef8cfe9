#include "model/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>
#include <unordered_map>

#include "model/suggestion.hpp"

namespace claimcheck {
namespace {

std::uint32_t line_of(const YAML::Mark& mark) {
  return static_cast<std::uint32_t>(mark.line < 0 ? 0 : mark.line) + 1;
}

std::uint32_t byte_of(const YAML::Mark& mark) {
  return static_cast<std::uint32_t>(mark.pos < 0 ? 0 : mark.pos);
}

struct Refused {
  Error error;
  std::uint32_t at = 0;
};

// Builds the tree from the parser's events; throws Refused at the first thing that is not allowed.
class Builder final : public YAML::EventHandler {
 public:
  explicit Builder(std::shared_ptr<const std::string> path) : path_(std::move(path)) {}

  YamlNode take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(plain_node(YamlNode::Kind::null, mark, "?", anchor), mark);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "an alias (*) is not allowed here"); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const bool is_null = tag == "?" && (value == "~" || value == "null" || value.empty());
    YamlNode node = plain_node(is_null ? YamlNode::Kind::null : YamlNode::Kind::text, mark, tag, anchor);
    node.text = value;
    node.is_quoted = tag == "!";
    add(std::move(node), mark);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(plain_node(YamlNode::Kind::list, mark, tag, anchor), mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(plain_node(YamlNode::Kind::map, mark, tag, anchor), mark);
  }
  void OnMapEnd() override { close(); }

 private:
  // A list or map whose end has not come; of a map, the key that waits for its value.
  struct Open {
    YamlNode node;
    std::optional<std::string> key;
    std::uint32_t key_line = 0, key_begin = 0;
    std::unordered_map<std::string, std::uint32_t> line_of_key = {};  // only of a map with many keys
  };

  [[noreturn]] void refuse(const YAML::Mark& mark, std::string message) const {
    throw Refused{Error{std::move(message), *path_, line_of(mark)}, byte_of(mark)};
  }

  YamlNode plain_node(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
                      YAML::anchor_t anchor) const {
    if (anchor != 0) refuse(mark, "an anchor (&) is not allowed here");
    if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "a tag (" + tag + ") is not allowed here");
    YamlNode node;
    node.kind = kind;
    node.line = line_of(mark);
    node.begin = byte_of(mark);
    node.path = path_;
    return node;
  }

  void add(YamlNode node, const YAML::Mark& mark) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (Open& parent = open_.back(); parent.node.kind == YamlNode::Kind::list) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      begin_member(parent, std::move(node), mark);
    } else {
      if (node.kind == YamlNode::Kind::null) {  // the mark of nothing is behind the line
        node.line = parent.key_line;
        node.begin = parent.key_begin;
      }
      parent.node.members.push_back({std::move(*parent.key), parent.key_line, parent.key_begin, std::move(node)});
      parent.key.reset();
    }
  }

  // The line on which a map has a key already; 0: it has not.
  static std::uint32_t line_of_same_key(Open& parent, const YamlNode& key) {
    constexpr std::size_t kFew = 16;
    const auto& members = parent.node.members;
    if (members.size() < kFew) {
      const auto first = std::ranges::find(members, key.text, &YamlMember::key);
      return first == members.end() ? 0 : first->line;
    }
    if (parent.line_of_key.empty()) {
      for (const YamlMember& member : members) parent.line_of_key.emplace(member.key, member.line);
    }
    const auto [first, is_new] = parent.line_of_key.emplace(key.text, key.line);
    return is_new ? 0 : first->second;
  }

  void begin_member(Open& parent, YamlNode key, const YAML::Mark& mark) const {
    if (key.kind != YamlNode::Kind::text) refuse(mark, "a key has to be a word");
    if (key.text == "<<") refuse(mark, "a merge key (<<) is not allowed here");
    if (const std::uint32_t line = line_of_same_key(parent, key); line != 0) {
      refuse(mark, "the key \"" + key.text + "\" stands here again, first on line " + std::to_string(line));
    }
    parent.key = std::move(key.text);
    parent.key_line = key.line;
    parent.key_begin = key.begin;
  }

  void open(YamlNode node, const YAML::Mark& mark) {
    const bool is_key = !open_.empty() && open_.back().node.kind == YamlNode::Kind::map && !open_.back().key;
    if (is_key) refuse(mark, "a key has to be a word");
    open_.push_back({std::move(node), std::nullopt});
  }

  void close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node), YAML::Mark());
  }

  std::shared_ptr<const std::string> path_;
  YamlNode root_;
  std::vector<Open> open_;
};

YamlNode nothing(std::shared_ptr<const std::string> path) {
  YamlNode node;
  node.line = 1;
  node.path = std::move(path);
  return node;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &YamlMember::key);
  return found == members.end() ? nullptr : &found->value;
}

Error YamlNode::error(std::string message) const {
  return {std::move(message), path ? *path : std::string(), line};
}

Result<std::string> YamlNode::as_text() const {
  if (kind != Kind::text) return tl::unexpected(error("a text is wanted here"));
  return text;
}

Result<std::vector<std::string>> YamlNode::as_texts() const {
  std::vector<std::string> out;
  if (kind == Kind::text) out.push_back(text);
  if (kind == Kind::map) return tl::unexpected(error("a list of texts is wanted here"));
  for (const YamlNode& item : items) {
    auto one = item.as_text();
    if (!one) return tl::unexpected(std::move(one).error());
    out.push_back(std::move(*one));
  }
  return out;
}

Result<bool> YamlNode::as_flag() const {
  if (kind == Kind::text && text == "true") return true;
  if (kind == Kind::text && text == "false") return false;
  return tl::unexpected(error("true or false is wanted here"));
}

Result<unsigned> YamlNode::as_count() const {
  unsigned value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (kind == Kind::text && !text.empty() && failed == std::errc() && end == text.data() + text.size()) return value;
  return tl::unexpected(error("a whole number is wanted here"));
}

Result<double> YamlNode::as_number() const {
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = failed == std::errc() && end == text.data() + text.size() && std::isfinite(value);
  if (kind == Kind::text && !text.empty() && whole) return value;
  return tl::unexpected(error("a number is wanted here"));
}

std::optional<Error> YamlNode::expect_keys(const std::vector<std::string>& keys) const {
  if (kind != Kind::map) return error("keys with values are wanted here");
  for (const YamlMember& member : members) {
    if (std::ranges::find(keys, member.key) != keys.end()) continue;
    std::string message = "unknown key \"" + member.key + '"';
    if (const auto meant = nearest(member.key, keys)) message += "; did you mean \"" + *meant + "\"?";
    return Error{std::move(message), path ? *path : std::string(), member.line};
  }
  return std::nullopt;
}

Result<YamlNode> read_yaml(std::string_view text, std::string path, std::uint32_t* error_at) {
  const auto shared = std::make_shared<const std::string>(std::move(path));
  const auto refuse = [&](Error error, std::uint32_t at) {
    if (error_at != nullptr) *error_at = at;
    return tl::unexpected(std::move(error));
  };
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    Builder first(shared);
    if (!parser.HandleNextDocument(first)) return nothing(shared);
    Builder second(shared);
    if (!parser.HandleNextDocument(second)) return first.take_root();
    return refuse({"more than one document; one file holds one", *shared, 0}, 0);
  } catch (const Refused& refused) {
    return refuse(refused.error, refused.at);
  } catch (const YAML::Exception& error) {
    return refuse({"not YAML: " + error.msg, *shared, line_of(error.mark)}, byte_of(error.mark));
  }
}

}  // namespace claimcheck
