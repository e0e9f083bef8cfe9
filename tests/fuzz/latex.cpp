// Blocks ascend and lie inside the text; no letter of a block but those that a symbol, an accent or a citation stands
// for comes from another one in the file; calls lie in the text; entries follow all prose; comments
// ascend and begin with '%'.

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "model/ascii.hpp"
#include "parsers/document/latex.hpp"

using namespace claimcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0 && std::memchr(data, 0, size) != nullptr) return -1;  // read_document turns NUL bytes away
  Document document("a.tex", Format::latex, std::string(reinterpret_cast<const char*>(data), size));
  parsers::read_latex(document);
  const std::string_view text = document.text(), source = document.source();
  std::uint32_t at = 0;
  bool is_list = false;
  for (const Block& block : document.blocks) {
    if (block.span.begin < at || block.span.empty() || block.span.end > text.size()) std::abort();
    at = block.span.end;
    const bool is_entry = block.kind == BlockKind::footnote_definition;
    if (is_list && !is_entry) std::abort();
    is_list = is_entry;
    for (std::uint32_t i = block.span.begin; i < block.span.end; ++i) {
      const Span there = document.to_source({i, i + 1});
      if (there.end > source.size() || there.begin > there.end) std::abort();
      if (there.size() == 1 && is_letter(text[i]) && source[there.begin] != text[i]) std::abort();
    }
  }
  for (const DocumentLink& link : document.links) {
    if (link.span.empty() || link.span.end > text.size() || link.url_span.end > source.size()) std::abort();
  }
  std::uint32_t call_end = 0;
  for (const CitationCall& call : document.citation_calls) {
    if (call.span.begin < call_end || call.span.end > text.size()) std::abort();
    if (text[call.span.begin] != '[' || text[call.span.end - 1] != ']') std::abort();
    call_end = call.span.end;
  }
  std::uint32_t comment_begin = 0;
  for (const Comment& comment : document.comments) {
    if (comment.span.begin < comment_begin || comment.span.end > source.size()) std::abort();
    if (source[comment.span.begin] != '%' || comment.at > text.size()) std::abort();
    comment_begin = comment.span.begin;
  }
  return 0;
}
