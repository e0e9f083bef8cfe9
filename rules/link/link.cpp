#include "rules/link/link.hpp"

#include "rules/link/by_key.hpp"

namespace claimcheck::rules {
namespace {

void add_citations(Article& article, MarkerId id, Via via) {
  const Marker& marker = article.markers[index(id)];
  for (const ReferenceId named : marker.references) {
    const ReferenceId full = article.references[index(named)].short_form_of.value_or(named);
    Citation citation;
    citation.claim = marker.claim;
    citation.marker = id;
    citation.reference = full;
    citation.via = via;
    article.citations.push_back(citation);
  }
}

}  // namespace

void link(const Document&, Article& article) {
  const KeyIndex keys(article.references);
  for (std::uint32_t i = 0; i < article.markers.size(); ++i) {
    Marker& marker = article.markers[i];
    if (marker.style == MarkerStyle::link) {
      Citation citation;
      citation.claim = marker.claim;
      citation.marker = static_cast<MarkerId>(i);
      citation.via = Via::link;
      article.citations.push_back(citation);
      continue;
    }
    keys.resolve(marker);
    add_citations(article, static_cast<MarkerId>(i),
                  marker.style == MarkerStyle::footnote ? Via::footnote : Via::number);
  }
}

}  // namespace claimcheck::rules
