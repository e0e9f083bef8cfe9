// Blocks ascend, lie inside the text and have no white space at their ends; CR LF line ends give as many blocks as LF,
// and the same kinds where that leaves their sizes alone.

#include "parsers/document/plain.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "parsers/document/lines.hpp"

using namespace claimcheck;

namespace {

void read_checked(Document& document) {
  parsers::read_plain(document);
  std::uint32_t at = 0;
  for (const Block& block : document.blocks) {
    if (block.span.begin < at || block.span.empty() || block.span.end > document.text().size()) std::abort();
    if (parsers::trimmed(document.text(), block.span) != block.span) std::abort();
    at = block.span.end;
  }
  for (const Comment& comment : document.comments) {
    const std::string_view words = comment.span.in(document.text());
    if (comment.at != comment.span.begin || !words.starts_with("<!--") || !words.ends_with("-->")) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text, with_returns;
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] == '\r') continue;
    text += static_cast<char>(data[i]);
    if (data[i] == '\n') with_returns += '\r';
    with_returns += static_cast<char>(data[i]);
  }
  Document one("a.txt", Format::text, std::move(text)), other("a.txt", Format::text, std::move(with_returns));
  read_checked(one);
  read_checked(other);
  // Sizes decide what is a heading, and the carriage returns inside a block count.
  bool same_sizes = one.blocks.size() == other.blocks.size();
  if (!same_sizes) std::abort();
  for (std::size_t i = 0; i < one.blocks.size(); ++i)
    same_sizes &= one.blocks[i].span.size() == other.blocks[i].span.size();
  for (std::size_t i = 0; same_sizes && i < one.blocks.size(); ++i) {
    if (one.blocks[i].kind != other.blocks[i].kind) std::abort();
  }
  return 0;
}
