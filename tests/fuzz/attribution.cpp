#include "parsers/grammar/attribution.hpp"

#include <cstdlib>
#include <string>

#include "parsers/grammar/quotation.hpp"

using namespace claimcheck;

namespace {

std::vector<Attribution> attributions(const std::string& text, Span within) {
  std::vector<Quote> quotes;
  std::vector<parsers::Word> words;
  std::vector<Attribution> found;
  parsers::find_quotations(text, within, quotes);
  parsers::find_words(text, within, words);
  parsers::find_attributions(text, within, words, quotes, found);
  return found;
}

}  // namespace

// Oracle: parts lie inside their whole, the whole inside the text, no part is empty, and all are the same whatever
// stands around the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto length = static_cast<std::uint32_t>(size);
  const std::vector<Attribution> alone = attributions(text, {0, length});
  for (const Attribution& one : alone) {
    if (one.cue.empty() || one.content.empty() || !Span{0, length}.contains(one.span)) std::abort();
    if (!one.span.contains(one.cue) || !one.span.contains(one.content)) std::abort();
    if (one.source && (one.source->empty() || !one.span.contains(*one.source))) std::abort();
    if (one.source && one.source->overlaps(one.cue)) std::abort();
  }
  const std::vector<Attribution> inside = attributions("“A" + text + "b” said C", {4, length + 4});
  if (inside.size() != alone.size()) std::abort();
  for (std::size_t i = 0; i < alone.size(); ++i) {
    if (inside[i].span.begin != alone[i].span.begin + 4 || inside[i].span.end != alone[i].span.end + 4) std::abort();
  }
  return 0;
}
