#include "parsers/document/wikitext.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/wikitext_inlines.hpp"

namespace claimcheck::parsers {
namespace {

constexpr auto kNone = std::string_view::npos;

class WikitextReader {
 public:
  explicit WikitextReader(Document& document)
      : document_(document),
        source_(document.source()),
        nodes_(find_wiki_nodes(source_)),
        inlines_(document, text_, nodes_, notes_) {}

  void read() {
    text_.reserve(source_.size());
    for (std::size_t at = 0; at < source_.size();) {
      const std::size_t end = line_end(at);
      read_line({byte(at), byte(end)});
      at = end + 1;
    }
    finish_paragraph();
    for (std::size_t i = 0; i < notes_.size(); ++i) write_note(i);
    std::ranges::sort(document_.comments, {}, [](const Comment& comment) { return comment.span.begin; });
    std::ranges::stable_sort(document_.links, {}, [](const DocumentLink& link) { return link.span.begin; });
    text_.move_into(document_);
  }

 private:
  static std::uint32_t byte(std::size_t at) { return static_cast<std::uint32_t>(at); }

  // Where the line that begins at `at` ends, which a template or ref may stretch over many.
  std::size_t line_end(std::size_t at) {
    while (true) {
      if (newline_ < at || newline_ == kNone) newline_ = std::min(source_.find('\n', at), source_.size());
      while (node_ < nodes_.size() && (nodes_[node_].begin < at || !nodes_[node_].is_closed())) ++node_;
      if (node_ == nodes_.size() || nodes_[node_].begin >= newline_) return newline_;
      at = nodes_[node_].end;
      node_ = nodes_[node_].after;
    }
  }

  void read_line(Span line) {
    const Span words = trimmed(source_, line);
    const std::string_view text = words.in(source_);
    if (text.empty()) return finish_paragraph();
    const std::size_t table = text.find_first_not_of(":");
    if (text.substr(table == kNone ? 0 : table, 2) == "{|" && !is_template(words.begin + byte(table))) {
      finish_paragraph();
      ++tables_;
      return;
    }
    if (tables_ > 0 && read_table_line(words)) return;
    if (starts_ignoring_case(text, "#redirect") || text.starts_with("----")) return finish_paragraph();
    if (starts_ignoring_case(text, "<blockquote")) {
      finish_paragraph();
      is_quoted_ = true;
    }
    if (read_heading(words) || read_list_item(words)) return;
    if (paragraph_.empty()) paragraph_.begin = words.begin;
    paragraph_.end = words.end;
    if (is_quoted_ && text.find("</blockquote") != kNone) finish_paragraph();
  }

  bool is_template(std::uint32_t at) const {
    const std::uint32_t index = first_wiki_node(nodes_, at);
    return index < nodes_.size() && nodes_[index].begin == at && nodes_[index].is_closed();
  }

  bool read_heading(Span words) {
    const std::string_view text = words.in(source_);
    const std::size_t begin = text.find_first_not_of('='), last = text.find_last_not_of('=');
    if (begin == 0 || begin == kNone || last + 1 == text.size()) return false;
    const std::size_t level = std::min<std::size_t>({begin, text.size() - last - 1, 6});
    finish_paragraph();
    write_block(BlockKind::heading, static_cast<std::uint8_t>(level),
                {words.begin + byte(level), words.end - byte(level)});
    return true;
  }

  bool read_list_item(Span words) {
    const std::string_view text = words.in(source_);
    const std::size_t size = std::min(text.find_first_not_of("*#:;"), text.size());
    if (size == 0) return false;
    finish_paragraph();
    const Span item = trimmed(source_, {words.begin + byte(size), words.end});
    const bool is_indented = text.substr(0, size).find_first_not_of(':') == kNone;
    if (is_citation(item))
      notes_.add_entry(item);
    else
      write_block(is_indented ? BlockKind::paragraph : BlockKind::list_item, 0, item);
    return true;
  }

  WikiTemplateKind template_at(std::uint32_t at, std::string_view& name_in_source) const {
    if (!is_template(at)) return WikiTemplateKind::unknown;
    const WikiNode& node = nodes_[first_wiki_node(nodes_, at)];
    if (node.kind != WikiNodeKind::template_) return WikiTemplateKind::unknown;
    const std::string_view head = node.content.in(source_).substr(0, 60);
    name_in_source = trim(head.substr(0, head.find_first_of("|<{")));
    return find_wiki_template(wiki_template_name(name_in_source)).kind;
  }

  bool is_citation(Span item) const {
    std::string_view name;
    return template_at(item.begin, name) == WikiTemplateKind::citation;
  }

  bool is_quotation(std::uint32_t at) const {
    std::string_view name;
    if (template_at(at, name) != WikiTemplateKind::shown) return false;
    const std::string lower = wiki_template_name(name);
    return lower == "tq" || lower.find("quot") != std::string::npos;
  }

  // A line of "{| … |}"; false: running text in a cell.
  bool read_table_line(Span words) {
    const std::string_view text = words.in(source_);
    if (text[0] != '|' && text[0] != '!') return false;
    finish_paragraph();
    if (text.starts_with("|}")) {
      --tables_;
    } else if (text.starts_with("|+")) {
      write_cell(BlockKind::caption, {words.begin + 2, words.end});
    } else if (!text.starts_with("|-")) {
      write_cells({words.begin + 1, words.end}, text[0] == '!');
    }
    return true;
  }

  void write_cells(Span row, bool is_head) {
    std::uint32_t begin = row.begin, index = first_wiki_node(nodes_, begin);
    for (std::uint32_t at = row.begin; at < row.end; ++at) {
      while (index < nodes_.size() && (nodes_[index].begin < at || !nodes_[index].is_closed())) ++index;
      if (index < nodes_.size() && nodes_[index].begin == at) {
        at = nodes_[index].end - 1;
        index = nodes_[index].after;
        continue;
      }
      const std::string_view two = source_.substr(at, 2);
      if (two != "||" && !(is_head && two == "!!")) continue;
      write_cell(BlockKind::table_cell, {begin, at});
      begin = at + 2;
      ++at;
    }
    write_cell(BlockKind::table_cell, {begin, row.end});
  }

  // Without attributes, `style="…" |`, which stand before any construct.
  void write_cell(BlockKind kind, Span cell) {
    const std::string_view text = cell.in(source_);
    const std::size_t bar = text.find_first_of("|[{<");
    if (bar != kNone && text[bar] == '|') cell.begin += byte(bar) + 1;
    write_block(kind, 0, trimmed(source_, cell));
  }

  void finish_paragraph() {
    if (paragraph_.empty()) return;
    const Span part = paragraph_;
    paragraph_ = {};
    const bool is_code = starts_ignoring_case(part.in(source_), "<pre");
    BlockKind kind = tables_ > 0 ? BlockKind::table_cell : BlockKind::paragraph;
    if (is_quoted_ || is_quotation(part.begin)) kind = BlockKind::quotation;
    if (is_code) kind = BlockKind::code;
    if (part.in(source_).find("</blockquote") != kNone) is_quoted_ = false;
    write_block(kind, 0, part);
  }

  void write_block(BlockKind kind, std::uint8_t level, Span part) {
    write_one(kind, level, part);
    std::vector<Span> captions = inlines_.take_captions();
    while (!captions.empty()) {
      const Span caption = captions.back();
      captions.pop_back();
      write_one(BlockKind::caption, 0, caption);
      for (const Span inner : inlines_.take_captions()) captions.push_back(inner);
    }
  }

  void write_one(BlockKind kind, std::uint8_t level, Span part) {
    if (part.empty()) return;
    const std::uint32_t begin = open_block();
    inlines_.write(part, false);
    close_block(kind, level, begin, {});
  }

  std::uint32_t open_block() {
    if (text_.size() > 0) text_.append_gap("\n\n");
    return text_.size();
  }

  bool close_block(BlockKind kind, std::uint8_t level, std::uint32_t begin, std::string label) {
    const Span span = trimmed(text_.text(), {begin, text_.size()});
    if (span.empty()) return false;
    document_.blocks.push_back({kind, level, span, std::move(label)});
    return true;
  }

  void write_note(std::size_t index) {
    if (notes_[index].contents.empty()) return;
    const std::uint32_t begin = open_block();
    std::string type;
    std::vector<WikiFieldText> fields;
    for (std::size_t i = 0; i < notes_[index].contents.size(); ++i) {
      if (i > 0) text_.append_gap(" ");
      inlines_.write(notes_[index].contents[i], true);
      if (!type.empty() || inlines_.citation_type().empty()) continue;
      type = inlines_.citation_type();
      fields = inlines_.fields();
    }
    inlines_.take_captions();
    if (trimmed(text_.text(), {begin, text_.size()}).empty()) {
      // A template that nobody knows: its markup is all that there is to show.
      const Span content = trimmed(source_, notes_[index].contents[0]);
      text_.jump(content.begin);
      text_.append_verbatim(content.in(source_), content.begin);
    }
    if (!close_block(BlockKind::footnote_definition, 0, begin, notes_[index].label) || type.empty()) return;
    document_.given_items.push_back({byte(document_.blocks.size() - 1), to_csl_item(type, fields)});
  }

  Document& document_;
  std::string_view source_;
  std::vector<WikiNode> nodes_;
  MappedText text_;
  WikiNotes notes_;
  WikiInlines inlines_;
  Span paragraph_;
  std::size_t newline_ = kNone, node_ = 0;  // of line_end()
  std::uint32_t tables_ = 0;                // that are open
  bool is_quoted_ = false;                  // in <blockquote>
};

}  // namespace

void read_wikitext(Document& document) {
  WikitextReader(document).read();
}

}  // namespace claimcheck::parsers
