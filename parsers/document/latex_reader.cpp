#include "parsers/document/latex_reader.hpp"

#include <algorithm>
#include <utility>

#include "model/ascii.hpp"

namespace claimcheck::parsers {

void LatexReader::read() {
  end_ = static_cast<std::uint32_t>(source_.size());
  read_range({preamble_end(), end_});
  // A note may hold further ones.
  for (std::size_t note = 0, entry = 0; note < notes_.size() || entry < entries_.size();) {
    const Definition next = note < notes_.size() ? notes_[note++] : entries_[entry++];
    read_definition(next);
  }
  if (entries_.empty()) forget_unreadable_keys();
  std::ranges::sort(document_.comments, {}, [](const Comment& comment) { return comment.span.begin; });
  std::ranges::stable_sort(document_.links, {}, [](const DocumentLink& link) { return link.span.begin; });
  text_.move_into_document();
}

void LatexReader::forget_unreadable_keys() {
  for (CitationCall& call : document_.citation_calls) {
    if (call.style == MarkerStyle::key) call.keys.clear();
  }
}

std::uint32_t LatexReader::preamble_end() {
  constexpr std::string_view kBody = "\\begin{document}";
  const std::size_t found = source_.find(kBody);
  if (found == std::string_view::npos) return 0;
  const auto body = static_cast<std::uint32_t>(found);
  for (std::uint32_t at = 0; at < body;) {
    const char c = source_[at];
    if (c == '%') {
      at = pass_comment(at);
    } else if (c == '\\') {
      const std::uint32_t next = scan_.command_end(at);
      const std::string_view name = source_.substr(at + 1, next - at - 1);
      if (name == "title") {
        const LatexScan::Argument title = scan_.group(pass_options(next), body);
        open_scope(ScopeKind::title, title);
        read_range({title.inner.begin, title.next});
        at = std::max(title.next, next);
      } else if (name == "author" || name == "date") {
        at = read_head(name, next);
      } else {
        at = latex_hidden_arguments(name) > 0 ? hide(next, latex_hidden_arguments(name)) : next;
      }
    } else {
      ++at;
    }
  }
  return body + static_cast<std::uint32_t>(kBody.size());
}

void LatexReader::read_range(Span range) {
  text_.jump(std::max(text_.source_end(), range.begin));
  walk(range);
}

void LatexReader::read_definition(const Definition& definition) {
  text_.jump(definition.source.begin);
  in_definition_ = true;
  text_.make(BlockKind::footnote_definition);
  text_.set_label(definition.label);
  walk(definition.source);
  in_definition_ = false;
}

void LatexReader::walk(Span range) {
  const std::uint32_t outer_end = std::exchange(end_, range.end);
  for (std::uint32_t at = range.begin; at < end_;) {
    close_scopes(at);
    at = std::max(step(at), at + 1);
  }
  while (!scopes_.empty()) close_scopes(scopes_.back().close);
  environments_.clear();
  finish();
  end_ = outer_end;
}

std::uint32_t LatexReader::step(std::uint32_t at) {
  switch (source_[at]) {
    case '\\': return read_command(at);
    case '%': return pass_comment(at);
    case '{':
    case '}': return at + 1;
    case '$': return read_dollar(at);
    case '&': return pass_cell(at);
    case '~': text_.space(at, at + 1); return at + 1;
    case '`': return quote(at, "``", "“", "‘");
    case '\'': return quote(at, "''", "”", "’");
    case '-': return dash(at);
    case ']':
      if (at == item_bracket_) return at + 1;
      break;
    case ' ':
    case '\t':
    case '\r':
    case '\n': return blanks(at);
    default: break;
  }
  const std::size_t found = source_.find_first_of("\\%{}$&~`'- \t\r\n", at);
  const std::uint32_t limit = scopes_.empty() ? end_ : std::min(end_, scopes_.back().close);
  const std::uint32_t next = found < limit ? static_cast<std::uint32_t>(found) : limit;
  text_.verbatim(at, next);
  return next;
}

std::uint32_t LatexReader::blanks(std::uint32_t at) {
  std::uint32_t next = at;
  int line_ends = 0;
  for (; next < end_ && is_space(source_[next]); ++next) line_ends += source_[next] == '\n';
  if (line_ends >= 2)
    break_block(at, next);
  else
    text_.space(at, next);
  return next;
}

std::uint32_t LatexReader::quote(std::uint32_t at, std::string_view twice, std::string_view as_two,
                                 std::string_view as_one) {
  const bool is_two = at + 2 <= end_ && source_.substr(at, 2) == twice;
  const std::uint32_t next = at + (is_two ? 2 : 1);
  text_.atomic(is_two ? as_two : as_one, at, next);
  return next;
}

std::uint32_t LatexReader::dash(std::uint32_t at) {
  std::uint32_t next = at;
  while (next < end_ && next < at + 3 && source_[next] == '-') ++next;
  if (next == at + 1)
    text_.verbatim(at, next);
  else
    text_.atomic(next == at + 2 ? "–" : "—", at, next);
  return next;
}

std::uint32_t LatexReader::pass_comment(std::uint32_t at) {
  const auto line_end = static_cast<std::uint32_t>(std::min(source_.find_first_of("\r\n", at), source_.size()));
  document_.comments.push_back({{at, line_end}, {at + 1, line_end}, text_.size()});
  return std::min(latex_comment_end(source_, at), end_);
}

bool LatexReader::in_table() const {
  return !environments_.empty() && environments_.back().kind == LatexEnvironment::table;
}

BlockKind LatexReader::kind_here() const {
  if (environments_.empty()) return BlockKind::paragraph;
  switch (environments_.back().kind) {
    case LatexEnvironment::list:
    case LatexEnvironment::numbered_list: return BlockKind::list_item;
    case LatexEnvironment::quotation: return BlockKind::quotation;
    case LatexEnvironment::table: return BlockKind::table_cell;
    default: return BlockKind::paragraph;
  }
}

void LatexReader::finish() {
  text_.finish(kind_here());
}

void LatexReader::break_block(std::uint32_t begin, std::uint32_t end) {
  if (in_definition_)
    text_.space(begin, end);
  else
    finish();
}

std::uint32_t LatexReader::pass_cell(std::uint32_t at) {
  if (in_table())
    break_block(at, at + 1);
  else
    text_.verbatim(at, at + 1);
  return at + 1;
}

}  // namespace claimcheck::parsers
