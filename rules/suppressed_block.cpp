#include "rules/suppressed_block.hpp"

#include <algorithm>

namespace claimcheck::rules {
namespace {

bool is_shown(const Block& block) {
  return block.kind != BlockKind::markup && block.kind != BlockKind::front_matter;
}

std::uint32_t begin_of(const Block& block) {
  return block.span.begin;
}

}  // namespace

Span SuppressedBlocks::at(std::uint32_t comment) {
  const auto& blocks = article_.document->blocks;
  const std::size_t block = block_at(comment);
  if (block == blocks.size()) return {};
  const Span span = blocks[block].span;
  const auto& entries = article_.article.references;
  const auto behind =
      std::ranges::upper_bound(entries, comment, {}, [](const Reference& entry) { return entry.span.begin; });
  if (behind != entries.begin() && is_beside(std::prev(behind)->span, comment)) return std::prev(behind)->span;
  if (comment <= span.begin && behind != entries.end() && behind->span.begin <= span.begin) return behind->span;
  return blocks[block].kind == BlockKind::table_cell ? table_of(block) : span;
}

std::size_t SuppressedBlocks::block_at(std::uint32_t comment) const {
  const auto& blocks = article_.document->blocks;
  auto next = std::ranges::upper_bound(blocks, comment, {}, &begin_of);
  if (next != blocks.begin() && is_shown(*std::prev(next)) && is_beside(std::prev(next)->span, comment)) --next;
  while (next != blocks.end() && !is_shown(*next)) ++next;
  return static_cast<std::size_t>(next - blocks.begin());
}

// Inside, or behind it on its last line.
bool SuppressedBlocks::is_beside(Span span, std::uint32_t comment) const {
  const std::string_view text = article_.document->text();
  return text.substr(span.end, std::max(comment, span.end) - span.end).find('\n') == std::string_view::npos;
}

// A blank line parts two tables.
bool SuppressedBlocks::is_one_table(std::size_t first, std::size_t second) const {
  const Document& document = *article_.document;
  const Block &left = document.blocks[first], &right = document.blocks[second];
  if (left.kind != BlockKind::table_cell || right.kind != BlockKind::table_cell) return false;
  const std::uint32_t begin = document.to_source(left.span).end, end = document.to_source(right.span).begin;
  const std::string_view gap = document.source().substr(begin, std::max(begin, end) - begin);
  const std::size_t line_end = gap.find('\n');
  if (line_end == std::string_view::npos) return true;
  const std::size_t next = gap.find_first_not_of(" \t\r", line_end + 1);
  return next == std::string_view::npos || gap[next] != '\n';
}

Span SuppressedBlocks::table_of(std::size_t cell) {
  const auto& blocks = article_.document->blocks;
  if (cell < table_begin_ || cell >= table_end_) {
    table_begin_ = cell;
    table_end_ = cell + 1;
    while (table_begin_ > 0 && is_one_table(table_begin_ - 1, table_begin_)) --table_begin_;
    while (table_end_ < blocks.size() && is_one_table(table_end_ - 1, table_end_)) ++table_end_;
  }
  return {blocks[table_begin_].span.begin, blocks[table_end_ - 1].span.end};
}

}  // namespace claimcheck::rules
