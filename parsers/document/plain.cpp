#include "parsers/document/plain.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

#include "parsers/document/comments.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/shape.hpp"
#include "parsers/document/wrapping.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint16_t kQuotationIndent = 3;
constexpr std::uint32_t kParagraphSize = 80;  // bytes from which a text is a paragraph even without a full stop
constexpr std::uint32_t kCaptionSize = 600;
constexpr int kCommentLines = 30;  // a longer one was never closed

// What is known of a block besides what the Document keeps of it.
struct Shape {
  Casing casing = Casing::none;
  Label label;
  std::uint32_t lines = 0;
  bool gap_before = false, gap_after = false;  // a blank line or an end of the text
  bool underlined = false;
  bool indented = false;  // every line of it
};

class PlainReader {
 public:
  explicit PlainReader(Document& document)
      : document_(document), text_(document.text()), wrapping_(measure_wrapping(text_)) {}

  void read() {
    std::uint32_t at = 0;
    while (at < text_.size()) {
      const Line line = read_line(text_, at, wrapping_.terminator);
      at = line.next;
      const std::string_view words = line.span.in(text_);
      if (words.empty() || is_rule(words)) {
        if (open_) shape_.underlined = !words.empty() && shape_.lines == 1 && (words[0] == '=' || words[0] == '-');
        finish(true);
        gap_ = true;
      } else if (const Line last = last_of_comment(line); last.next != 0) {
        finish(true);
        gap_ = true;
        add_comment({line.span.begin, last.span.end});
        at = last.next;
      } else if (open_ && continues(line, words)) {
        extend(line);
      } else {
        finish(false);
        start(line, words);
      }
    }
    finish(true);
  }

 private:
  // Where a comment fills this line, or this one and the next: the line that ends it; else one whose `next` is 0.
  Line last_of_comment(const Line& first) const {
    if (!first.span.in(text_).starts_with("<!--")) return {};
    Line line = first;
    for (int count = 0; count < kCommentLines && !line.span.empty(); ++count) {
      const std::size_t close = line.span.in(text_).find("-->");
      if (close != std::string_view::npos) return close + 3 == line.span.size() ? line : Line{};
      if (line.next >= text_.size()) break;
      line = read_line(text_, line.next, wrapping_.terminator);
    }
    return {};
  }

  void add_comment(Span span) {
    find_comments(text_, span, span.begin, document_.comments);
    document_.blocks.push_back({BlockKind::markup, 0, span, {}});
  }

  bool continues(const Line& line, std::string_view words) const {
    if (!wrapping_.joins(text_, last_, line)) return false;
    const bool was_quoted = shape_.label.kind == LabelKind::none && text_[block_.span.begin] == '>';
    if (was_quoted != (words[0] == '>')) return false;
    const Label label = read_label(words);
    if (label.kind != LabelKind::none && label.kind == shape_.label.kind) return false;
    if (label.kind == LabelKind::bullet && (words[0] != '-' || text_[last_.span.end - 1] == ':')) return false;
    return shape_.lines < 2 || line.indent <= last_.indent + 1;
  }

  void start(const Line& line, std::string_view words) {
    open_ = true;
    block_ = {};
    block_.span = line.span;
    shape_ = {};
    shape_.lines = 1;
    shape_.gap_before = gap_;
    shape_.indented = line.indent >= kQuotationIndent;
    shape_.label = read_label(words);
    last_ = line;
    gap_ = false;
  }

  void extend(const Line& line) {
    block_.span.end = line.span.end;
    ++shape_.lines;
    shape_.indented = shape_.indented && line.indent >= kQuotationIndent;
    last_ = line;
  }

  void finish(bool gap) {
    if (!open_) return;
    open_ = false;
    shape_.gap_after = gap;
    const std::string_view words = block_.span.in(text_);
    if (shape_.lines == 1) shape_.casing = heading_casing(words.substr(shape_.label.size));
    block_.kind = kind(words);
    if (block_.kind == BlockKind::list_item) block_.label = std::string(shape_.label.text);
    if (words[0] == '>') {
      while (block_.span.begin < block_.span.end && text_[block_.span.begin] == '>') {
        block_.span = trimmed(text_, {block_.span.begin + 1, block_.span.end});
      }
      if (block_.span.empty()) return;
    }
    if (newest_) promote(document_.blocks[*newest_]);
    newest_ = document_.blocks.size();
    document_.blocks.push_back(block_);
    if (shape_.underlined) make_heading(document_.blocks.back(), shape_);
    previous_ = shape_;
  }

  BlockKind kind(std::string_view words) const {
    if (words[0] == '>') return BlockKind::quotation;
    const LabelKind label = shape_.label.kind;
    if (label == LabelKind::bullet || label == LabelKind::number || label == LabelKind::letter) {
      return BlockKind::list_item;
    }
    if (words.size() <= kCaptionSize && is_caption(words)) return BlockKind::caption;
    if (shape_.indented && !wrapping_.is_indented && label == LabelKind::none) return BlockKind::quotation;
    return BlockKind::paragraph;
  }

  // Makes the block before the one just finished a heading where it is written and placed like one.
  void promote(Block& before) {
    if (previous_.casing == Casing::none || before.kind == BlockKind::heading) return;
    const LabelKind label = previous_.label.kind;
    if (label != LabelKind::none && (label != LabelKind::number || shape_.label.kind == label)) return;
    if (before.kind == BlockKind::caption) return;
    const bool is_paragraph = block_.span.size() >= kParagraphSize || text_[block_.span.end - 1] == '.';
    if (previous_.casing == Casing::sentence) {
      if (!previous_.gap_before || !previous_.gap_after || !is_paragraph) return;
      if (before.span.size() > kParagraphSize || before.span.size() * 3 > block_.span.size() * 2) return;
    } else if (!previous_.gap_after && !is_paragraph) {
      return;
    }
    make_heading(before, previous_);
  }

  void make_heading(Block& block, const Shape& shape) {
    block.kind = BlockKind::heading;
    block.label.clear();
    block.level = has_heading_ ? 2 : 1;
    if (shape.label.kind == LabelKind::number) block.level = std::max<std::uint8_t>(1, shape.label.depth);
    has_heading_ = true;
  }

  Document& document_;
  std::string_view text_;
  Wrapping wrapping_;
  Block block_;  // the one being read, while open_
  Shape shape_, previous_;
  Line last_;
  std::optional<std::size_t> newest_;  // the block finished last; comments are none
  bool open_ = false, gap_ = true, has_heading_ = false;
};

}  // namespace

void read_plain(Document& document) {
  PlainReader(document).read();
}

}  // namespace claimcheck::parsers
