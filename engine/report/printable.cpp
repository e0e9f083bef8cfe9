#include "engine/report/printable.hpp"

#include <cstdio>

#include "model/utf8.hpp"
#include "parsers/text/width.hpp"

namespace claimcheck::engine {
namespace {

// Invisible or reordering: Cf without the joiners that scripts and emoji need and the soft hyphen, and line separators.
bool must_be_escaped(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x600) return false;
  return c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

unsigned append_escape(std::string& out, char32_t c) {
  char escape[16];
  const int size = std::snprintf(escape, sizeof escape, c < 0x100 ? "\\x%02x" : "\\u{%x}", static_cast<unsigned>(c));
  out += escape;
  return static_cast<unsigned>(size);
}

bool is_white(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

}  // namespace

Printed append_printable(std::string& out, std::string_view text, std::size_t at) {
  constexpr unsigned kTab = 4;
  if (text[at] >= ' ' && text[at] <= '~') {
    out += text[at];
    return {1, 1};
  }
  const CodePoint found = decode_code_point(text, at);
  if (found.value == '\t') {
    out.append(kTab, ' ');
    return {kTab, 1};
  }
  if (must_be_escaped(found.value)) return {append_escape(out, found.value), found.size};
  append_utf8(out, found.value);
  return {parsers::display_width(found.value), found.size};
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_white(text[at])) {
      at += append_printable(out, text, at).bytes;
      continue;
    }
    while (at < text.size() && is_white(text[at])) ++at;
    out += ' ';
  }
  return out;
}

std::string printable_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      out += text[at++];
    } else {
      at += append_printable(out, text, at).bytes;
    }
  }
  return out;
}

}  // namespace claimcheck::engine
