#include "parsers/document/markdown_content.hpp"

#include <algorithm>

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kSpaces = " \t\n\r";  // as cmark trims them

std::string_view without_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of(kSpaces) + 1);
}

// A line of an ATX heading without the #s that close it.
std::string_view without_closing(std::string_view line) {
  line = without_end(line);
  const std::size_t last = line.find_last_not_of('#');
  if (last == std::string_view::npos || last + 1 == line.size()) return line;
  return line[last] == ' ' || line[last] == '\t' ? without_end(line.substr(0, last)) : line;
}

bool is_escaped_pipe(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && text[at + 1] == '|';
}

}  // namespace

void MarkdownContent::open(const MarkdownBlock& block) {
  content_ = block.content;
  pieces_.clear();
  piece_ = 0;
  if (content_.empty()) return;
  if (block.place == MarkdownBlock::Place::cell) {
    const std::size_t begin = source_.find_first_not_of(kSpaces, block.begin);
    map_forward(0, static_cast<std::uint32_t>(content_.size()),
                static_cast<std::uint32_t>(std::min(begin, source_.size())), true);
  } else if (block.place == MarkdownBlock::Place::heading) {
    map_line(without_closing(scan_.line(source_, block.first)), 0, static_cast<std::uint32_t>(content_.size()), false);
  } else {
    map_lines(block);
  }
}

void MarkdownContent::map_lines(const MarkdownBlock& block) {
  const auto breaks = static_cast<std::size_t>(std::ranges::count(content_, '\n'));
  const std::size_t lines = breaks + (content_.back() == '\n' ? 0 : 1);
  std::size_t number = block.last - std::min(block.last, lines) + 1;
  // A paragraph whose first lines were link definitions is seen one line too short by a heading's underline.
  const std::string_view first = without_end(content_.substr(0, content_.find('\n')));
  if (!block.has_bare_pipes && !without_end(scan_.line(source_, number)).ends_with(first)) {
    if (without_end(scan_.line(source_, number + 1)).ends_with(first)) ++number;
  }
  for (std::size_t begin = 0; begin < content_.size(); ++number) {
    const std::size_t end = std::min(content_.find('\n', begin), content_.size());
    map_line(scan_.line(source_, number), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
             block.has_bare_pipes);
    begin = end + 1;
  }
}

// Of content that is the end of the line: from the right.
void MarkdownContent::map_line(std::string_view line, std::uint32_t begin, std::uint32_t end, bool has_bare_pipes) {
  const std::string_view content = content_.substr(begin, end - begin);
  const std::string_view wanted = without_end(content);
  std::size_t at = without_end(line).size();
  std::size_t left = wanted.size();
  for (; left > 0 && at > 0 && line[at - 1] == wanted[left - 1]; --left) {
    --at;
    if (has_bare_pipes && at > 0 && is_escaped_pipe(line, at - 1)) --at;
  }
  // What is left are the blanks that a tab became.
  const auto skipped = static_cast<std::uint32_t>(left);
  if (line.data() != nullptr) {
    map_forward(begin + skipped, end, static_cast<std::uint32_t>(line.data() - source_.data() + at), has_bare_pipes);
  }
}

void MarkdownContent::map_forward(std::uint32_t begin, std::uint32_t end, std::uint32_t source, bool has_bare_pipes) {
  std::uint32_t at = begin;
  if (has_bare_pipes) {
    for (std::uint32_t there = source; at < end && there < source_.size(); ++at, ++there) {
      if (!is_escaped_pipe(source_, there)) continue;
      if (at > begin) pieces_.push_back({begin, at, source});
      begin = at;
      source = ++there;
    }
  }
  if (begin < end) pieces_.push_back({begin, end, source});
}

// The piece that `at` stands in, else the one before it.
const MarkdownContent::Piece& MarkdownContent::piece_at(std::size_t at) const {
  if (at < pieces_[piece_].begin) piece_ = 0;
  while (piece_ + 1 < pieces_.size() && pieces_[piece_ + 1].begin <= at) ++piece_;
  return pieces_[piece_];
}

std::uint32_t MarkdownContent::begin_in_source(std::size_t at) const {
  const Piece& piece = piece_at(at);
  return piece.source + static_cast<std::uint32_t>(std::clamp<std::size_t>(at, piece.begin, piece.end) - piece.begin);
}

std::uint32_t MarkdownContent::end_in_source(std::size_t at) const {
  const Piece& piece = piece_at(at == 0 ? 0 : at - 1);
  return piece.source + static_cast<std::uint32_t>(std::clamp<std::size_t>(at, piece.begin, piece.end) - piece.begin);
}

Span MarkdownContent::to_source(std::size_t begin, std::size_t end) const {
  if (pieces_.empty()) return {out_.source_end(), out_.source_end()};
  const std::uint32_t from = begin_in_source(begin);
  return {from, std::max(from, end_in_source(end))};
}

void MarkdownContent::append_as(std::string_view text, std::size_t begin, std::size_t end) {
  const Span span = to_source(begin, end);
  out_.append_atomic(text, span.begin, span.end);
}

void MarkdownContent::append(std::size_t begin, std::size_t end) {
  while (begin < end) {
    if (pieces_.empty()) return append_as(content_.substr(begin, end - begin), begin, end);
    const Piece& piece = piece_at(begin);
    const bool is_inside = begin >= piece.begin && begin < piece.end;
    std::size_t until = end;
    if (is_inside)
      until = std::min<std::size_t>(end, piece.end);
    else if (begin < piece.begin)
      until = std::min<std::size_t>(end, piece.begin);
    else if (&piece != &pieces_.back())
      until = std::min<std::size_t>(end, (&piece)[1].begin);
    const std::string_view part = content_.substr(begin, until - begin);
    if (is_inside)
      out_.append_verbatim(part, piece.source + static_cast<std::uint32_t>(begin - piece.begin));
    else
      append_as(part, begin, begin);
    begin = until;
  }
}

std::size_t MarkdownContent::append_line_break(std::size_t at) {
  const std::size_t end = content_.find('\n', std::min(at, content_.size()));
  if (end == std::string_view::npos || pieces_.empty()) {
    out_.append_gap("\n");
    return at;
  }
  const Piece& piece = piece_at(end == 0 ? 0 : end - 1);
  std::uint32_t source = piece.source + (piece.end - piece.begin);
  if (source_.substr(source, 2) == "\r\n") ++source;
  if (source < source_.size() && source_[source] == '\n')
    out_.append_verbatim("\n", source);
  else
    out_.append_atomic("\n", source, source);
  return end + 1;
}

}  // namespace claimcheck::parsers
