#include "parsers/text/closers.hpp"

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kLongestMarker = 40;

unsigned char byte(std::string_view text, std::uint32_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// The third byte of an E2 80 xx sequence, 0 for anything else: general punctuation.
unsigned char general_punctuation(std::string_view text, std::uint32_t at) {
  return byte(text, at) == 0xE2 && byte(text, at + 1) == 0x80 ? byte(text, at + 2) : 0;
}

std::uint32_t space_size(std::string_view text, std::uint32_t at) {
  const unsigned char c = byte(text, at);
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (c == 0xC2 && byte(text, at + 1) == 0xA0) return 2;
  const unsigned char third = general_punctuation(text, at);
  return (third >= 0x80 && third <= 0x8B) || third == 0xAF ? 3 : 0;
}

std::uint32_t closer_size(std::string_view text, std::uint32_t at) {
  const unsigned char c = byte(text, at);
  if (c == '"' || c == '\'' || c == ')' || c == ']' || c == '}') return 1;
  if (c == 0xC2 && byte(text, at + 1) == 0xBB) return 2;  // »
  const unsigned char third = general_punctuation(text, at);
  return third == 0x99 || third == 0x9D || third == 0x9C || third == 0x98 || third == 0xBA ? 3 : 0;  // ’ ” “ ‘ ›
}

// ¹ ² ³ ⁰ ⁴–⁹
std::uint32_t superscript_size(std::string_view text, std::uint32_t at) {
  const unsigned char first = byte(text, at), second = byte(text, at + 1), third = byte(text, at + 2);
  if (first == 0xC2 && (second == 0xB9 || second == 0xB2 || second == 0xB3)) return 2;
  return first == 0xE2 && second == 0x81 && (third == 0xB0 || (third >= 0xB4 && third <= 0xB9)) ? 3 : 0;
}

// ^5^ as some Markdown writes a raised number
std::uint32_t caret_size(std::string_view text, std::uint32_t at) {
  if (byte(text, at) != '^' || !is_digit(static_cast<char>(byte(text, at + 1)))) return 0;
  const std::size_t close = text.substr(at + 1, kLongestMarker).find_first_not_of("0123456789,-");
  if (close == std::string_view::npos || text[at + 1 + close] != '^') return 0;
  return static_cast<std::uint32_t>(close) + 2;
}

// [5] [1, 2] [3–5] [^note] [a] [note 3]
std::uint32_t bracket_size(std::string_view text, std::uint32_t at) {
  if (byte(text, at) != '[') return 0;
  const std::size_t close = text.substr(at, kLongestMarker).find(']');
  if (close == std::string_view::npos || close < 2) return 0;
  std::string_view inside = text.substr(at + 1, close - 1);
  const auto size = static_cast<std::uint32_t>(close) + 1;
  if (inside[0] == '^' || (inside.size() == 1 && is_lower(inside[0]))) return size;
  if (inside.starts_with("note ") || inside.starts_with("Note ")) inside.remove_prefix(5);
  if (!is_digit(inside[0])) return 0;
  for (const char c : inside) {
    if (!is_digit(c) && c != ',' && c != ';' && c != ' ' && c != '-' && static_cast<unsigned char>(c) < 0x80) return 0;
  }
  return size;
}

// [...] […]: words left out behind the sentence
std::uint32_t omission_size(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return 0;
  if (text.substr(at, 5) == "[...]" || text.substr(at, 5) == "[…]") return 5;
  return 0;
}

// :) ;-) :D, followed by a blank or the end
std::uint32_t emoticon_size(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return 0;
  const unsigned char eyes = byte(text, at);
  if (eyes != ':' && eyes != ';' && eyes != '=') return 0;
  std::uint32_t size = byte(text, at + 1) == '-' ? 2 : 1;
  const unsigned char mouth = byte(text, at + size);
  if (mouth != ')' && mouth != '(' && mouth != 'D' && mouth != 'P' && mouth != 'p') return 0;
  while (byte(text, at + size) == mouth) ++size;
  return at + size >= text.size() || space_size(text, at + size) > 0 ? size : 0;
}

}  // namespace

std::uint32_t mark_at(std::string_view text, std::uint32_t at) {
  const unsigned char c = byte(text, at);
  if (c == '.' || c == '!' || c == '?') return 1;
  return general_punctuation(text, at) == 0xA6 ? 3 : 0;
}

std::uint32_t opening_size(std::string_view text, std::uint32_t at) {
  const unsigned char c = byte(text, at);
  if (c == '"' || c == '\'' || c == '(' || c == '[' || c == '{') return 1;
  if (c == 0xC2 && byte(text, at + 1) == 0xAB) return 2;  // «
  const unsigned char third = general_punctuation(text, at);
  return third == 0x98 || third == 0x9C || third == 0x9E || third == 0x9A || third == 0xB9 ? 3 : 0;  // ‘ “ „ ‚ ‹
}

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at) {
  while (const std::uint32_t size = space_size(text, at)) at += size;
  return at;
}

std::uint32_t skip_closers(std::string_view text, std::uint32_t at) {
  while (const std::uint32_t size = closer_size(text, at)) {
    // An opening mark that a letter follows begins something.
    if (size == 3 && opening_size(text, at) > 0 && is_letter(static_cast<char>(byte(text, at + size)))) break;
    at += size;
  }
  return at;
}

std::uint32_t skip_markers(std::string_view text, std::uint32_t at) {
  while (true) {
    std::uint32_t size = superscript_size(text, at);
    if (size == 0) size = caret_size(text, at);
    if (size == 0) size = bracket_size(text, at);
    if (size == 0) return at;
    at += size;
  }
}

std::uint32_t skip_spaced_markers(std::string_view text, std::uint32_t at) {
  while (true) {
    const std::uint32_t start = skip_spaces(text, at);
    const std::uint32_t size = std::max(emoticon_size(text, start), omission_size(text, start));
    const std::uint32_t behind = skip_spaces(text, start + size);
    if (size > 0 && (behind >= text.size() || !is_lower(text[behind]))) {
      at = start + size;
      continue;
    }
    const std::uint32_t end = skip_markers(text, start);
    if (end == start) return at;
    const std::uint32_t next = skip_spaces(text, end);
    if (next < text.size() && (next == end || is_lower(text[next]))) return at;
    at = end;
  }
}

}  // namespace claimcheck::parsers
