#include "engine/source_list.hpp"

#include "model/url.hpp"

namespace claimcheck::engine {

void SourceList::add(Article& article) {
  const auto source_of = [&](Reference& reference) {
    if (!reference.source && !reference.urls.empty()) reference.source = index_of(reference.urls.front().url);
    return reference.source;
  };
  for (Citation& citation : article.citations) {
    const auto link = article.markers[index(citation.marker)].link;
    if (citation.reference) {
      citation.source = source_of(article.references[index(*citation.reference)]);
    } else if (link) {
      citation.source = index_of(article.links[*link].url);
    }
  }
  for (Reference& reference : article.references) source_of(reference);
}

std::uint32_t SourceList::index_of(std::string_view url) {
  const auto next = static_cast<std::uint32_t>(urls_.size());
  const auto [entry, is_new] = index_.try_emplace(canonical_url(url), next);
  if (is_new) urls_.push_back(entry->first);
  return entry->second;
}

}  // namespace claimcheck::engine
