// Blocks ascend and lie inside the text; what the map calls one byte for one byte is the same byte in the file; the map
// never steps back; no letter of prose is without a place in the file; links and calls lie where they say.

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "parsers/document/markdown.hpp"

using namespace claimcheck;

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0 && std::memchr(data, 0, size) != nullptr) return -1;  // read_document turns NUL bytes away
  Document document("a.md", Format::markdown, std::string(reinterpret_cast<const char*>(data), size));
  parsers::read_markdown(document);
  const std::string_view text = document.text(), source = document.source();
  std::uint32_t at = 0, source_at = 0;
  for (const Block& block : document.blocks) {
    if (block.span.begin < at || block.span.empty() || block.span.end > text.size()) std::abort();
    at = block.span.end;
    const bool is_prose = block.kind != BlockKind::code && block.kind != BlockKind::markup;
    for (std::uint32_t i = block.span.begin; i < block.span.end; ++i) {
      const Span there = document.to_source({i, i + 1});
      if (there.end > source.size() || there.begin > there.end) std::abort();
      if (there.begin < source_at) std::abort();
      source_at = there.begin;
      if (there.size() == 1 && is_letter(text[i]) && source[there.begin] != text[i]) std::abort();
      if (is_prose && is_letter(text[i]) && there.empty()) std::abort();
    }
  }
  for (const DocumentLink& link : document.links) {
    if (link.span.empty() || link.span.end > text.size() || link.url_span.end > source.size()) std::abort();
  }
  std::uint32_t comment_end = 0;
  for (const Comment& comment : document.comments) {
    if (comment.span.begin < comment_end || comment.span.end > source.size() || comment.at > text.size()) std::abort();
    if (comment.span.in(source).substr(0, 4) != "<!--" || !comment.span.contains(comment.content)) std::abort();
    comment_end = comment.span.end;
  }
  for (const CitationCall& call : document.citation_calls) {
    if (call.span.end > text.size() || call.span.in(text).substr(0, 2) != "[^") std::abort();
  }
  return 0;
}
