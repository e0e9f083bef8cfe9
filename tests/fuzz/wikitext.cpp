// Blocks ascend and lie inside the text; every byte has a place inside the file;
// links, calls, comments and given items lie where they say; time is bounded.

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "parsers/document/wikitext.hpp"

using namespace claimcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0 && std::memchr(data, 0, size) != nullptr) return -1;  // read_document turns NUL bytes away
  Document document("a.wiki", Format::wikitext, std::string(reinterpret_cast<const char*>(data), size));
  const auto start = std::chrono::steady_clock::now();
  parsers::read_wikitext(document);
  const auto limit = std::chrono::milliseconds(2000 + size / 20);
  if (std::chrono::steady_clock::now() - start > limit) std::abort();
  const std::string_view text = document.text(), source = document.source();
  std::uint32_t at = 0;
  for (const Block& block : document.blocks) {
    if (block.span.begin < at || block.span.empty() || block.span.end > text.size()) std::abort();
    at = block.span.end;
    for (std::uint32_t i = block.span.begin; i < block.span.end; ++i) {
      const Span there = document.to_source({i, i + 1});
      if (there.end > source.size() || there.begin > there.end) std::abort();
    }
  }
  std::uint32_t link_begin = 0;
  for (const DocumentLink& link : document.links) {
    if (link.span.empty() || link.span.end > text.size() || link.span.begin < link_begin) std::abort();
    if (link.url_span.in(source) != link.url) std::abort();
    link_begin = link.span.begin;
  }
  for (const Comment& comment : document.comments) {
    if (comment.span.end > source.size() || comment.at > text.size()) std::abort();
    if (comment.span.in(source).substr(0, 4) != "<!--" || !comment.span.contains(comment.content)) std::abort();
  }
  for (const CitationCall& call : document.citation_calls) {
    if (call.span.empty() || call.span.end > text.size() || text[call.span.begin] != '[' || call.keys.empty())
      std::abort();
  }
  for (const GivenItem& given : document.given_items) {
    if (document.blocks.at(given.block).kind != BlockKind::footnote_definition) std::abort();
  }
  return 0;
}
