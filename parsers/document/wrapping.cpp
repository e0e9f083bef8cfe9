#include "parsers/document/wrapping.hpp"

#include <algorithm>
#include <array>

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kNarrowest = 40, kWidest = 130;  // bytes a line, of wrapped text
constexpr std::uint32_t kProse = 60;  // bytes from which a line that breaks off in mid-sentence is no item or verse
constexpr std::uint32_t kIndent = 3;

std::uint32_t first_word_size(std::string_view text, Span line) {
  std::uint32_t end = line.begin;
  while (end < line.end && text[end] != ' ' && text[end] != '\t') ++end;
  return end - line.begin;
}

// Bytes that the line would have with the next one's first word.
std::uint32_t needed(std::string_view text, const Line& line, const Line& next) {
  return line.indent + line.span.size() + 1 + first_word_size(text, next.span);
}

bool starts_small(std::string_view text, Span line) {
  return text[line.begin] >= 'a' && text[line.begin] <= 'z';
}

bool ends_sentence(std::string_view text, Span line) {
  return std::string_view(".!?:;\"").find(text[line.end - 1]) != std::string_view::npos;
}

// No sentence ends with the line, and the next one opens no entry or item.
bool breaks_off(std::string_view text, Span line, Span next) {
  constexpr std::string_view kOpeners = "[(*-^>#|";
  const std::string_view words = line.in(text);
  const bool is_closed = words.ends_with("”") || words.ends_with("’") || words.ends_with("»") || words.ends_with(']') ||
                         words.ends_with(')');
  return !ends_sentence(text, line) && !is_closed && kOpeners.find(text[next.begin]) == std::string_view::npos;
}

}  // namespace

bool Wrapping::joins(std::string_view text, const Line& line, const Line& next) const {
  const bool goes_on = starts_small(text, next.span) && !ends_sentence(text, line.span);
  if (goes_on && (line.trailing_space || line.span.size() >= kProse)) return true;
  if (width == 0) return false;
  if (goes_on && line.span.size() >= kNarrowest) return true;
  if (needed(text, line, next) * 10 <= width * 9) return false;
  // A line that could have been broken at the width, and was not, is none of the wrapping's.
  if (line.span.size() <= width * 2) return true;
  return text.substr(0, line.span.end).find_last_of(' ') < line.span.begin + width;
}

Wrapping measure_wrapping(std::string_view text) {
  Wrapping wrapping;
  const std::string_view head = text.substr(0, 1 << 16);
  if (head.find('\n') == std::string_view::npos && head.find('\r') != std::string_view::npos &&
      text.find('\n') == std::string_view::npos) {
    wrapping.terminator = '\r';
  }
  // Of the pairs of neighbouring lines, and of those that break off in mid-sentence: what the first line would need.
  std::array<std::uint32_t, kWidest + 1> sizes{}, needs{}, open_needs{};
  std::uint32_t lines = 0, longer = 0, pairs = 0, open_pairs = 0, indented = 0;
  Line last;
  for (std::uint32_t at = 0; at < text.size();) {
    const Line line = read_line(text, at, wrapping.terminator);
    at = line.next;
    if (!line.span.empty()) {
      ++lines;
      indented += line.indent >= kIndent;
      const std::uint32_t size = line.indent + line.span.size();
      if (size > kWidest)
        ++longer;
      else
        ++sizes[size];
      if (!last.span.empty()) {
        const std::uint32_t need = std::min(needed(text, last, line), kWidest);
        ++pairs;
        ++needs[need];
        if (breaks_off(text, last.span, line.span)) {
          ++open_pairs;
          ++open_needs[need];
        }
      }
    }
    last = line;
  }
  wrapping.is_indented = indented * 2 > lines;
  if (longer * 2 > lines) return wrapping;
  // The width is the longest size that is no exception.
  std::uint32_t width = kWidest, as_long = 0;
  while (width > 0 && (as_long += sizes[width]) <= (lines - longer) / 200) --width;
  if (width < kNarrowest) return wrapping;
  std::uint32_t full = 0, open_full = 0;
  for (std::uint32_t size = width * 9 / 10 + 1; size <= kWidest; ++size) {
    full += needs[size];
    open_full += open_needs[size];
  }
  // A list of short lines behind the text must not hide that the text is wrapped.
  const bool sentences_wrap = open_full > 0 && open_full * 4 >= open_pairs * 3;
  if (full * 3 >= pairs || sentences_wrap) wrapping.width = width;
  return wrapping;
}

}  // namespace claimcheck::parsers
