#include "model/yaml_text.hpp"

#include "model/utf8.hpp"

namespace claimcheck {
namespace {

// What no YAML file shows as it is: controls, line and paragraph separators, the byte order mark, non-characters.
bool is_escaped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
}

void append_escape(std::string& out, char32_t c) {
  constexpr char kDigits[] = "0123456789abcdef";
  const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out += '\\';
  out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kDigits[(c >> shift) & 0xF];
}

// Holds no sign of YAML, and is a number where it begins with a sign of one.
bool is_plain(std::string_view text) {
  constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+-";
  if (text.empty() || text == "null" || text == "Null" || text == "NULL") return false;
  const bool needs_digit = text.front() == '.' || text.front() == '-';
  const std::size_t digit = text.find_first_of("0123456789");
  return (!needs_digit || digit == 1) && text.find_first_not_of(kSafe) == std::string_view::npos;
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    at += point.size;
    if (point.value == '"' || point.value == '\\') {
      out += '\\';
      out += static_cast<char>(point.value);
    } else if (is_escaped(point.value)) {
      append_escape(out, point.value);
    } else {
      append_utf8(out, point.value);
    }
  }
  return out + '"';
}

std::string yaml_scalar(std::string_view text) {
  return is_plain(text) ? std::string(text) : yaml_quoted(text);
}

std::string yaml_flow(const YamlNode& node) {
  std::string out;
  switch (node.kind) {
    case YamlNode::Kind::null: return "null";
    case YamlNode::Kind::text: return node.is_quoted ? yaml_quoted(node.text) : yaml_scalar(node.text);
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

}  // namespace claimcheck
