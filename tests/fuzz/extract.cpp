#include "parsers/extract.hpp"

#include <cstdlib>
#include <memory>
#include <string>

#include "parsers/document/read.hpp"
#include "rules/link/link.hpp"

using namespace claimcheck;

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void check(const Document& document, const Article& article) {
  const Span all{0, static_cast<std::uint32_t>(document.text().size())};
  std::uint32_t end = 0;
  for (const Span sentence : article.sentences) {
    must(all.contains(sentence) && !sentence.empty() && sentence.begin >= end);
    end = sentence.end;
  }
  end = 0;
  for (const Claim& claim : article.claims) {
    must(claim.sentence < article.sentences.size() && article.sentences[claim.sentence].contains(claim.span));
    must(claim.span.begin >= end && !claim.span.empty());
    end = claim.span.end;
    must(claim.quotes.end <= article.quotes.size() && claim.numbers.end <= article.numbers.size());
    must(claim.dates.end <= article.dates.size() && claim.names.end <= article.names.size());
  }
  end = 0;
  for (const Marker& marker : article.markers) {
    must(all.contains(marker.span) && marker.span.begin >= end);
    end = marker.span.begin;
    must(!marker.claim || index(*marker.claim) < article.claims.size());
    must(marker.link.has_value() == (marker.style == MarkerStyle::link));
    must(!marker.link || *marker.link < article.links.size());
    for (const ReferenceId id : marker.references) must(index(id) < article.references.size());
  }
  end = 0;
  for (const Reference& reference : article.references) {
    must(all.contains(reference.span) && reference.span.begin >= end);
    end = reference.span.begin;
    if (!reference.short_form_of) continue;
    must(index(*reference.short_form_of) < article.references.size());
    must(!article.references[index(*reference.short_form_of)].is_short_form);
  }
  for (const Citation& citation : article.citations) {
    must(index(citation.marker) < article.markers.size());
    must(!citation.reference || index(*citation.reference) < article.references.size());
  }
}

}  // namespace

// Oracle: everything that an article holds lies in its text, in order, and every index leads somewhere. The first byte
// chooses the format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Format format = data[0] % 2 == 0 ? Format::text : Format::markdown;
  auto document = parsers::read_document(std::string(reinterpret_cast<const char*>(data) + 1, size - 1),
                                         {.path = "a", .format = format});
  if (!document) return 0;
  Article article = parsers::extract(**document);
  rules::link(**document, article);
  check(**document, article);
  return 0;
}
