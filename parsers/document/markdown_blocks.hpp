#pragma once

#include <cstdint>
#include <string_view>

#include "model/document.hpp"
#include "parsers/document/markdown_source.hpp"

struct cmark_node;

namespace claimcheck::parsers {

// A leaf of Markdown's block structure, as cmark hands it over.
struct MarkdownBlock {
  // Where its content stands: in whole lines, on the line of an ATX heading, in a table's row, or nowhere but its
  // lines.
  enum class Place : std::uint8_t { lines, heading, cell, raw };

  const cmark_node* node = nullptr;        // with its inline nodes, which live until the next block
  const cmark_node* definition = nullptr;  // the footnote that it belongs to
  std::string_view content;                // what cmark keeps of it; of code and raw HTML their text
  BlockKind kind = BlockKind::paragraph;
  Place place = Place::lines;
  bool is_plain = false;            // without inline nodes, since they would cost too much: markdown_limits.hpp
  bool has_bare_pipes = false;      // "\|" has become "|", in cells and before a table
  std::uint8_t level = 0;           // of a heading
  std::string_view label;           // of the footnote
  bool is_numbered = false;         // the first paragraph of a numbered list's item
  int number = 0;                   // of that item
  std::uint32_t marker = 0;         // where that item's marker begins in the file
  std::size_t first = 0, last = 0;  // lines of the file, from 1; of `lines` the last alone is sure
  std::uint32_t begin = 0;          // of a cell: where it begins in the file
};

class MarkdownVisitor {
 public:
  virtual void visit(const MarkdownBlock& block) = 0;

 protected:
  ~MarkdownVisitor() = default;
};

// Visits every leaf block in the order of the source. One call at a time in a thread; nothing outlives it.
void read_blocks(std::string_view source, const MarkdownSource& scan, MarkdownVisitor& visitor);

}  // namespace claimcheck::parsers
