#pragma once

#include <cstddef>
#include <cstdint>

#include "model/report.hpp"

namespace claimcheck::rules {

// The blocks of an article as comments mean them. Borrows the article.
class SuppressedBlocks {
 public:
  explicit SuppressedBlocks(const CheckedArticle& article) : article_(article) {}

  // The one that a comment stands in, or else the next; empty behind the last. Of a reference list the entry alone, of
  // a table all of it. Ask in the order of the text.
  Span at(std::uint32_t comment);

 private:
  std::size_t block_at(std::uint32_t comment) const;
  bool is_beside(Span span, std::uint32_t comment) const;
  bool is_one_table(std::size_t first, std::size_t second) const;
  Span table_of(std::size_t cell);

  const CheckedArticle& article_;
  std::size_t table_begin_ = 0, table_end_ = 0;  // the blocks of the table asked for last
};

}  // namespace claimcheck::rules
