#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/document/markdown_content.hpp"
#include "parsers/document/markdown_links.hpp"

struct cmark_node;

namespace claimcheck::parsers {

// Writes the inline nodes of one block at a time: their words to the text, links and footnote calls to the document.
//
// Most text nodes are views into the content, which tells their place. The others (code, entities) have a column, which
// is the place in the content counted from the last line break that cmark saw as one.
class MarkdownInlines {
 public:
  MarkdownInlines(Document& document, MappedText& text, MarkdownContent& content, LinkDefinitions& targets)
      : document_(document), text_(text), content_(content), targets_(targets) {}

  // Of the block that `content` is opened for.
  void read(const cmark_node* block);

 private:
  struct OpenLink {
    std::uint32_t text_begin = 0;
    std::size_t begin = 0, end = 0;  // of its words in the content
    std::size_t bracket = 0;         // where its '[' stands in the content, if it has one
  };

  void enter(const cmark_node* node);
  void leave(const cmark_node* node);
  const cmark_node* append_run(const cmark_node* first);
  void append_text(const cmark_node* node);
  void append_superscript(const cmark_node* node);
  void append_code(const cmark_node* node);
  void append_line_break(const cmark_node* node);
  void append_resolved(std::string_view literal, std::size_t at);
  void find_calls(std::uint32_t begin);
  void find_mail_addresses(std::uint32_t begin);
  void pass_markup(const cmark_node* node);
  void open_link(const cmark_node* node);
  void close_link(const cmark_node* node);
  void append_link(const cmark_node* node, bool is_bracketed, std::size_t end);
  Span link_target(std::size_t link_end) const;

  bool is_view(std::string_view literal) const;
  std::size_t begin_of(const cmark_node* node) const;
  std::size_t end_of(const cmark_node* node) const;
  void pass(std::size_t begin, std::size_t end);

  Document& document_;
  MappedText& text_;
  MarkdownContent& content_;
  LinkDefinitions& targets_;

  std::size_t cursor_ = 0;      // in the content, behind the node passed last
  std::size_t line_begin_ = 0;  // in the content, from where cmark counts columns
  OpenLink link_;
  bool in_link_ = false, in_superscript_ = false;
  int images_ = 0;  // that are open: nothing inside is written
  std::string decoded_;
};

}  // namespace claimcheck::parsers
