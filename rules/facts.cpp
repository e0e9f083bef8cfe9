#include "rules/facts.hpp"

#include <unordered_set>

namespace claimcheck::rules {

Facts::Facts(const CheckedArticle& article, std::span<const Source> sources)
    : article_(article.article),
      text_(article.document->text()),
      sources_(sources),
      sentence_is_cited_(article_.sentences.size()),
      first_citation_(article_.references.size(), kNone) {
  for (const Marker& marker : article_.markers) {
    if (marker.claim) sentence_is_cited_[claim(*marker.claim).sentence] = true;
  }
  for (std::uint32_t i = 0; i < article_.citations.size(); ++i) {
    const Citation& citation = article_.citations[i];
    const auto use = [&](ReferenceId id) {
      if (first_citation_[index(id)] == kNone) first_citation_[index(id)] = i;
    };
    if (citation.reference) use(*citation.reference);
    for (const ReferenceId id : marker(citation.marker).references) use(id);
  }
  for (std::uint32_t i = 0; i < article_.references.size(); ++i) {
    const std::string& key = article_.references[i].key;
    if (!key.empty()) by_key_.emplace(key, ReferenceId{i});
  }
  find_cited_sources();
}

void Facts::find_cited_sources() {
  std::unordered_set<std::uint32_t> seen;
  for (std::uint32_t i = 0; i < article_.references.size(); ++i) {
    const Reference& entry = article_.references[i];
    if (!entry.source || !seen.insert(*entry.source).second) continue;
    cited_sources_.push_back({*entry.source, entry.urls.front().span, ReferenceId{i}, first_marker(ReferenceId{i})});
  }
  for (const Citation& citation : article_.citations) {
    const auto link = marker(citation.marker).link;
    if (!citation.source || !link || !seen.insert(*citation.source).second) continue;
    cited_sources_.push_back({*citation.source, article_.links[*link].span, std::nullopt, citation.marker});
  }
}

bool Facts::next_is_cited(ClaimId id) const {
  const std::uint32_t next = claim(id).sentence + 1;
  if (next >= article_.sentences.size() || !sentence_is_cited_[next]) return false;
  const Span between{article_.sentences[next - 1].end, article_.sentences[next].begin};
  const std::string_view gap = text(between);
  return gap.find('\n') == gap.rfind('\n');
}

std::optional<MarkerId> Facts::first_marker(ReferenceId id) const {
  const std::uint32_t first = first_citation_[index(id)];
  return first == kNone ? std::nullopt : std::optional(article_.citations[first].marker);
}

std::optional<ReferenceId> Facts::find_key(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

std::string Facts::label(ReferenceId id) const {
  const std::string& key = reference(id).key;
  return "entry " + (key.empty() ? std::to_string(index(id) + 1) : key);
}

}  // namespace claimcheck::rules
