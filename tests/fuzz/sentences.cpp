// Sentences ascend, lie inside the block, have no blank at either end, and leave out nothing but blanks; the text
// around the block changes nothing.

#include "parsers/text/sentences.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "parsers/text/closers.hpp"

using claimcheck::Span;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<Span> spans, padded_spans;
  claimcheck::parsers::find_sentences(text, {0, static_cast<std::uint32_t>(size)}, spans);
  std::uint32_t at = 0;
  for (const Span span : spans) {
    if (span.begin < at || span.end <= span.begin || span.end > size) std::abort();
    if (claimcheck::parsers::skip_spaces(text, at) < span.begin) std::abort();
    if (text[span.begin] == ' ' || text[span.end - 1] == ' ') std::abort();
    at = span.end;
  }
  if (claimcheck::parsers::skip_spaces(text, at) < size) std::abort();

  const std::string padded = "Ab. " + std::string(text) + " Cd.";
  claimcheck::parsers::find_sentences(padded, {4, static_cast<std::uint32_t>(size) + 4}, padded_spans);
  if (spans.size() != padded_spans.size()) std::abort();
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].begin + 4 != padded_spans[i].begin || spans[i].end + 4 != padded_spans[i].end) std::abort();
  }
  return 0;
}
