// Blocks ascend and lie inside the text; every byte of the text has a place in the page; links and calls lie inside the
// text, links and comments in its order.

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "parsers/document/html.hpp"

using namespace claimcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0 && std::memchr(data, 0, size) != nullptr) return -1;  // read_document turns NUL bytes away
  Document document("a.html", Format::html, std::string(reinterpret_cast<const char*>(data), size));
  parsers::read_html(document);
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
  std::uint32_t begin = 0;
  for (const DocumentLink& link : document.links) {
    if (link.span.empty() || link.span.end > text.size() || link.url_span.end > source.size()) std::abort();
    if (link.span.begin < begin) std::abort();
    begin = link.span.begin;
  }
  for (const CitationCall& call : document.citation_calls) {
    if (call.span.end > text.size() || call.span.in(text).substr(0, 1) != "[" || call.keys.empty()) std::abort();
  }
  std::uint32_t place = 0;
  for (const Comment& comment : document.comments) {
    if (comment.at < place || comment.at > text.size()) std::abort();
    place = comment.at;
  }
  return 0;
}
