#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/document/markdown_blocks.hpp"
#include "parsers/document/markdown_source.hpp"

namespace claimcheck::parsers {

// The inline content of one Markdown block, and where each byte of it stands in the file.
//
//   file       > The *quick*            content   The *quick*
//              > fox &amp; dog                    fox &amp; dog
//
// Content is what cmark keeps of a block: its lines without their container prefixes, so that each is the end of a line
// of the file, but for a tab cut in two (its rest is blanks), a heading's closing #, and "\|" in tables.
class MarkdownContent {
 public:
  MarkdownContent(std::string_view source, const MarkdownSource& scan, MappedText& out)
      : source_(source), scan_(scan), out_(out) {}

  void open(const MarkdownBlock& block);
  std::string_view text() const { return content_; }

  // Write to the text: a part of the content as it is; what a part of it stands for; a line break that ends at or
  // behind `at`, which gives the byte behind it.
  void append(std::size_t begin, std::size_t end);
  void append_as(std::string_view text, std::size_t begin, std::size_t end);
  std::size_t append_line_break(std::size_t at);

  Span to_source(std::size_t begin, std::size_t end) const;

 private:
  // A run of content that stands in the file as it is.
  struct Piece {
    std::uint32_t begin = 0, end = 0;  // in the content
    std::uint32_t source = 0;
  };

  void map_lines(const MarkdownBlock& block);
  void map_line(std::string_view line, std::uint32_t begin, std::uint32_t end, bool has_bare_pipes);
  void map_forward(std::uint32_t begin, std::uint32_t end, std::uint32_t source, bool has_bare_pipes);
  const Piece& piece_at(std::size_t at) const;
  std::uint32_t begin_in_source(std::size_t at) const;
  std::uint32_t end_in_source(std::size_t at) const;

  std::string_view source_;
  const MarkdownSource& scan_;
  MappedText& out_;
  std::string_view content_;
  std::vector<Piece> pieces_;
  mutable std::size_t piece_ = 0;  // the one asked for last
};

}  // namespace claimcheck::parsers
