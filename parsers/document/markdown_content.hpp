#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/document/markdown_source.hpp"

namespace claimcheck::parsers {

// Where a parser says that a piece of text stands.
struct ContentHint {
  std::string_view literal;  // as the parser gives it, unescaped
  std::size_t line = 0;      // of the file, from 1; 0: it does not say
  std::size_t column = 0;    // from 1, as if every line of the block began where its first does
};

// The inline content of one Markdown block, and where each byte of it stands in the file.
//
//   file       > The *quick*            content   The *quick*
//              > fox &amp; dog                    fox &amp; dog
//
// Content is what cmark keeps of a block: its lines without their container prefixes. Each of its lines is found in the
// file by its bytes, not by columns; each text node is found in the content by what it says, entities and escapes
// resolved. Takes the nodes in order and writes them to the text.
class MarkdownContent {
 public:
  // Resolves the entity behind a '&': bytes taken (0: none) and its text.
  using DecodeEntity = std::size_t (*)(std::string_view behind_ampersand, std::string& out);

  MarkdownContent(std::string_view source, const MarkdownSource& scan, MappedText& out, DecodeEntity decode)
      : source_(source), scan_(scan), out_(out), decode_(decode) {}

  // A block whose first line is `line` and whose content begins `column` bytes into it.
  void open(std::string_view content, std::size_t line, std::size_t column);

  void append_text(const ContentHint& hint);
  void append_code(const ContentHint& hint);
  void append_superscript(const ContentHint& hint);
  void append_line_break();
  // "[^label]" as written; empty where it is not found.
  std::string_view append_footnote_call(const ContentHint& hint);
  void skip(const ContentHint& hint);

  // A link's text begins with what is appended next.
  std::size_t mark();
  bool is_after_bracket(std::size_t mark) const;
  // Where everything appended since the mark stands in the file.
  std::optional<Span> appended(std::size_t mark) const;
  // "](target "title")": where the target stands; none for a reference link.
  std::optional<Span> pass_link_target();

 private:
  // A run of content that stands in the file as it is.
  struct Piece {
    std::uint32_t begin = 0, end = 0;  // in the content
    std::uint32_t source = 0;
    std::uint32_t line_break = 0;  // in the file, behind the piece's line
  };
  enum class Reading { text, code };

  void map_lines();
  bool map_line(std::uint32_t begin, std::uint32_t end, std::size_t& number);
  bool map_single();
  bool map_cell(std::string_view line, std::size_t column);
  bool map_moved_cell();

  bool is_in_content(std::string_view literal) const;
  std::optional<std::size_t> locate(const ContentHint& hint, Reading reading);
  // Where the literal ends if it stands at `at`; writes it to the text if `writes`.
  std::optional<std::size_t> walk(std::size_t at, std::string_view literal, Reading reading, bool writes);
  void append(const ContentHint& hint, Reading reading);
  void append_content(std::size_t begin, std::size_t end);
  void append_lost(std::string_view literal);
  const Piece* piece_at(std::size_t at) const;
  std::uint32_t to_source(std::size_t at, bool is_end) const;
  void note(std::size_t begin, std::size_t end);

  std::string_view source_;
  const MarkdownSource& scan_;
  MappedText& out_;
  DecodeEntity decode_;

  std::string_view content_;
  std::vector<Piece> pieces_;
  std::vector<std::uint32_t> line_begins_;  // in the content
  std::size_t first_line_ = 0, column_ = 0;
  std::size_t cursor_ = 0;   // behind what was appended or skipped last
  std::vector<Span> marks_;  // in the content: the text of each link of the block, empty before anything is appended
  bool is_mapped_ = false;
  std::string decoded_;
};

}  // namespace claimcheck::parsers
