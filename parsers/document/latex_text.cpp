#include "parsers/document/latex_text.hpp"

#include <algorithm>

#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {

std::uint32_t LatexText::word_begin() {
  if (text_.size() > begin_) return text_.size();
  if (needs_gap_) text_.append_gap("\n\n");
  needs_gap_ = false;
  begin_ = text_.size();
  return begin_;
}

void LatexText::verbatim(std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return;
  word_begin();
  text_.append_verbatim(source_.substr(begin, end - begin), begin);
}

void LatexText::atomic(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  if (text.empty()) return;
  word_begin();
  text_.append_atomic(text, begin, end);
}

void LatexText::space(std::uint32_t begin, std::uint32_t end) {
  if (text_.size() == begin_ || text_.text().back() == ' ') return;
  text_.append_atomic(" ", begin, end);
}

Span LatexText::since(std::uint32_t begin) const {
  return trimmed(text_.text(), {std::min(begin, text_.size()), text_.size()});
}

void LatexText::finish(BlockKind kind) {
  kind = forced_.value_or(kind);
  const Span span = since(begin_);
  if (!span.empty()) {
    const std::uint8_t level = kind == BlockKind::heading ? level_ : std::uint8_t{0};
    document_.blocks.push_back({kind, level, span, label_});
  }
  needs_gap_ = text_.size() > 0;
  begin_ = text_.size();
  label_.clear();
  forced_.reset();
}

}  // namespace claimcheck::parsers
