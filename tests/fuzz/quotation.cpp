#include "parsers/grammar/quotation.hpp"

#include <cstdlib>
#include <string>

using claimcheck::Quote;
using claimcheck::Span;

// Oracle: quotations lie inside the text, in the order of their opening marks, marks outside words, and are the same
// whatever stands around the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto length = static_cast<std::uint32_t>(size);
  std::vector<Quote> alone;
  claimcheck::parsers::find_quotations(text, {0, length}, alone);
  std::uint32_t before = 0;
  for (const Quote& quote : alone) {
    if (!Span{0, length}.contains(quote.whole) || !quote.whole.contains(quote.span)) std::abort();
    if (quote.span.begin > quote.span.end || quote.whole.begin < before || quote.whole.empty()) std::abort();
    before = quote.whole.begin;
  }
  const std::string padded = "x\"" + text + "\"'” y";
  std::vector<Quote> inside;
  claimcheck::parsers::find_quotations(padded, {2, length + 2}, inside);
  if (inside.size() != alone.size()) std::abort();
  for (std::size_t i = 0; i < alone.size(); ++i) {
    Quote moved = inside[i];
    moved.span = {moved.span.begin - 2, moved.span.end - 2};
    moved.whole = {moved.whole.begin - 2, moved.whole.end - 2};
    if (!(moved == alone[i])) std::abort();
  }
  return 0;
}
