#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/document/mapped_text.hpp"

namespace claimcheck::parsers {

// The text and blocks of a LaTeX article while they are written. Blanks are one space, blocks begin with a word.
class LatexText {
 public:
  explicit LatexText(Document& document) : document_(document), source_(document.source()) {
    text_.reserve(source_.size());
  }

  // A part of the source as it stands; what a part of it stands for; a space, where one may stand.
  void verbatim(std::uint32_t begin, std::uint32_t end);
  void atomic(std::string_view text, std::uint32_t begin, std::uint32_t end);
  void space(std::uint32_t begin, std::uint32_t end);

  // Where the next word will stand.
  std::uint32_t word_begin();
  std::uint32_t size() const { return text_.size(); }
  std::string_view text() const { return text_.text(); }
  // What was written from there on, without white space at its ends.
  Span since(std::uint32_t begin) const;

  // What is written from now on stands from `source_at` on.
  void jump(std::uint32_t source_at) { text_.jump(source_at); }
  std::uint32_t source_end() const { return text_.source_end(); }

  // Ends the open block, which is of this kind unless make() said another.
  void finish(BlockKind kind);
  // Of the block that is open or comes next.
  void make(BlockKind kind, std::uint8_t level = 0) {
    forced_ = kind;
    level_ = level;
  }
  void set_label(std::string label) { label_ = std::move(label); }

  void move_into_document() { text_.move_into(document_); }

 private:
  Document& document_;
  std::string_view source_;
  MappedText text_;
  std::uint32_t begin_ = 0;  // of the open block
  std::optional<BlockKind> forced_;
  std::uint8_t level_ = 0;
  std::string label_;
  bool needs_gap_ = false;
};

}  // namespace claimcheck::parsers
