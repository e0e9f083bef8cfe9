#include "parsers/document/markdown_content.hpp"

#include <algorithm>
#include <cstring>

#include "parsers/document/superscript.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kSearched = 4096;  // bytes behind the last node in which a lost one is looked for
constexpr int kTries = 256;
constexpr std::size_t kSkippedLines = 200;  // lines of a block that cmark may have taken out: link definitions

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool has(std::string_view text, char c) {
  return !text.empty() && std::memchr(text.data(), c, text.size()) != nullptr;
}

}  // namespace

void MarkdownContent::open(std::string_view content, std::size_t line, std::size_t column) {
  content_ = content;
  first_line_ = line;
  column_ = column;
  cursor_ = 0;
  pieces_.clear();
  line_begins_.clear();
  marks_.clear();
  map_lines();
}

void MarkdownContent::map_lines() {
  is_mapped_ = true;
  if (content_.find('\n') == std::string_view::npos) {
    line_begins_.push_back(0);
    is_mapped_ = map_single();
    return;
  }
  std::size_t number = std::max<std::size_t>(first_line_, 1);
  for (std::size_t begin = 0; begin < content_.size();) {
    const std::size_t end = std::min(content_.find('\n', begin), content_.size());
    line_begins_.push_back(static_cast<std::uint32_t>(begin));
    if (is_mapped_) is_mapped_ = map_line(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), number);
    begin = end + 1;
  }
  if (!is_mapped_) pieces_.clear();
}

bool MarkdownContent::map_line(std::uint32_t begin, std::uint32_t end, std::size_t& number) {
  const std::string_view wanted = content_.substr(begin, end - begin);
  for (std::size_t tries = 0; tries < kSkippedLines && number < scan_.lines.size(); ++tries) {
    const std::string_view line = scan_.line(source_, number++);
    if (!line.ends_with(wanted)) continue;
    const auto line_end = static_cast<std::uint32_t>(line.data() + line.size() - source_.data());
    pieces_.push_back({begin, end, line_end - (end - begin), line_end});
    return true;
  }
  return false;
}

// A heading or a table cell. The cells of a table right behind a paragraph have the paragraph's place: they are looked
// for.
bool MarkdownContent::map_single() {
  const auto size = static_cast<std::uint32_t>(content_.size());
  const std::string_view line = scan_.line(source_, std::max<std::size_t>(first_line_, 1));
  if (line.data() == nullptr) return false;
  const auto start = static_cast<std::uint32_t>(line.data() - source_.data());
  if (line.size() >= column_ && line.substr(column_).starts_with(content_) && start + column_ >= out_.source_end()) {
    pieces_.push_back({0, size, start + static_cast<std::uint32_t>(column_), start});
    return true;
  }
  if (has(content_, '|') && (map_cell(line, column_) || map_moved_cell())) return true;
  const std::size_t from = std::max<std::size_t>(start, out_.source_end());
  const std::size_t at = source_.substr(0, from + kSearched).find(content_, from);
  if (at == std::string_view::npos) return false;
  pieces_.push_back({0, size, static_cast<std::uint32_t>(at), start});
  return true;
}

// A table cell whose escaped pipes cmark has already resolved.
bool MarkdownContent::map_cell(std::string_view line, std::size_t column) {
  const auto start = static_cast<std::uint32_t>(line.data() - source_.data());
  std::uint32_t begin = 0;
  std::size_t at = column;
  for (std::uint32_t i = 0; i < content_.size(); ++i, ++at) {
    if (at + 1 < line.size() && line[at] == '\\' && content_[i] == '|') {
      if (i > begin) pieces_.push_back({begin, i, start + static_cast<std::uint32_t>(at) - (i - begin), start});
      begin = i;
      ++at;
    }
    if (at >= line.size() || line[at] != content_[i]) {
      pieces_.clear();
      return false;
    }
  }
  const auto size = static_cast<std::uint32_t>(content_.size());
  pieces_.push_back({begin, size, start + static_cast<std::uint32_t>(at) - (size - begin), start});
  return true;
}

bool MarkdownContent::map_moved_cell() {
  const std::string_view head = content_.substr(0, content_.find('|'));
  for (std::size_t number = std::max<std::size_t>(first_line_, 1), tries = 0; tries < kSkippedLines;
       ++tries, ++number) {
    const std::string_view line = scan_.line(source_, number);
    const std::size_t at = line.find(head);
    if (at != std::string_view::npos && map_cell(line, at)) return true;
    if (number >= scan_.lines.size()) break;
  }
  return false;
}

const MarkdownContent::Piece* MarkdownContent::piece_at(std::size_t at) const {
  if (pieces_.empty()) return nullptr;
  const auto next = std::ranges::upper_bound(pieces_, at, {}, &Piece::begin);
  return next == pieces_.begin() ? &pieces_.front() : &*std::prev(next);
}

std::uint32_t MarkdownContent::to_source(std::size_t at, bool is_end) const {
  const Piece* const piece = piece_at(is_end && at > 0 ? at - 1 : at);
  if (piece == nullptr) return out_.source_end();
  const std::size_t inside = std::clamp<std::size_t>(at, piece->begin, piece->end) - piece->begin;
  return piece->source + static_cast<std::uint32_t>(inside);
}

bool MarkdownContent::is_in_content(std::string_view literal) const {
  const std::less<const char*> before;
  return !content_.empty() && !before(literal.data(), content_.data()) &&
         before(literal.data(), content_.data() + content_.size());
}

std::optional<std::size_t> MarkdownContent::locate(const ContentHint& hint, Reading reading) {
  if (is_in_content(hint.literal)) return static_cast<std::size_t>(hint.literal.data() - content_.data());
  if (hint.line >= first_line_ && hint.line - first_line_ < line_begins_.size() && hint.column > column_) {
    const std::size_t at = line_begins_[hint.line - first_line_] + hint.column - 1 - column_;
    if (at >= cursor_ && walk(at, hint.literal, reading, false)) return at;
  }
  if (walk(cursor_, hint.literal, reading, false)) return cursor_;
  // The first byte as it is, escaped, as an entity, or a line break that became a blank.
  const char first[] = {hint.literal[0], '\\', '&', '\n'};
  const std::string_view window = content_.substr(0, cursor_ + kSearched);
  std::size_t at = cursor_;
  for (int tries = 0; tries < kTries; ++tries, ++at) {
    at = window.find_first_of(std::string_view(first, 4), at);
    if (at == std::string_view::npos) break;
    if (walk(at, hint.literal, reading, false)) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> MarkdownContent::walk(std::size_t at, std::string_view literal, Reading reading,
                                                 bool writes) {
  if (at > content_.size()) return std::nullopt;
  const bool is_plain = reading == Reading::code ? !has(literal, ' ') : !has(literal, '&') && !has(literal, '\\');
  if (is_plain && content_.substr(at).starts_with(literal)) {
    if (writes) append_content(at, at + literal.size());
    return at + literal.size();
  }
  std::size_t run = at;  // where the bytes begin that are the same in both
  const auto write_atomic = [&](std::string_view part, std::size_t from, std::size_t to) {
    if (!writes) return;
    append_content(run, from);
    out_.append_atomic(part, to_source(from, false), to_source(to, true));
  };
  for (std::size_t i = 0; i < literal.size();) {
    if (at >= content_.size()) return std::nullopt;
    const char c = content_[at];
    if (reading == Reading::code && c == '\n' && literal[i] == ' ') {
      write_atomic(" ", at, at + 1);
      run = ++at;
      ++i;
      continue;
    }
    if (reading == Reading::text && c == '\\' && at + 1 < content_.size() && is_punctuation(content_[at + 1]) &&
        content_[at + 1] == literal[i]) {
      write_atomic(literal.substr(i, 1), at, at + 2);
      run = at += 2;
      ++i;
      continue;
    }
    if (reading == Reading::text && c == '&') {
      const std::size_t size = decode_(content_.substr(at + 1), decoded_);
      if (size > 0 && literal.substr(i).starts_with(decoded_)) {
        write_atomic(literal.substr(i, decoded_.size()), at, at + 1 + size);
        run = at += 1 + size;
        i += decoded_.size();
        continue;
      }
    }
    if (reading == Reading::text && c == '\n' && c != literal[i] && i > 0) {
      // cmark loses the line break inside "[^…]" where that calls no footnote.
      if (writes) append_content(run, at);
      run = ++at;
      continue;
    }
    if (c != literal[i]) return std::nullopt;
    ++at;
    ++i;
  }
  if (writes) append_content(run, at);
  return at;
}

void MarkdownContent::append(const ContentHint& hint, Reading reading) {
  if (hint.literal.empty()) return;
  const std::optional<std::size_t> at = is_mapped_ ? locate(hint, reading) : std::nullopt;
  if (!at) return append_lost(hint.literal);
  if (is_in_content(hint.literal)) {
    append_content(*at, *at + hint.literal.size());
    cursor_ = *at + hint.literal.size();
  } else {
    cursor_ = walk(*at, hint.literal, reading, true).value_or(*at);
  }
  note(*at, cursor_);
}

void MarkdownContent::append_text(const ContentHint& hint) {
  append(hint, Reading::text);
}

void MarkdownContent::append_code(const ContentHint& hint) {
  append(hint, Reading::code);
}

void MarkdownContent::append_superscript(const ContentHint& hint) {
  const std::optional<std::size_t> at = is_mapped_ ? locate(hint, Reading::text) : std::nullopt;
  std::size_t from = at.value_or(cursor_);
  const std::size_t begin = from;
  for (const char c : hint.literal) {
    const bool is_digit = c >= '0' && c <= '9';
    const std::string_view part = is_digit ? superscript_digit(c) : std::string_view(&c, 1);
    out_.append_atomic(part, to_source(from, false), to_source(from + (at ? 1 : 0), true));
    from += at ? 1 : 0;
  }
  if (!at) return;
  cursor_ = from;
  note(begin, from);
}

void MarkdownContent::append_line_break() {
  const std::size_t at = content_.find('\n', std::min(cursor_, content_.size()));
  const Piece* const piece = is_mapped_ && at != std::string_view::npos ? piece_at(at) : nullptr;
  if (piece == nullptr) return out_.append_gap("\n");
  std::uint32_t source = piece->line_break;
  if (source_.substr(source, 2) == "\r\n") ++source;
  if (source < source_.size() && source_[source] == '\n')
    out_.append_verbatim("\n", source);
  else
    out_.append_atomic("\n", source, source);
  cursor_ = at + 1;
}

std::string_view MarkdownContent::append_footnote_call(const ContentHint& hint) {
  if (!is_mapped_) return {};
  std::size_t at = cursor_;
  if (hint.line >= first_line_ && hint.line - first_line_ < line_begins_.size() && hint.column > column_) {
    at = std::max(at, line_begins_[hint.line - first_line_] + hint.column - 1 - column_);
  }
  if (content_.substr(std::min(at, content_.size()), 2) != "[^") at = content_.find("[^", cursor_);
  const std::size_t end = at == std::string_view::npos ? at : content_.find(']', at);
  if (end == std::string_view::npos) return {};
  append_content(at, end + 1);
  cursor_ = end + 1;
  note(at, cursor_);
  return content_.substr(at, end + 1 - at);
}

void MarkdownContent::skip(const ContentHint& hint) {
  if (const std::optional<std::size_t> at = is_mapped_ ? locate(hint, Reading::code) : std::nullopt) {
    cursor_ = *at + hint.literal.size();
  }
}

std::size_t MarkdownContent::mark() {
  marks_.push_back({});
  return marks_.size() - 1;
}

void MarkdownContent::note(std::size_t begin, std::size_t end) {
  if (marks_.empty()) return;
  Span& last = marks_.back();
  if (last.empty()) last.begin = static_cast<std::uint32_t>(begin);
  last.end = static_cast<std::uint32_t>(end);
}

bool MarkdownContent::is_after_bracket(std::size_t mark) const {
  std::size_t at = marks_[mark].begin;
  while (at > 0 && std::string_view("*_~`").find(content_[at - 1]) != std::string_view::npos) --at;
  return at > 0 && content_[at - 1] == '[';
}

std::optional<Span> MarkdownContent::appended(std::size_t mark) const {
  if (marks_[mark].empty()) return std::nullopt;
  return Span{to_source(marks_[mark].begin, false), to_source(marks_[mark].end, true)};
}

std::optional<Span> MarkdownContent::pass_link_target() {
  const std::size_t close = content_.substr(0, cursor_ + kSearched).find(']', cursor_);
  if (close == std::string_view::npos || close + 1 >= content_.size() || content_[close + 1] != '(')
    return std::nullopt;
  std::size_t begin = std::min(content_.find_first_not_of(" \t\n", close + 2), content_.size());
  std::size_t end = begin;
  if (begin < content_.size() && content_[begin] == '<') {
    end = std::min(content_.find_first_of(">\n", ++begin), content_.size());
  } else {
    for (int depth = 0; end < content_.size(); ++end) {
      const char c = content_[end];
      if (c == '\\' && end + 1 < content_.size())
        ++end;
      else if (c == ' ' || c == '\n' || (c == ')' && depth == 0))
        break;
      else if (c == '(')
        ++depth;
      else if (c == ')')
        --depth;
    }
  }
  cursor_ = end;
  return Span{to_source(begin, false), to_source(end, true)};
}

void MarkdownContent::append_content(std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  for (const Piece* piece = piece_at(begin); piece != nullptr && begin < end; ++piece) {
    const std::size_t until =
        piece + 1 == pieces_.data() + pieces_.size() ? end : std::min<std::size_t>(end, piece[1].begin);
    if (begin < piece->begin || until > piece->end) return append_lost(content_.substr(begin, end - begin));
    out_.append_verbatim(content_.substr(begin, until - begin),
                         piece->source + static_cast<std::uint32_t>(begin - piece->begin));
    begin = until;
  }
}

// Text that is not found: it stands for nothing in the file but its place; in a block that is not found, for its line.
void MarkdownContent::append_lost(std::string_view literal) {
  std::uint32_t begin = out_.source_end(), end = begin;
  if (!is_mapped_ && first_line_ > 0) {
    const std::string_view line = scan_.line(source_, first_line_);
    begin = line.data() == nullptr ? begin : static_cast<std::uint32_t>(line.data() - source_.data());
    end = begin + static_cast<std::uint32_t>(line.size());
  }
  out_.append_atomic(literal, begin, end);
}

}  // namespace claimcheck::parsers
