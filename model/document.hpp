#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/marker.hpp"
#include "model/reference.hpp"
#include "model/span.hpp"

namespace claimcheck {

enum class Format : std::uint8_t { text, markdown, html, wikitext, pdf, latex, docx };

std::string_view name(Format format);
std::optional<Format> parse_format(std::string_view name);

enum class BlockKind : std::uint8_t {
  heading,
  paragraph,
  list_item,
  quotation,  // a block quotation's paragraph
  table_cell,
  caption,
  code,          // never prose
  front_matter,  // YAML at the head of a Markdown file; never prose
  markup,        // raw HTML and the like; never prose
  // What a citation call means: a footnote's text, the content of a <ref>, an entry of a bibliography beside the
  // article. Its label is what the calls name.
  footnote_definition,
};

// A paragraph-like piece of the text, in reading order; blocks never overlap.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  // of a heading, 1–6
  Span span;               // in text(), without outer white space
  std::string label;       // of a footnote_definition its key; of a numbered list item its number
};

// A hyperlink or an automatic link that the format itself marks.
struct DocumentLink {
  Span span;          // the words that are linked, in text()
  Span url_span;      // in source(), the target as written
  std::string url;    // the target after the format's own unescaping
  bool bare = false;  // the words are the URL itself (<https://…>, or an autolink)
};

// A place that the format itself marks as a citation: "[^note]", <ref name="x"/>, [@smith2015, p. 3], \cite{a,b}, a
// superscript that leads to a note of the page.
struct CitationCall {
  Span span;                      // in text()
  std::vector<std::string> keys;  // labels of the blocks that it means
  MarkerStyle style = MarkerStyle::footnote;
};

// The fields of an entry as the format itself tells them, by a citation template, BibTeX or CSL-JSON. They count before
// what the entry's words look like.
struct GivenItem {
  std::uint32_t block = 0;  // the entry: index into Document::blocks, a footnote_definition
  CslItem item;
};

// What a format says of its article outside the text: JSON-LD, <meta>, \author, a document's properties.
struct DocumentMeta {
  std::string title;
  std::vector<std::string> authors;
  std::optional<Date> published;
  std::string language;  // BCP 47; empty: not said
};

// A comment of the format, "<!-- … -->", which no reader sees.
struct Comment {
  Span span;             // in source(), all of it
  Span content;          // in source(), without what opens and closes it
  std::uint32_t at = 0;  // where it would stand in text()
};

// A part of text() and the part of source() from which it came. Where both have one size, bytes correspond one to one;
// else (an entity, an escape) the part is atomic and stands for the whole source part.
struct Segment {
  std::uint32_t text_begin = 0, text_end = 0;
  std::uint32_t source_begin = 0, source_end = 0;
};

// An article or a fetched page as analysable text, with a map back to the bytes of the file. Its text is pinned: Spans
// and views into it stay valid as long as the Document lives, so it can be neither copied nor moved.
class Document {
 public:
  // text() is source() itself.
  Document(std::string path, Format format, std::string source);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const std::string& path() const { return path_; }
  Format format() const { return format_; }
  std::string_view source() const { return source_; }
  std::string_view text() const { return has_own_text_ ? std::string_view(text_) : std::string_view(source_); }

  // Where a part of text() stands in the file. For text between two segments: the nearest bytes. A part whose end
  // stands before its beginning in the file is empty there.
  Span to_source(Span in_text) const;

  // For the readers in parsers/document/. Segments ascend in text() and do not overlap there. In source() they may step
  // back: a note stands at the end of the text, wherever the file has it.
  void set_text(std::string text, std::vector<Segment> segments);

  std::vector<Block> blocks;
  std::vector<DocumentLink> links;  // in the order of text()
  std::vector<CitationCall> citation_calls;
  std::vector<GivenItem> given_items;  // in the order of their blocks
  DocumentMeta meta;
  std::vector<Comment> comments;                 // in the order of the source
  std::string front_matter;                      // what stands between the --- lines, as written
  std::optional<std::uint32_t> invalid_utf8_at;  // first byte in source() that is not UTF-8

 private:
  std::string path_;
  Format format_;
  std::string source_, text_;
  std::vector<Segment> segments_;
  bool has_own_text_ = false;
};

}  // namespace claimcheck
