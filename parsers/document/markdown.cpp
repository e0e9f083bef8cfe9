#include "parsers/document/markdown.hpp"

#include <algorithm>

#include "parsers/document/comments.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/document/markdown_blocks.hpp"
#include "parsers/document/markdown_content.hpp"
#include "parsers/document/markdown_inlines.hpp"
#include "parsers/document/markdown_links.hpp"
#include "parsers/document/markdown_source.hpp"
#include "parsers/document/plain.hpp"

namespace claimcheck::parsers {
namespace {

class MarkdownReader final : private MarkdownVisitor {
 public:
  explicit MarkdownReader(Document& document)
      : document_(document),
        source_(document.source()),
        scan_(scan_markdown(source_)),
        content_(source_, scan_, text_),
        targets_(source_, scan_),
        inlines_(document, text_, content_, targets_) {}

  bool can_read() const { return !scan_.is_too_deep; }

  void read() {
    text_.reserve(source_.size());
    read_front_matter();
    read_blocks(source_, scan_, *this);
    text_.move_into(document_);
  }

 private:
  void read_front_matter() {
    const Span span = scan_.front_matter;
    if (span.empty()) return;
    document_.front_matter = std::string(span.in(source_));
    text_.append_verbatim(span.in(source_), span.begin);
    document_.blocks.push_back({BlockKind::front_matter, 0, {0, span.size()}, {}});
  }

  void visit(const MarkdownBlock& block) override {
    if (text_.size() > 0) text_.append_gap("\n\n");
    const std::uint32_t begin = text_.size();
    std::string label(block.label);
    if (block.place == MarkdownBlock::Place::raw) {
      append_raw(block);
    } else {
      if (block.is_numbered) append_number(block, label = std::to_string(block.number));
      content_.open(block);
      if (block.is_plain)
        append_plain();
      else
        inlines_.read(block.node);
    }
    const Span span = trimmed(text_.text(), {begin, text_.size()});
    if (span.empty()) return;
    const bool is_note = block.kind == BlockKind::footnote_definition;
    if (is_note && block.definition == last_definition_) {
      document_.blocks.back().span.end = span.end;
      return;
    }
    last_definition_ = is_note ? block.definition : nullptr;
    document_.blocks.push_back({block.kind, block.level, span, std::move(label)});
  }

  // The number of a list item, as a reader sees it: what the file says may be "1." every time.
  void append_number(const MarkdownBlock& block, const std::string& number) {
    const std::size_t end = source_.find_first_not_of("0123456789", block.marker);
    if (end == std::string_view::npos || (source_[end] != '.' && source_[end] != ')')) return;
    text_.append_atomic(number + source_[end], block.marker, static_cast<std::uint32_t>(end + 1));
    text_.append_gap(" ");
  }

  void append_plain() {
    const std::string_view content = content_.text();
    for (std::size_t at = 0; at < content.size();) {
      const std::size_t end = std::min(content.find('\n', at), content.size());
      content_.append(at, end);
      at = end + 1;
      if (at < content.size()) content_.append_line_break(end);
    }
  }

  // Code and raw HTML: as one part, since nobody reads inside.
  void append_raw(const MarkdownBlock& block) {
    const std::string_view last = scan_.line(source_, block.last);
    const auto end =
        static_cast<std::uint32_t>(last.data() == nullptr ? 0 : last.data() + last.size() - source_.data());
    const std::uint32_t begin = scan_.begin(block.first);
    if (block.kind == BlockKind::markup) find_comments(source_, {begin, end}, text_.size(), document_.comments);
    text_.append_atomic(block.content, begin, end);
  }

  Document& document_;
  std::string_view source_;
  MarkdownSource scan_;
  MappedText text_;
  MarkdownContent content_;
  LinkDefinitions targets_;
  MarkdownInlines inlines_;
  const cmark_node* last_definition_ = nullptr;
};

}  // namespace

void read_markdown(Document& document) {
  MarkdownReader reader(document);
  if (reader.can_read())
    reader.read();
  else
    read_plain(document);
}

}  // namespace claimcheck::parsers
