#include "parsers/document/lines.hpp"

#include <cstring>

namespace claimcheck::parsers {
namespace {

bool is_ascii_space(unsigned char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// Of three bytes that start with a byte of E2, E3 or EF.
bool is_wide_space(const unsigned char* byte) {
  if (byte[0] == 0xE2) {
    if (byte[1] != 0x80) return false;
    return (byte[2] >= 0x80 && byte[2] <= 0x8B) || byte[2] == 0xA8 || byte[2] == 0xA9 || byte[2] == 0xAF;
  }
  return (byte[0] == 0xE3 && byte[1] == 0x80 && byte[2] == 0x80) ||
         (byte[0] == 0xEF && byte[1] == 0xBB && byte[2] == 0xBF);
}

}  // namespace

std::size_t space_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto* byte = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if (*byte < 0x80) return is_ascii_space(*byte) ? 1 : 0;
  const std::size_t left = text.size() - at;
  if (left >= 2 && byte[0] == 0xC2 && byte[1] == 0xA0) return 2;
  return left >= 3 && is_wide_space(byte) ? 3 : 0;
}

std::size_t space_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const auto* end = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if (end[-1] < 0x80) return is_ascii_space(end[-1]) ? 1 : 0;
  if (at >= 2 && end[-2] == 0xC2 && end[-1] == 0xA0) return 2;
  return at >= 3 && is_wide_space(end - 3) ? 3 : 0;
}

Span trimmed(std::string_view text, Span span) {
  const std::string_view within = text.substr(0, span.end);
  while (span.begin < span.end) {
    const std::size_t size = space_at(within, span.begin);
    if (size == 0) break;
    span.begin += static_cast<std::uint32_t>(size);
  }
  while (span.end > span.begin) {
    const std::size_t size = space_before(within, span.end);
    if (size == 0) break;
    span.end -= static_cast<std::uint32_t>(size);
  }
  return span;
}

Line read_line(std::string_view text, std::uint32_t at, char terminator) {
  const void* found = std::memchr(text.data() + at, terminator, text.size() - at);
  const auto end = static_cast<std::uint32_t>(found ? static_cast<const char*>(found) - text.data() : text.size());
  Line line;
  line.next = found ? end + 1 : end;
  line.span = trimmed(text, {at, end});
  for (std::uint32_t byte = at; byte < line.span.begin && line.indent < 1000; ++byte) {
    const auto value = static_cast<unsigned char>(text[byte]);
    if (value == '\t')
      line.indent = static_cast<std::uint16_t>(line.indent + 4);
    else if (value < 0x80 || value >= 0xC0)
      ++line.indent;
  }
  line.trailing_space = line.span.end < end && text[line.span.end] == ' ';
  return line;
}

}  // namespace claimcheck::parsers
