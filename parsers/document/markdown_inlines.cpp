#include "parsers/document/markdown_inlines.hpp"

#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/node.h>

#include <algorithm>
#include <functional>

#include "model/ascii.hpp"
#include "parsers/document/comments.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/mail_address.hpp"
#include "parsers/document/superscript.hpp"

namespace claimcheck::parsers {
namespace {

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

bool is_text(const cmark_node* node) {
  return node->type == CMARK_NODE_TEXT;
}

// Resolves the entity behind a '&': bytes taken (0: none) and its text.
std::size_t decode_entity(std::string_view behind_ampersand, std::string& out) {
  cmark_strbuf decoded;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &decoded, 16);
  const bufsize_t size =
      houdini_unescape_ent(&decoded, reinterpret_cast<const std::uint8_t*>(behind_ampersand.data()),
                           static_cast<bufsize_t>(std::min<std::size_t>(behind_ampersand.size(), 64)));
  out.assign(reinterpret_cast<const char*>(decoded.ptr), static_cast<std::size_t>(decoded.size));
  cmark_strbuf_free(&decoded);
  return static_cast<std::size_t>(size);
}

}  // namespace

void MarkdownInlines::read(const cmark_node* block) {
  cursor_ = line_begin_ = 0;
  in_link_ = in_superscript_ = false;
  images_ = 0;
  for (const cmark_node* node = block->first_child; node != nullptr;) {
    if (is_text(node)) {
      node = append_run(node);
    } else {
      enter(node);
      if (node->first_child != nullptr) {
        node = node->first_child;
        continue;
      }
      leave(node);
    }
    while (node->next == nullptr && node->parent != block) {
      node = node->parent;
      leave(node);
    }
    node = node->next;
  }
}

void MarkdownInlines::enter(const cmark_node* node) {
  switch (static_cast<cmark_node_type>(node->type)) {
    case CMARK_NODE_CODE: return append_code(node);
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: return append_line_break(node);
    case CMARK_NODE_HTML_INLINE: return pass_markup(node);
    case CMARK_NODE_IMAGE: ++images_; return;
    case CMARK_NODE_LINK: return open_link(node);
    default: return;
  }
}

void MarkdownInlines::leave(const cmark_node* node) {
  if (node->type == CMARK_NODE_LINK) {
    close_link(node);
  } else if (node->type == CMARK_NODE_IMAGE) {
    --images_;
    cursor_ = std::max(cursor_, end_of(node));
  }
}

bool MarkdownInlines::is_view(std::string_view literal) const {
  const std::string_view content = content_.text();
  const std::less<const char*> before;
  return !content.empty() && !before(literal.data(), content.data()) &&
         before(literal.data(), content.data() + content.size());
}

std::size_t MarkdownInlines::begin_of(const cmark_node* node) const {
  const auto column = static_cast<std::size_t>(std::max(node->start_column, 1));
  return std::min(line_begin_ + column - 1, content_.text().size());
}

std::size_t MarkdownInlines::end_of(const cmark_node* node) const {
  return std::min(line_begin_ + static_cast<std::size_t>(std::max(node->end_column, 0)), content_.text().size());
}

void MarkdownInlines::pass(std::size_t begin, std::size_t end) {
  if (in_link_) {
    if (link_.end == 0) link_.begin = begin;
    link_.end = end;
  }
  cursor_ = end;
}

// Texts that stand side by side are one. Returns the last of them.
const cmark_node* MarkdownInlines::append_run(const cmark_node* first) {
  const cmark_node* last = first;
  while (last->next != nullptr && is_text(last->next)) last = last->next;
  const std::uint32_t begin = text_.size();
  bool is_superscript = in_superscript_ && images_ == 0;
  if (is_superscript) {
    std::string run;
    for (const cmark_node* node = first;; node = node->next) {
      run += view(node->as.literal);
      if (node == last) break;
    }
    is_superscript = is_superscript_number(run);
  }
  for (const cmark_node* node = first;; node = node->next) {
    if (is_superscript)
      append_superscript(node);
    else
      append_text(node);
    if (node == last) break;
  }
  if (is_superscript || images_ > 0) return last;
  find_calls(begin);
  if (!in_link_) find_mail_addresses(begin);
  return last;
}

void MarkdownInlines::append_text(const cmark_node* node) {
  const std::string_view literal = view(node->as.literal);
  if (literal.empty()) return;
  const bool is_whole = is_view(literal);
  const std::size_t begin =
      is_whole ? static_cast<std::size_t>(literal.data() - content_.text().data()) : begin_of(node);
  if (images_ > 0) {
    pass(begin, begin + (is_whole ? literal.size() : 1));
  } else if (is_whole && literal.size() == 1 && begin > cursor_ && content_.text()[begin - 1] == '\\') {
    content_.append_as(literal, begin - 1, begin + 1);
    pass(begin, begin + 1);
  } else if (is_whole) {
    content_.append(begin, begin + literal.size());
    pass(begin, begin + literal.size());
  } else {
    append_resolved(literal, begin);
  }
}

// Text that begins at `at` with entities in it.
void MarkdownInlines::append_resolved(std::string_view literal, std::size_t at) {
  const std::string_view content = content_.text();
  const std::size_t begin = at;
  std::size_t run = at;  // where the bytes begin that are the same in both
  while (!literal.empty() && at < content.size()) {
    const std::size_t size = content[at] == '&' ? decode_entity(content.substr(at + 1), decoded_) : 0;
    if (size > 0 && literal.starts_with(decoded_)) {
      content_.append(run, at);
      content_.append_as(decoded_, at, at + 1 + size);
      literal.remove_prefix(decoded_.size());
      run = at += 1 + size;
    } else if (content[at] == literal[0]) {
      literal.remove_prefix(1);
      ++at;
    } else {
      break;
    }
  }
  content_.append(run, at);
  if (!literal.empty()) content_.append_as(literal, at, at);
  pass(begin, at);
}

void MarkdownInlines::append_superscript(const cmark_node* node) {
  const std::string_view literal = view(node->as.literal);
  if (!is_view(literal)) return append_text(node);
  const auto begin = static_cast<std::size_t>(literal.data() - content_.text().data());
  for (std::size_t i = 0; i < literal.size(); ++i) {
    const bool is_number = is_digit(literal[i]);
    content_.append_as(is_number ? superscript_digit(literal[i]) : literal.substr(i, 1), begin + i, begin + i + 1);
  }
  pass(begin, begin + literal.size());
}

// cmark takes one blank from either end where both have one, and reads line breaks as blanks.
void MarkdownInlines::append_code(const cmark_node* node) {
  const std::string_view literal = view(node->as.literal);
  const std::size_t from = begin_of(node), to = std::max(from, end_of(node));
  const std::size_t begin = from + (to - from > literal.size() ? 1 : 0);
  const std::size_t end = std::min(begin + literal.size(), to);
  if (images_ == 0) {
    for (std::size_t at = begin; at < end;) {
      const std::size_t line_end = std::min(content_.text().substr(0, end).find('\n', at), end);
      content_.append(at, line_end);
      if (line_end < end) content_.append_as(" ", line_end, line_end + 1);
      at = line_end + 1;
    }
  }
  pass(begin, end);
  cursor_ = to;
}

void MarkdownInlines::append_line_break(const cmark_node* node) {
  const std::string_view content = content_.text();
  if (images_ == 0) content_.append_line_break(cursor_);
  const std::size_t at = content.find('\n', cursor_);
  if (at == std::string_view::npos) return;
  cursor_ = at + 1;
  // Columns go on behind a backslash.
  if (node->type == CMARK_NODE_SOFTBREAK || content[at - 1] != '\\') line_begin_ = cursor_;
}

// A call of a footnote, whether or not it is defined.
void MarkdownInlines::find_calls(std::uint32_t begin) {
  const std::string_view run = text_.text().substr(begin);
  for (std::size_t at = run.find("[^"); at != std::string_view::npos; at = run.find("[^", at + 2)) {
    const std::size_t end = run.find_first_of("] \t[", at + 2);
    if (end == std::string_view::npos || run[end] != ']' || end == at + 2) continue;
    const auto call = begin + static_cast<std::uint32_t>(at);
    document_.citation_calls.push_back({{call, call + static_cast<std::uint32_t>(end + 1 - at)},
                                        {std::string(run.substr(at + 2, end - at - 2))},
                                        MarkerStyle::footnote});
  }
}

void MarkdownInlines::find_mail_addresses(std::uint32_t begin) {
  const std::string_view run = text_.text().substr(begin);
  for (std::size_t at = run.find('@'), from = 0; at != std::string_view::npos; at = run.find('@', at + 1)) {
    Span address = mail_address_at(run, from, at);
    if (address.empty()) {
      from = at + 1;
      continue;
    }
    from = at = address.end;
    DocumentLink link;
    link.url = "mailto:" + std::string(address.in(run));
    link.span = {begin + address.begin, begin + address.end};
    link.url_span = text_.to_source(link.span);
    link.bare = true;
    document_.links.push_back(std::move(link));
  }
}

void MarkdownInlines::pass_markup(const cmark_node* node) {
  const std::string_view tag = view(node->as.literal);
  if (is_view(tag)) {
    const auto begin = static_cast<std::size_t>(tag.data() - content_.text().data());
    cursor_ = begin + tag.size();
    const Span place = content_.to_source(begin, cursor_);
    if (tag.starts_with("<!--")) find_comments(document_.source(), place, text_.size(), document_.comments);
  }
  if (images_ > 0) return;
  if (is_tag(tag, "<sup"))
    in_superscript_ = true;
  else if (is_tag(tag, "</sup"))
    in_superscript_ = false;
  else if (is_tag(tag, "<br") && !text_.text().ends_with('\n'))
    text_.append_gap("\n");
}

void MarkdownInlines::open_link(const cmark_node* node) {
  link_ = {};
  link_.text_begin = text_.size();
  link_.bracket = node->start_column > 0 ? begin_of(node) : content_.text().size();
  in_link_ = true;
}

void MarkdownInlines::close_link(const cmark_node* node) {
  in_link_ = false;
  // Of <https://…> cmark gives columns without regard to line breaks, of https://… none.
  const bool is_bracketed =
      content_.text().substr(link_.bracket).starts_with('[') && (link_.end == 0 || link_.bracket < link_.begin);
  const std::size_t end = is_bracketed ? std::max(cursor_, end_of(node)) : cursor_;
  if (images_ == 0) append_link(node, is_bracketed, end);
  cursor_ = end;
}

void MarkdownInlines::append_link(const cmark_node* node, bool is_bracketed, std::size_t end) {
  DocumentLink link;
  link.url = std::string(view(node->as.link.url));
  link.span = trimmed(text_.text(), {link_.text_begin, text_.size()});
  if (link.span.empty()) return;
  link.bare = !is_bracketed && link.url.ends_with(link.span.in(text_.text()));
  if (link.bare) {
    link.url_span = content_.to_source(link_.begin, link_.end);
  } else {
    link.url_span = link_target(end);
    if (link.url_span.empty()) link.url_span = targets_.find(link.url).value_or(Span{});
  }
  document_.links.push_back(std::move(link));
}

// "](target "title")": where the target stands; empty for a reference link.
Span MarkdownInlines::link_target(std::size_t link_end) const {
  const std::string_view content = content_.text().substr(0, link_end);
  const std::size_t close = content.find(']', cursor_);
  if (close == std::string_view::npos || close + 1 >= content.size() || content[close + 1] != '(') return {};
  std::size_t begin = std::min(content.find_first_not_of(" \t\n", close + 2), content.size());
  std::size_t end = begin;
  if (begin < content.size() && content[begin] == '<') {
    end = std::min(content.find_first_of(">\n", ++begin), content.size());
  } else {
    for (int depth = 0; end < content.size(); ++end) {
      const char c = content[end];
      if (c == '\\' && end + 1 < content.size())
        ++end;
      else if (c == ' ' || c == '\n' || (c == ')' && depth == 0))
        break;
      else if (c == '(')
        ++depth;
      else if (c == ')')
        --depth;
    }
  }
  return content_.to_source(begin, std::min(end, content.size()));
}

}  // namespace claimcheck::parsers
