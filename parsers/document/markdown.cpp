#include "parsers/document/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <algorithm>
#include <mutex>
#include <optional>

#include "parsers/document/arena.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/document/markdown_content.hpp"
#include "parsers/document/markdown_links.hpp"
#include "parsers/document/markdown_source.hpp"
#include "parsers/document/plain.hpp"
#include "parsers/document/superscript.hpp"

namespace claimcheck::parsers {
namespace {

// cmark takes allocation functions without a context, hence one arena for each thread.
thread_local Arena arena;

cmark_mem arena_memory = {[](std::size_t count, std::size_t size) { return arena.allocate_zeroed(count * size); },
                          [](void* old, std::size_t size) { return arena.reallocate(old, size); }, [](void*) {}};

// The syntax tree, which lives in the arena until the next parse of this thread.
cmark_node* parse(std::string_view source, const MarkdownSource& scan, std::string_view preface) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser* const parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &arena_memory);
  for (const char* const extension : {"table", "autolink", "strikethrough"}) {
    if (scan.has_wide_table && std::string_view(extension) == "table") continue;
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
  }
  cmark_parser_feed(parser, preface.data(), preface.size());
  cmark_parser_feed(parser, source.data() + scan.body, source.size() - scan.body);
  return cmark_parser_finish(parser);
}

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

// The node with the place of this one: a paragraph that a table follows at once has none of its own but the table's.
const cmark_node* placed(const cmark_node* node) {
  return node->start_line == 0 && node->next != nullptr ? node->next : node;
}

// A node that becomes a block.
struct Unit {
  const cmark_node* node = nullptr;
  const cmark_node* definition = nullptr;  // the footnote that it belongs to
  BlockKind kind = BlockKind::paragraph;
  std::string label;
};

// The leaf blocks in order of the source; footnote definitions stand at the end of cmark's tree.
class Units {
 public:
  static std::vector<Unit> of(const cmark_node* root) {
    Units units;
    for (const cmark_node* node = root; node != nullptr;) {
      const bool descends = units.enter(node);
      if (descends && node->first_child != nullptr) {
        node = node->first_child;
        continue;
      }
      if (descends) units.leave(node);
      while (node != root && node->next == nullptr) {
        node = node->parent;
        units.leave(node);
      }
      node = node == root ? nullptr : node->next;
    }
    const auto place = [](const Unit& unit) {
      const cmark_node* const node = placed(unit.node);
      return std::pair(node->start_line, node->start_column);
    };
    if (!std::ranges::is_sorted(units.units_, {}, place)) std::ranges::stable_sort(units.units_, {}, place);
    return std::move(units.units_);
  }

 private:
  // Whether to go on with the children.
  bool enter(const cmark_node* node) {
    const auto type = static_cast<cmark_node_type>(node->type);
    if (node->extension != nullptr && is_cell(node)) return add(node, BlockKind::table_cell);
    switch (type) {
      case CMARK_NODE_BLOCK_QUOTE: ++quotations_; return true;
      case CMARK_NODE_FOOTNOTE_DEFINITION: definition_ = node; return true;
      case CMARK_NODE_LIST: numbers_.push_back(node->as.list.start); return true;
      case CMARK_NODE_ITEM: return true;
      case CMARK_NODE_HEADING: return add(node, BlockKind::heading);
      case CMARK_NODE_CODE_BLOCK: return add(node, BlockKind::code);
      case CMARK_NODE_HTML_BLOCK: return add(node, BlockKind::markup);
      case CMARK_NODE_PARAGRAPH: return add_paragraph(node);
      case CMARK_NODE_THEMATIC_BREAK: return false;
      default: return CMARK_NODE_TYPE_BLOCK_P(type);
    }
  }

  void leave(const cmark_node* node) {
    if (node->type == CMARK_NODE_BLOCK_QUOTE)
      --quotations_;
    else if (node->type == CMARK_NODE_FOOTNOTE_DEFINITION)
      definition_ = nullptr;
    else if (node->type == CMARK_NODE_LIST)
      numbers_.pop_back();
    else if (node->type == CMARK_NODE_ITEM && !numbers_.empty())
      ++numbers_.back();
  }

  // The extension's headers do not name its node types.
  static bool is_cell(const cmark_node* node) {
    return std::string_view(cmark_node_get_type_string(const_cast<cmark_node*>(node))) == "table_cell";
  }

  bool add(const cmark_node* node, BlockKind kind) {
    units_.push_back({node, definition_, kind, {}});
    return false;
  }

  bool add_paragraph(const cmark_node* node) {
    add(node, quotations_ > 0 ? BlockKind::quotation : BlockKind::paragraph);
    Unit& unit = units_.back();
    const cmark_node* const parent = node->parent;
    if (definition_ != nullptr) {
      unit.kind = BlockKind::footnote_definition;
    } else if (parent->type == CMARK_NODE_ITEM && node->prev == nullptr) {
      unit.kind = BlockKind::list_item;
      if (parent->as.list.list_type == CMARK_ORDERED_LIST) unit.label = std::to_string(numbers_.back());
    }
    return false;
  }

  std::vector<Unit> units_;
  std::vector<int> numbers_;  // of the next item of each open list
  int quotations_ = 0;
  const cmark_node* definition_ = nullptr;
};

// Decodes one entity for MarkdownContent, which knows nothing of cmark.
std::size_t decode_entity(std::string_view behind_ampersand, std::string& out) {
  cmark_strbuf decoded;
  cmark_strbuf_init(&arena_memory, &decoded, 16);
  const bufsize_t size =
      houdini_unescape_ent(&decoded, reinterpret_cast<const std::uint8_t*>(behind_ampersand.data()),
                           static_cast<bufsize_t>(std::min<std::size_t>(behind_ampersand.size(), 64)));
  out.assign(reinterpret_cast<const char*>(decoded.ptr), static_cast<std::size_t>(decoded.size));
  return static_cast<std::size_t>(size);
}

class MarkdownReader {
 public:
  explicit MarkdownReader(Document& document)
      : document_(document),
        source_(document.source()),
        scan_(scan_markdown(source_)),
        content_(source_, scan_, text_, decode_entity),
        targets_(source_, scan_) {}

  bool can_read() const { return !scan_.is_too_deep; }

  void read() {
    text_.reserve(source_.size());
    read_front_matter();
    // A paragraph before the others calls every footnote: cmark drops those that nobody calls.
    std::string preface;
    for (const std::string_view label : scan_.definitions) preface.append("[^").append(label).append("] ");
    if (!preface.empty()) preface += "\n\n";
    first_line_ = preface.empty() ? 0 : 2;
    for (const Unit& unit : Units::of(parse(source_, scan_, preface))) {
      if (placed(unit.node)->start_line > first_line_ || preface.empty()) render(unit);
    }
    arena.reset();
    text_.move_into(document_);
  }

 private:
  void read_front_matter() {
    const Span span = scan_.front_matter;
    if (span.empty()) return;
    document_.front_matter = std::string(span.in(source_));
    text_.append_verbatim(span.in(source_), span.begin);
    document_.blocks.push_back({BlockKind::front_matter, 0, {0, span.size()}, {}});
  }

  void render(const Unit& unit) {
    if (text_.size() > 0) text_.append_gap("\n\n");
    const std::uint32_t begin = text_.size();
    if (unit.kind == BlockKind::code || unit.kind == BlockKind::markup) {
      append_raw(unit);
    } else {
      if (unit.kind == BlockKind::list_item && !unit.label.empty()) append_number(unit);
      append_inlines(unit.node);
    }
    const Span span = trimmed(text_.text(), {begin, text_.size()});
    if (span.empty()) return;
    if (unit.kind == BlockKind::footnote_definition && unit.definition == last_definition_) {
      document_.blocks.back().span.end = span.end;
      return;
    }
    last_definition_ = unit.kind == BlockKind::footnote_definition ? unit.definition : nullptr;
    Block block{unit.kind, 0, span, unit.label};
    if (unit.kind == BlockKind::heading) block.level = static_cast<std::uint8_t>(unit.node->as.heading.level);
    if (last_definition_ != nullptr) block.label = definition_label(unit.definition);
    document_.blocks.push_back(std::move(block));
  }

  std::string definition_label(const cmark_node* definition) const {
    const std::string_view line = scan_.line(source_, line_of(definition));
    const std::size_t begin = line.find("[^"), end = line.find("]:");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
    return std::string(line.substr(begin + 2, end - begin - 2));
  }

  std::size_t line_of(const cmark_node* node) const {
    return static_cast<std::size_t>(std::max(placed(node)->start_line - first_line_, 0));
  }

  // The number of a list item, as a reader sees it: what the file says may be "1." every time.
  void append_number(const Unit& unit) {
    const cmark_node* const item = unit.node->parent;
    const std::string_view line = scan_.line(source_, line_of(item));
    const auto column = static_cast<std::size_t>(std::max(item->start_column - 1, 0));
    if (column >= line.size()) return;
    const std::size_t end = line.find_first_of(".)", column);
    if (end == std::string_view::npos || line.find_first_not_of("0123456789", column) != end) return;
    const auto begin = static_cast<std::uint32_t>(line.data() - source_.data() + column);
    text_.append_atomic(unit.label + line[end], begin, begin + static_cast<std::uint32_t>(end + 1 - column));
    text_.append_gap(" ");
  }

  // Code and raw HTML: as one part, since nobody reads inside.
  void append_raw(const Unit& unit) {
    const cmark_node* const node = unit.node;
    const std::size_t first = line_of(node);
    const auto last = static_cast<std::size_t>(std::max(node->end_line - first_line_, 0));
    const std::string_view begin = scan_.line(source_, first), end = scan_.line(source_, std::max(first, last));
    const auto offset = [&](const char* at) {
      return static_cast<std::uint32_t>(at == nullptr ? 0 : at - source_.data());
    };
    text_.append_atomic(unit.kind == BlockKind::code ? view(node->as.code.literal) : view(node->as.literal),
                        offset(begin.data()), offset(end.data() + end.size()));
  }

  void append_inlines(const cmark_node* block) {
    const auto column = static_cast<std::size_t>(std::max(placed(block)->start_column - 1 + block->internal_offset, 0));
    content_.open({reinterpret_cast<const char*>(block->content.ptr), static_cast<std::size_t>(block->content.size)},
                  line_of(block), column);
    in_superscript_ = false;
    open_links_.clear();
    for (const cmark_node* node = block->first_child; node != nullptr;) {
      const bool descends = enter(node);
      if (descends && node->first_child != nullptr) {
        node = node->first_child;
        continue;
      }
      if (descends) leave(node);
      while (node->next == nullptr && node->parent != block) {
        node = node->parent;
        leave(node);
      }
      node = node->next;
    }
  }

  ContentHint hint(const cmark_node* node, std::string_view literal) const {
    return {literal, node->start_line > 0 ? line_of(node) : 0,
            static_cast<std::size_t>(std::max(node->start_column, 0))};
  }

  bool enter(const cmark_node* node) {
    switch (static_cast<cmark_node_type>(node->type)) {
      case CMARK_NODE_TEXT: append_text(node); return false;
      case CMARK_NODE_CODE: content_.append_code(hint(node, view(node->as.literal))); return false;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK: content_.append_line_break(); return false;
      case CMARK_NODE_HTML_INLINE: pass_markup(node); return false;
      case CMARK_NODE_IMAGE: return false;
      case CMARK_NODE_LINK: open_links_.push_back({text_.size(), content_.mark()}); return true;
      case CMARK_NODE_FOOTNOTE_REFERENCE: append_call(node); return false;
      default: return true;
    }
  }

  void leave(const cmark_node* node) {
    if (node->type == CMARK_NODE_LINK && !open_links_.empty()) close_link(node);
  }

  void append_text(const cmark_node* node) {
    const std::string_view literal = view(node->as.literal);
    if (in_superscript_ && is_superscript_number(literal)) return content_.append_superscript(hint(node, literal));
    const std::uint32_t begin = text_.size();
    content_.append_text(hint(node, literal));
    // A call of a footnote that nobody defines is text to cmark.
    for (std::size_t at = literal.find("[^"); at != std::string_view::npos; at = literal.find("[^", at + 2)) {
      const std::size_t end = literal.find_first_of("] \t[", at + 2);
      if (end == std::string_view::npos || literal[end] != ']' || end == at + 2) continue;
      const auto call = begin + static_cast<std::uint32_t>(at);
      document_.footnote_calls.push_back(
          {{call, call + static_cast<std::uint32_t>(end + 1 - at)}, std::string(literal.substr(at + 2, end - at - 2))});
    }
  }

  void append_call(const cmark_node* node) {
    const std::uint32_t begin = text_.size();
    const std::string_view written = content_.append_footnote_call(hint(node, {}));
    if (written.size() > 3) {
      document_.footnote_calls.push_back({{begin, text_.size()}, std::string(written.substr(2, written.size() - 3))});
    }
  }

  void pass_markup(const cmark_node* node) {
    const std::string_view tag = view(node->as.literal);
    content_.skip(hint(node, tag));
    if (is_tag(tag, "<sup"))
      in_superscript_ = true;
    else if (is_tag(tag, "</sup"))
      in_superscript_ = false;
    else if (is_tag(tag, "<br") && !text_.text().ends_with('\n'))
      text_.append_gap("\n");
  }

  void close_link(const cmark_node* node) {
    const OpenLink open = open_links_.back();
    open_links_.pop_back();
    DocumentLink link;
    link.url = std::string(view(node->as.link.url));
    link.span = trimmed(text_.text(), {open.text_begin, text_.size()});
    const std::string_view words = link.span.in(text_.text());
    link.bare = !content_.is_after_bracket(open.mark) && link.url.ends_with(words);
    const std::optional<Span> target = link.bare ? content_.appended(open.mark) : content_.pass_link_target();
    if (link.span.empty()) return;
    link.url_span = target ? *target : targets_.find(link.url).value_or(Span{});
    document_.links.push_back(std::move(link));
  }

  struct OpenLink {
    std::uint32_t text_begin = 0;
    std::size_t mark = 0;
  };

  Document& document_;
  std::string_view source_;
  MarkdownSource scan_;
  MappedText text_;
  MarkdownContent content_;
  LinkDefinitions targets_;
  std::vector<OpenLink> open_links_;
  const cmark_node* last_definition_ = nullptr;
  int first_line_ = 0;  // lines that the preface puts before the file's first
  bool in_superscript_ = false;
};

}  // namespace

void read_markdown(Document& document) {
  MarkdownReader reader(document);
  if (reader.can_read())
    reader.read();
  else
    read_plain(document);
}

}  // namespace claimcheck::parsers
