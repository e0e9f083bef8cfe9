#include "parsers/document/markdown_blocks.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/inlines.h>
#include <cmark-gfm/map.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/references.h>
#include <cmark-gfm/syntax_extension.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <vector>

#include "parsers/document/arena.hpp"
#include "parsers/document/markdown_limits.hpp"

namespace claimcheck::parsers {
namespace {

// cmark takes allocation functions without a context, hence one arena for each thread.
thread_local Arena arena;

cmark_mem arena_memory = {[](std::size_t count, std::size_t size) { return arena.allocate_zeroed(count * size); },
                          [](void* old, std::size_t size) { return arena.reallocate(old, size); }, [](void*) {}};

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

std::size_t line_number(int line) {
  return static_cast<std::size_t>(std::max(line, 0));
}

// A paragraph that a table follows at once has no place of its own but the table's.
bool is_before_table(const cmark_node* node) {
  return node->start_line == 0 && node->next != nullptr;
}

// The line on which cmark last saw the paragraph that this node is, or was before it became a heading or a table.
std::size_t last_line_seen(const cmark_node* node) {
  return std::max(reinterpret_cast<std::size_t>(node->user_data), line_number(node->start_line));
}

// Drives cmark by way of an extension of ours: it looks on while lines become blocks, to learn where the blocks stand,
// and has the inline nodes of one block parsed, visited and forgotten before those of the next. cmark's own order,
// all inline nodes first, would lose their places when it joins texts, and the footnotes that nobody calls.
class BlockReader {
 public:
  BlockReader(std::string_view source, const MarkdownSource& scan, MarkdownVisitor& visitor)
      : source_(source), scan_(scan), visitor_(visitor), begins_(scan.lines.size() + 1), tables_(source.size()) {}

  void read() {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    parser_ = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &arena_memory);
    cmark_syntax_extension* const ours = extension();
    ours->priv = this;
    cmark_parser_attach_syntax_extension(parser_, ours);
    for (const char* const name : {"table", "autolink", "strikethrough"}) {
      if (scan_.has_wide_table && std::string_view(name) == "table") continue;
      cmark_parser_attach_syntax_extension(parser_, cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser_, source_.data() + scan_.body, source_.size() - scan_.body);
    if (!source_.ends_with('\n')) cmark_parser_feed(parser_, "\n", 1);
    for (cmark_node* node = parser_->root; node != nullptr; node = after(node)) {
      if (is_type(node, "table_cell")) {
        cell_type_ = node->type;
        table_ = node->extension;
      }
      node->extension = ours;
    }
    // Calls are told from other brackets by MarkdownInlines, which loses no byte of either.
    parser_->options &= ~CMARK_OPT_FOOTNOTES;
    cmark_parser_finish(parser_);
  }

 private:
  static BlockReader& self(const cmark_syntax_extension* extension) {
    return *static_cast<BlockReader*>(extension->priv);
  }

  static cmark_syntax_extension* extension() {
    thread_local const auto made = [] {
      cmark_syntax_extension* const ours = cmark_syntax_extension_new("places");
      cmark_syntax_extension_set_open_block_func(
          ours, [](cmark_syntax_extension* extension, int, cmark_parser*, cmark_node* container, unsigned char*, int) {
            self(extension).see_line(container);
            return static_cast<cmark_node*>(nullptr);
          });
      cmark_syntax_extension_set_contains_inlines_func(ours, [](cmark_syntax_extension* extension, cmark_node* node) {
        self(extension).enter(node);
        return 0;
      });
      cmark_syntax_extension_set_match_inline_func(ours, match_label);
      cmark_llist* const caret =
          cmark_llist_append(cmark_get_default_mem_allocator(), nullptr, reinterpret_cast<void*>('^'));
      cmark_syntax_extension_set_special_inline_chars(ours, caret);
      return ours;
    }();
    return made;
  }

  // The next node in the order of the tree.
  static cmark_node* after(cmark_node* node) {
    if (node->first_child != nullptr) return node->first_child;
    while (node != nullptr && node->next == nullptr) node = node->parent;
    return node == nullptr ? nullptr : node->next;
  }

  // The extension's headers do not name its node types.
  static bool is_type(cmark_node* node, std::string_view name) {
    return node->extension != nullptr && cmark_node_get_type_string(node) == name;
  }

  // A footnote's label is text, whatever stands in it.
  static cmark_node* match_label(cmark_syntax_extension*, cmark_parser* parser, cmark_node*, unsigned char c,
                                 cmark_inline_parser* inlines) {
    if (c != '^') return nullptr;
    const cmark_chunk* const chunk = cmark_inline_parser_get_chunk(inlines);
    const int at = cmark_inline_parser_get_offset(inlines);
    const std::string_view content = view(*chunk);
    if (at == 0 || content[static_cast<std::size_t>(at) - 1] != '[') return nullptr;
    const std::size_t end = content.find_first_of("]\\` \t\n[<", static_cast<std::size_t>(at) + 1);
    if (end == std::string_view::npos || content[end] != ']') return nullptr;
    cmark_node* const text = cmark_node_new_with_mem(CMARK_NODE_TEXT, parser->mem);
    text->as.literal.data = chunk->data + at;
    text->as.literal.len = static_cast<bufsize_t>(end) - at;
    cmark_inline_parser_set_offset(inlines, static_cast<int>(end));
    return text;
  }

  // Of a line that opens no block but a paragraph or a table's row, or goes on with one.
  void see_line(cmark_node* container) {
    if (parser_->blank) return;
    const int line = parser_->line_number;
    if (line_number(line) >= begins_.size()) return;
    cmark_node* const current = parser_->current;
    const bool is_lazy = container->type != CMARK_NODE_PARAGRAPH && current->type == CMARK_NODE_PARAGRAPH &&
                         container->start_line != line;
    int& begin = begins_[line_number(line)];
    begin = parser_->first_nonspace;
    if (is_lazy) {
      current->user_data = reinterpret_cast<void*>(line_number(line));
      begin = parser_->offset;
      // cmark writes the rest of a tab as blanks.
      if (parser_->partially_consumed_tab) begin += 1 - (4 - parser_->column % 4);
    } else if (container->type == CMARK_NODE_PARAGRAPH) {
      container->user_data = reinterpret_cast<void*>(line_number(line));
    }
    limit_tables(container, line_number(line));
  }

  void limit_tables(const cmark_node* container, std::size_t line) {
    if (container->type == CMARK_NODE_PARAGRAPH) {
      const auto size = static_cast<std::size_t>(container->content.size);
      const std::size_t begin = scan_.begin(line) + static_cast<std::size_t>(std::max(parser_->first_nonspace, 0));
      if (!tables_.allows_delimiter_row(source_.substr(begin, scan_.begin(line + 1) - begin), size)) end_tables();
    } else if (container->extension != nullptr && container->first_child != nullptr) {
      if (container != last_table_) {
        last_table_ = container;
        columns_ = 0;
        for (const cmark_node* cell = container->first_child->first_child; cell != nullptr; cell = cell->next)
          ++columns_;
      }
      if (!tables_.allows_row(columns_)) end_tables();
    }
  }

  // Ours is the first of the parser's extensions, the table's the next.
  void end_tables() {
    cmark_llist* const ours = parser_->syntax_extensions;
    if (ours->next != nullptr && ours->next->data == cmark_find_syntax_extension("table"))
      ours->next = ours->next->next;
  }

  struct Container {
    const cmark_node* node = nullptr;
    const cmark_node* definition = nullptr;
    int number = 0;  // of a list's next item, of an item its own
    bool is_quoted = false;
  };

  void enter(cmark_node* node) {
    while (!containers_.empty() && containers_.back().node != node->parent) containers_.pop_back();
    const auto type = static_cast<cmark_node_type>(node->type);
    MarkdownBlock block;
    switch (type) {
      case CMARK_NODE_HEADING:
        block.kind = BlockKind::heading;
        block.level = static_cast<std::uint8_t>(node->as.heading.level);
        if (!node->as.heading.setext) block.place = MarkdownBlock::Place::heading;
        block.first = line_number(node->start_line);
        block.last = last_line_seen(node);
        return visit_inlines(block, node);
      case CMARK_NODE_PARAGRAPH: return visit_paragraph(node);
      case CMARK_NODE_CODE_BLOCK:
        block.kind = BlockKind::code;
        block.content = view(node->as.code.literal);
        return visit_raw(block, node);
      case CMARK_NODE_HTML_BLOCK:
        block.kind = BlockKind::markup;
        block.content = view(node->as.literal);
        return visit_raw(block, node);
      case CMARK_NODE_THEMATIC_BREAK: return;
      default: break;
    }
    if (node->type == cell_type_) return visit_cell(node);
    open_container(node);
  }

  void open_container(const cmark_node* node) {
    Container container = containers_.empty() ? Container{} : containers_.back();
    container.node = node;
    if (node->type == CMARK_NODE_BLOCK_QUOTE) container.is_quoted = true;
    if (node->type == CMARK_NODE_FOOTNOTE_DEFINITION) container.definition = node;
    if (node->type == CMARK_NODE_LIST) container.number = node->as.list.start;
    if (node->type == CMARK_NODE_ITEM && !containers_.empty()) ++containers_.back().number;
    containers_.push_back(container);
  }

  void visit_paragraph(cmark_node* node) {
    const Container& in = containers_.back();
    MarkdownBlock block;
    block.first = line_number(node->start_line);
    block.last = line_number(node->end_line);
    if (is_before_table(node)) {
      block.first = line_number(node->next->start_line);
      block.last = last_line_seen(node->next) - std::min<std::size_t>(last_line_seen(node->next), 2);
      block.has_bare_pipes = true;
    }
    block.definition = in.definition;
    if (in.is_quoted) block.kind = BlockKind::quotation;
    const cmark_node* const parent = node->parent;
    if (in.definition != nullptr) {
      block.kind = BlockKind::footnote_definition;
      block.label = view(in.definition->as.literal);
    } else if (parent->type == CMARK_NODE_ITEM && node->prev == nullptr) {
      block.kind = BlockKind::list_item;
      if (parent->as.list.list_type == CMARK_ORDERED_LIST) {
        block.is_numbered = true;
        block.number = in.number;
        block.marker = scan_.begin(line_number(parent->start_line)) +
                       static_cast<std::uint32_t>(std::max(parent->start_column - 1, 0));
      }
    }
    visit_inlines(block, node);
  }

  void visit_cell(cmark_node* node) {
    const cmark_node *const row = node->parent, *const table = row->parent;
    MarkdownBlock block;
    block.kind = BlockKind::table_cell;
    block.place = MarkdownBlock::Place::cell;
    block.has_bare_pipes = true;
    node->extension = table_;  // which alone knows what a cell may contain
    const bool is_head = row == table->first_child;
    block.first = is_head ? last_line_seen(table) - 1 : line_number(row->start_line);
    if (node->prev == nullptr) row_begin_ = is_head ? begin_of_head(table, block.first) : content_begin(block.first);
    const int column = node->start_column - table->start_column + node->internal_offset;
    block.begin = static_cast<std::uint32_t>(std::max<std::int64_t>(row_begin_ + column, 0));
    visit_inlines(block, node);
  }

  // Where the line's content begins in the file; before that by what a tab became too much.
  std::int64_t content_begin(std::size_t line) const {
    return std::int64_t{scan_.begin(line)} + begins_[std::min(line, begins_.size() - 1)];
  }

  // cmark counts the columns of a table's head from the paragraph that the head ends.
  std::int64_t begin_of_head(const cmark_node* table, std::size_t head) const {
    std::int64_t begin = content_begin(head);
    for (std::size_t line = line_number(table->start_line); line < head; ++line) {
      const std::string_view text = scan_.line(source_, line);
      begin -= std::int64_t{scan_.begin(line)} + static_cast<std::int64_t>(text.size()) + 1 - content_begin(line);
    }
    return begin;
  }

  void visit_raw(MarkdownBlock& block, cmark_node* node) {
    block.node = node;
    block.place = MarkdownBlock::Place::raw;
    block.first = line_number(node->start_line);
    block.last = std::max(block.first, line_number(node->end_line));
    if (block.kind == BlockKind::markup) {
      const auto lines = static_cast<std::size_t>(std::ranges::count(block.content, '\n'));
      block.last = block.first + std::max<std::size_t>(lines, 1) - 1;
    }
    // cmark lets a fence that nothing closes reach into the line that ends its container.
    if (const cmark_node* next = after(node)) {
      if (is_before_table(next)) next = next->next;
      block.last = std::clamp(line_number(next->start_line) - 1, block.first, block.last);
    }
    visitor_.visit(block);
  }

  void visit_inlines(MarkdownBlock& block, cmark_node* node) {
    block.node = node;
    block.content = {reinterpret_cast<const char*>(node->content.ptr), static_cast<std::size_t>(node->content.size)};
    // So the columns of inline nodes are places in the content.
    node->start_line = node->internal_offset = 0;
    node->start_column = 1;
    if (is_costly(block.content, longest_target())) {
      block.is_plain = true;
      return visitor_.visit(block);
    }
    const Arena::Mark mark = arena.mark();
    const cmark_map& references = *parser_->refmap;
    const auto* const sorted = references.sorted;
    cmark_parse_inlines(parser_, node, parser_->refmap, parser_->options);
    visitor_.visit(block);
    node->first_child = node->last_child = nullptr;
    if (references.sorted == sorted) arena.rewind(mark);
  }

  // Of the reference links, all of which are known when the first block is visited.
  std::size_t longest_target() {
    if (longest_target_) return *longest_target_;
    longest_target_ = 0;
    for (const cmark_map_entry* entry = parser_->refmap->refs; entry != nullptr; entry = entry->next) {
      const auto& reference = *reinterpret_cast<const cmark_reference*>(entry);
      longest_target_ = std::max(*longest_target_, static_cast<std::size_t>(reference.url.len + reference.title.len));
    }
    return *longest_target_;
  }

  std::string_view source_;
  const MarkdownSource& scan_;
  MarkdownVisitor& visitor_;
  cmark_parser* parser_ = nullptr;
  std::vector<int> begins_;  // of each line that see_line saw: bytes before its content; blanks of a tab count against
  std::vector<Container> containers_;
  TableLimit tables_;
  const cmark_node* last_table_ = nullptr;  // of which see_line saw a row, with so many columns
  std::size_t columns_ = 0;
  std::optional<std::size_t> longest_target_;
  std::int64_t row_begin_ = 0;  // where the columns of the row's cells count from
  std::uint16_t cell_type_ = 0;
  cmark_syntax_extension* table_ = nullptr;  // cmark's, of which the cells are
};

}  // namespace

void read_blocks(std::string_view source, const MarkdownSource& scan, MarkdownVisitor& visitor) {
  BlockReader(source, scan, visitor).read();
  arena.reset();
}

}  // namespace claimcheck::parsers
