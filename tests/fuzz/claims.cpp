#include "parsers/claims.hpp"

#include <cstdlib>
#include <string>

#include "parsers/grammar/marker.hpp"
#include "parsers/grammar/quotation.hpp"

using namespace claimcheck;

namespace {

void follows(IndexRange range, std::uint32_t& end, std::size_t size) {
  if (range.begin != end || range.end < range.begin || range.end > size) std::abort();
  end = range.end;
}

}  // namespace

// Oracle: claims ascend inside their sentence without overlap and without white space at their ends, their mentions
// follow each other without a hole, the score is a probability, and quotations are taken once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Document document("fuzz", Format::text, std::string(reinterpret_cast<const char*>(data), size));
  const std::string_view text = document.text();
  Article article;
  std::vector<Quote> quotes;
  // Lines are sentences.
  for (std::uint32_t begin = 0; begin < size;) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), size));
    if (end > begin) article.sentences.push_back({begin, end});
    begin = end + 1;
  }
  parsers::find_quotations(text, {0, static_cast<std::uint32_t>(size)}, quotes);
  parsers::find_markers(text, {0, static_cast<std::uint32_t>(size)}, article.markers);
  for (std::uint32_t i = 0; i < article.sentences.size(); ++i) {
    std::vector<Quote> own;
    std::vector<Marker> markers;
    for (const Quote& quote : quotes) {
      if (quote.whole.overlaps(article.sentences[i])) own.push_back(quote);
    }
    for (const Marker& marker : article.markers) {
      if (article.sentences[i].contains(marker.span)) markers.push_back(marker);
    }
    parsers::SentenceContext context;
    context.sentence = i;
    context.quotes = own;
    context.markers = markers;
    parsers::append_claims(document, context, article);
  }
  std::uint32_t before = 0, names = 0, attributions = 0, hedges = 0, dates = 0, numbers = 0, quoted = 0;
  for (const Claim& claim : article.claims) {
    if (claim.span.empty() || claim.span.begin < before || !article.sentences[claim.sentence].contains(claim.span)) {
      std::abort();
    }
    before = claim.span.end;
    if (text[claim.span.begin] == ' ' || text[claim.span.end - 1] == ' ') std::abort();
    if (!(claim.score >= 0 && claim.score <= 1)) std::abort();
    follows(claim.names, names, article.names.size());
    follows(claim.attributions, attributions, article.attributions.size());
    follows(claim.hedges, hedges, article.hedges.size());
    follows(claim.dates, dates, article.dates.size());
    follows(claim.numbers, numbers, article.numbers.size());
    follows(claim.quotes, quoted, article.quotes.size());
  }
  for (std::size_t i = 1; i < article.quotes.size(); ++i) {
    if (article.quotes[i].whole.begin <= article.quotes[i - 1].whole.begin) std::abort();
  }
  return 0;
}
