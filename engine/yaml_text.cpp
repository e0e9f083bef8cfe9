#include "engine/yaml_text.hpp"

namespace claimcheck::engine {
namespace {

// Holds no sign of YAML, and is a number where it begins with a sign of one.
bool is_plain(std::string_view text) {
  constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+-";
  if (text.empty() || text == "null" || text == "Null" || text == "NULL") return false;
  const bool needs_digit = text.front() == '.' || text.front() == '-';
  const std::size_t digit = text.find_first_of("0123456789");
  return (!needs_digit || digit == 1) && text.find_first_not_of(kSafe) == std::string_view::npos;
}

std::string quoted(std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20 || byte == 0x7f) {
      out += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  return is_plain(text) ? std::string(text) : quoted(text);
}

std::string yaml_flow(const YamlNode& node) {
  std::string out;
  switch (node.kind) {
    case YamlNode::Kind::null: return "null";
    case YamlNode::Kind::text: return node.is_quoted ? quoted(node.text) : yaml_scalar(node.text);
    case YamlNode::Kind::list:
      for (const YamlNode& item : node.items) out += (out.empty() ? "" : ", ") + yaml_flow(item);
      return '[' + out + ']';
    case YamlNode::Kind::map:
      for (const YamlMember& member : node.members) {
        out += (out.empty() ? "" : ", ") + yaml_scalar(member.key) + ": " + yaml_flow(member.value);
      }
      return '{' + out + '}';
  }
  return out;
}

}  // namespace claimcheck::engine
