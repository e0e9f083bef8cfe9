#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/document/latex_scan.hpp"
#include "parsers/document/latex_text.hpp"
#include "parsers/document/latex_words.hpp"

namespace claimcheck::parsers {

// Walks a LaTeX source from command to command; each read_…() and open_…() gives where to go on.
class LatexReader {
 public:
  enum class Role { article, head };  // head: the words of \author alone, without notes and further heads

  LatexReader(Document& document, Role role)
      : document_(document), source_(document.source()), scan_(source_), role_(role), text_(document) {}

  void read();

 private:
  // The list is in a .bib or .bbl file, which is not read: what is cited stays so, but nobody can say by what.
  void forget_unreadable_keys();

  struct Definition {
    Span source;
    std::string label;
  };
  enum class ScopeKind { heading, title, caption, link, quotation, item };
  struct Scope {
    ScopeKind kind;
    std::uint32_t close = 0;  // in the source
    std::uint32_t text_begin = 0;
    Span url;
  };
  struct Environment {
    std::string_view name;
    LatexEnvironment kind = LatexEnvironment::other;
    unsigned items = 0;
  };

  // Reads what the preamble says of the article and gives where its body begins.
  std::uint32_t preamble_end();

  void read_range(Span range);
  void read_definition(const Definition& definition);
  void walk(Span range);
  std::uint32_t step(std::uint32_t at);

  std::uint32_t blanks(std::uint32_t at);
  std::uint32_t quote(std::uint32_t at, std::string_view twice, std::string_view as_two, std::string_view as_one);
  std::uint32_t dash(std::uint32_t at);
  std::uint32_t pass_comment(std::uint32_t at);

  bool in_table() const;
  BlockKind kind_here() const;
  void finish();
  // A note is one block, however many paragraphs it has.
  void break_block(std::uint32_t begin, std::uint32_t end);
  std::uint32_t pass_cell(std::uint32_t at);

  std::uint32_t read_command(std::uint32_t at);
  bool has_letter(std::uint32_t at) const;
  std::uint32_t read_accent(std::uint32_t at, std::string_view name, std::uint32_t next);
  std::uint32_t read_sign(std::uint32_t at, char sign, std::uint32_t next);
  // Mathematics from `begin` with its content at `inner` ends with `closing`, at the latest with the paragraph.
  std::uint32_t read_display(std::uint32_t begin, std::uint32_t inner, std::string_view closing);
  std::uint32_t paragraph_end(std::uint32_t at);
  std::uint32_t read_dollar(std::uint32_t at);
  std::uint32_t math(std::uint32_t begin, Span inner, std::uint32_t next);
  // "\cite[see][p. 3]{a,b}", and of the \cites kind several of them.
  std::uint32_t read_citation(std::uint32_t at, std::string_view name, std::uint32_t next);
  static void add_keys(std::string_view list, std::vector<std::string>& keys);
  std::uint32_t read_note(std::uint32_t at, std::string_view name, std::uint32_t next);
  std::uint32_t read_item(std::uint32_t at, std::uint32_t next);
  std::uint32_t open_heading(std::uint8_t level, std::uint32_t next);
  std::uint32_t read_body_head(std::string_view name, std::uint32_t next);
  // \author and \date say who and when; they are not shown.
  std::uint32_t read_head(std::string_view name, std::uint32_t next);
  static std::string plain(std::string_view latex);

  void open_scope(ScopeKind kind, const LatexScan::Argument& words, std::uint8_t level = 1, Span url = {});
  void close_scopes(std::uint32_t at);

  void add_link(Span words, Span url, bool is_bare);
  static std::string unescaped(std::string_view url);
  std::uint32_t read_url(std::uint32_t at, std::string_view name, std::uint32_t next);
  std::uint32_t read_href(std::uint32_t next);

  std::uint32_t begin_environment(std::uint32_t at, std::uint32_t next);
  std::uint32_t end_environment(std::uint32_t at, std::uint32_t next);
  std::uint32_t read_code(std::uint32_t at, std::string_view name, std::uint32_t next);
  std::uint32_t read_bibliography(std::uint32_t at);
  void finish_unless_note();

  std::uint32_t pass_spaces(std::uint32_t at) const;
  std::uint32_t pass_options(std::uint32_t at) const;
  std::uint32_t hide(std::uint32_t at, std::uint8_t arguments) const;
  std::uint32_t hide_definition(std::uint32_t at) const;
  std::uint32_t read_verb(std::uint32_t next);

  Document& document_;
  std::string_view source_;
  LatexScan scan_;
  Role role_;
  LatexText text_;

  std::uint32_t end_ = 0;  // of what is being read
  bool in_definition_ = false, is_in_link_ = false;
  Span paragraph_;                  // from a place in the source to the blank line behind it
  std::uint32_t item_bracket_ = 0;  // that closed an item's own label
  std::vector<Scope> scopes_;
  std::vector<Environment> environments_;
  std::vector<Definition> notes_, entries_;
};

}  // namespace claimcheck::parsers
