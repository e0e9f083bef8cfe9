#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/document/wikitext_citation.hpp"
#include "parsers/document/wikitext_nodes.hpp"
#include "parsers/document/wikitext_notes.hpp"
#include "parsers/document/wikitext_templates.hpp"

namespace claimcheck::parsers {

// Writes the text of parts of a wikitext source, what is nested in them on an explicit stack: adds links, calls and
// comments to the document, notes to the list of notes, and collects captions of pictures.
class WikiInlines {
 public:
  WikiInlines(Document& document, MappedText& out, const std::vector<WikiNode>& nodes, WikiNotes& notes)
      : document_(document), source_(document.source()), out_(out), nodes_(nodes), notes_(notes) {}

  // In a note, templates that nobody knows show their values: they are mostly citations.
  void write(Span part, bool is_note);

  // The template citations of the note that was written last; no type: it had none.
  std::string_view citation_type() const { return citation_type_; }
  const std::vector<WikiFieldText>& fields() const { return fields_; }

  std::vector<Span> take_captions() { return std::move(captions_); }

 private:
  struct Work {
    enum class Kind : std::uint8_t { part, words, begin_field, end_field, end_link, stop };
    Kind kind = Kind::part;
    Span part;               // in the source: what is to be written, or a link's target
    std::uint32_t node = 0;  // the next one in `part`
    std::string_view words;
    WikiField field = WikiField::none;
    bool is_begun = false;
    std::uint32_t text_begin = 0;
  };

  void push(Span part);
  void push_words(std::string_view words);
  void advance(Work work);
  void write_mark(Work& work);
  std::uint32_t write_tag(std::uint32_t at, std::uint32_t end);
  void write_node(std::uint32_t index);
  void write_link(std::uint32_t index);
  void write_external(const WikiNode& node);
  void write_template(std::uint32_t index);
  void write_unknown(const std::vector<WikiParameter>& parts);
  void write_citation(const WikiNode& node, const WikiTemplate& found, const std::vector<WikiParameter>& parts);
  void write_measure(const std::vector<WikiParameter>& parts);
  void write_date(const WikiNode& node, std::string_view before, const std::vector<WikiParameter>& parts);
  void write_short_citation(const WikiNode& node, const std::vector<WikiParameter>& parts);
  void write_call(const WikiNode& node, WikiNote& note);
  void call_ref(const WikiNode& node, bool is_shown);
  void call_note(const WikiNode& node, std::string_view group, const std::vector<WikiParameter>& parts);
  void call_again(const WikiNode& node, const std::vector<WikiParameter>& parts);
  void add_comment(const WikiNode& node);
  void drop(std::uint32_t index);
  std::string group_of_list(std::uint32_t index) const;

  Document& document_;
  std::string_view source_;
  MappedText& out_;
  const std::vector<WikiNode>& nodes_;
  WikiNotes& notes_;
  std::vector<Work> stack_;
  std::vector<WikiFieldText> fields_;
  std::vector<Span> captions_;
  std::string citation_type_;
  std::string list_group_;  // while the refs in a list are read: the group that the list is of
  std::uint32_t field_begin_ = 0;
  bool is_note_ = false;
};

}  // namespace claimcheck::parsers
