#include "rules/link/link.hpp"

#include <algorithm>
#include <optional>

#include "rules/link/by_author_year.hpp"
#include "rules/link/by_key.hpp"
#include "rules/link/short_forms.hpp"

namespace claimcheck::rules {
namespace {

Via via_of(MarkerStyle style) {
  switch (style) {
    case MarkerStyle::numeric:
    case MarkerStyle::superscript: return Via::number;
    case MarkerStyle::footnote: return Via::footnote;
    case MarkerStyle::author_year: return Via::author_year;
    case MarkerStyle::key: return Via::key;
    case MarkerStyle::ref_tag: return Via::ref_name;
    case MarkerStyle::link: return Via::link;
    case MarkerStyle::short_form: return Via::ibid;
  }
  return Via::number;
}

void resolve_markers(const Document& document, const std::vector<bool>& is_footnote, Article& article) {
  const KeyIndex keys(article.references, is_footnote);
  std::optional<AuthorYearIndex> authors;
  const Marker* previous = nullptr;  // the last one that is no link, for "(ibid.)"
  for (Marker& marker : article.markers) {
    if (marker.style == MarkerStyle::link) continue;
    if (marker.style == MarkerStyle::author_year) {
      if (!authors) authors.emplace(document.text(), article.references);
      authors->resolve(marker);
    } else if (marker.style == MarkerStyle::short_form) {
      marker.references.clear();
      if (previous && !previous->references.empty()) marker.references = {previous->references.back()};
    } else {
      keys.resolve(marker);
    }
    previous = &marker;
  }
}

// Appends a marker's citations, each full entry once.
void cite(const Article& article, MarkerId id, const std::vector<bool>& by_ibid, std::vector<Citation>& citations) {
  const Marker& marker = article.markers[index(id)];
  Citation citation;
  citation.claim = marker.claim;
  citation.marker = id;
  citation.via = via_of(marker.style);
  if (marker.link) citations.push_back(citation);
  const auto first = static_cast<std::ptrdiff_t>(citations.size());
  for (const ReferenceId named : marker.references) {
    const std::optional<ReferenceId> full = article.references[index(named)].short_form_of;
    citation.reference = full.value_or(named);
    citation.via = !full ? via_of(marker.style) : by_ibid[index(named)] ? Via::ibid : Via::short_title;
    const bool known = std::any_of(citations.begin() + first, citations.end(),
                                   [&](const Citation& other) { return other.reference == citation.reference; });
    if (!known) citations.push_back(citation);
  }
}

}  // namespace

void link(const Document& document, Article& article) {
  const std::vector<bool> is_footnote = footnotes_among(document, article.references);
  resolve_markers(document, is_footnote, article);
  const std::vector<bool> by_ibid = resolve_short_forms(document.text(), is_footnote, article);
  article.citations.clear();
  for (std::uint32_t i = 0; i < article.markers.size(); ++i) {
    cite(article, static_cast<MarkerId>(i), by_ibid, article.citations);
  }
}

}  // namespace claimcheck::rules
