#include "rules/facts.hpp"

#include <algorithm>

#include "model/public_suffix.hpp"
#include "model/url.hpp"
#include "rules/facts/alike.hpp"
#include "rules/facts/records.hpp"

namespace claimcheck::rules {

Facts::Facts(const CheckedArticle& article, std::span<const Source> sources, RunFacts run)
    : checked_(article),
      article_(article.article),
      text_(article.document->text()),
      sources_(sources),
      sentence_is_cited_(article_.sentences.size()),
      first_citation_(article_.references.size(), kNone),
      links_(article_),
      same_works_(find_same_works(article_.references, links_)),
      same_titles_(find_same_titles(article_.references)),
      same_keys_(find_same_keys(article_.references)),
      run_(std::move(run)),
      published_(article_.published ? Edtf(*article_.published) : Edtf()),
      numbering_(article_.markers) {
  for (const Marker& marker : article_.markers) {
    if (marker.claim) sentence_is_cited_[claim(*marker.claim).sentence] = true;
  }
  for (std::uint32_t i = 0; i < article_.references.size(); ++i) {
    const std::string& key = article_.references[i].key;
    if (!key.empty()) by_key_.emplace(key, ReferenceId{i});
  }
  group_citations();
  group_markers();
  find_cited_sources();
  records_ = std::make_unique<const FactRecords>(*this);
}

Facts::~Facts() = default;

void Facts::group_citations() {
  std::vector<Grouping::Pair> by_claim, by_sentence, by_marker, by_reference;
  for (std::uint32_t i = 0; i < article_.citations.size(); ++i) {
    const Citation& citation = article_.citations[i];
    const auto use = [&](ReferenceId id) {
      if (first_citation_[index(id)] == kNone) first_citation_[index(id)] = i;
    };
    if (citation.claim) {
      by_claim.emplace_back(index(*citation.claim), i);
      by_sentence.emplace_back(claim(*citation.claim).sentence, i);
    }
    by_marker.emplace_back(index(citation.marker), i);
    if (citation.reference) {
      use(*citation.reference);
      by_reference.emplace_back(index(*citation.reference), i);
    }
    for (const ReferenceId id : marker(citation.marker).references) {
      use(id);
      if (reference(id).is_short_form && citation.reference != id) by_reference.emplace_back(index(id), i);
    }
  }
  citations_by_claim_ = Grouping(article_.claims.size(), by_claim);
  citations_by_sentence_ = Grouping(article_.sentences.size(), by_sentence);
  citations_by_marker_ = Grouping(article_.markers.size(), by_marker);
  citations_by_reference_ = Grouping(article_.references.size(), by_reference);
}

void Facts::group_markers() {
  std::vector<Grouping::Pair> by_claim, by_reference, evidence;
  for (std::uint32_t i = 0; i < article_.markers.size(); ++i) {
    const Marker& marker = article_.markers[i];
    if (marker.claim) by_claim.emplace_back(index(*marker.claim), i);
    for (const ReferenceId id : marker.references) by_reference.emplace_back(index(id), i);
  }
  for (std::uint32_t i = 0; i < checked_.evidence.size(); ++i) {
    const Evidence& one = checked_.evidence[i];
    evidence.emplace_back(index(one.claim), i);
    for (const QuoteEvidence& quote : one.quotes) {
      if (quote.match == QuoteMatch::verbatim) sources_by_quotation_[quote.text].push_back(one.source);
    }
  }
  markers_by_claim_ = Grouping(article_.claims.size(), by_claim);
  markers_by_reference_ = Grouping(article_.references.size(), by_reference);
  evidence_by_claim_ = Grouping(article_.claims.size(), evidence);
}

void Facts::find_cited_sources() {
  for (std::uint32_t i = 0; i < article_.references.size(); ++i) {
    const Reference& entry = article_.references[i];
    if (entry.source) {
      add_cited_source({*entry.source, entry.urls.front().span, ReferenceId{i}, first_marker(ReferenceId{i})},
                       links_.of(ReferenceId{i}).front());
    }
  }
  for (const Citation& citation : article_.citations) {
    const auto link = marker(citation.marker).link;
    if (citation.source && link) {
      add_cited_source({*citation.source, article_.links[*link].span, std::nullopt, citation.marker},
                       links_.all()[*link]);
    }
  }
}

void Facts::add_cited_source(CitedSource place, const ArticleLink& link) {
  const auto next = static_cast<std::uint32_t>(cited_sources_.size());
  if (!place_of_source_.emplace(place.source, next).second) return;
  const Source& source = sources_[place.source];
  if (source.published) place.published = Edtf(*source.published);
  if (source.archive) {
    place.archived = Edtf(day_date(std::chrono::floor<std::chrono::days>(source.archive->timestamp)));
  }
  if (const auto url = Url::parse(source.url)) {
    place.host = url->host();
    place.domain = link.url && link.url->host() == place.host ? link.domain : registrable_domain(place.host);
  }
  cited_sources_.push_back(std::move(place));
}

const CitedSource* Facts::find_cited_source(std::uint32_t source) const {
  const auto found = place_of_source_.find(source);
  return found == place_of_source_.end() ? nullptr : &cited_sources_[found->second];
}

std::span<const std::uint32_t> Facts::sources_quoting(std::string_view words) const {
  const auto found = sources_by_quotation_.find(words);
  return found == sources_by_quotation_.end() ? std::span<const std::uint32_t>() : found->second;
}

std::span<const std::uint32_t> Facts::twins_of(ClaimId id) const {
  if (!twins_) twins_ = find_twins(article_, text_);
  return twins_->of(index(id));
}

bool Facts::uses_list() const {
  return std::ranges::any_of(first_citation_, [](std::uint32_t first) { return first != kNone; });
}

const WordCounts& Facts::word_counts() const {
  if (!word_counts_) word_counts_.emplace(article_, text_);
  return *word_counts_;
}

std::uint32_t Facts::line(std::uint32_t byte) const {
  return source_line(document().to_source({byte, byte}).begin);
}

std::uint32_t Facts::source_line(std::uint32_t byte) const {
  if (!lines_) lines_.emplace(document().source());
  return lines_->place(byte).line;
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
