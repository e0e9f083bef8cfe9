#include "rules/subject.hpp"

#include <algorithm>

#include "rules/facts/records.hpp"

namespace claimcheck::rules {
namespace {

using expression::RecordClass;
using expression::Value;

template <class T>
const T& fact(const Value& record) {
  return *static_cast<const T*>(record.fact());
}

Subject subject(const Article& article, const Facts&) {
  return {article.title_span.value_or(Span{0, 0}), {}, {}, {}};
}

Subject subject(const Claim& claim, const Facts& facts) {
  return {claim.span, ClaimId{facts.records().claims.index_of(claim)}, {}, {}};
}

// What stands inside a claim means that claim.
template <class T>
Subject mention(const T& one, IndexRange Claim::*range, const RecordsOf<T>& all, const Facts& facts) {
  const std::uint32_t at = all.index_of(one);
  const auto& claims = facts.article().claims;
  const auto after = std::ranges::upper_bound(claims, at, {}, [&](const Claim& claim) { return (claim.*range).end; });
  Subject out{one.span, {}, {}, {}};
  if (after != claims.end() && ((*after).*range).begin <= at) {
    out.claim = ClaimId{static_cast<std::uint32_t>(after - claims.begin())};
  }
  return out;
}

Subject subject(const Marker& marker, const Facts&) {
  return {marker.span, marker.claim, {}, {}};
}

Subject subject(const Reference& reference, const Facts& facts) {
  return {reference.span, {}, ReferenceId{facts.records().references.index_of(reference)}, {}};
}

Subject subject(const ArticleLink& link, const Facts& facts) {
  Subject out{link.written->span, {}, link.reference, {}};
  if (link.marker) out.claim = facts.marker(*link.marker).claim;
  // Here what became of the link follows from how it is written.
  const bool is_hopeless = link.url && link.source && facts.sources()[*link.source].state == LinkState::malformed;
  if (is_hopeless) out.source = link.source;
  return out;
}

Subject subject(const Citation& citation, const Facts& facts) {
  return {facts.marker(citation.marker).span, citation.claim, citation.reference, {}};
}

Subject subject(const Suppression& one, const Facts&) {
  return {Span{one.at, one.at}, {}, {}, {}, one.comment};
}

Subject subject(const CitedSource& cited, const Facts& facts) {
  Subject out{cited.url, {}, cited.reference, cited.source};
  if (!cited.marker) return out;
  const Marker& marker = facts.marker(*cited.marker);
  out.claim = marker.claim;
  if (cited.reference) out.span = marker.span;
  return out;
}

}  // namespace

Subject subject_of(const Value& record, const Facts& facts) {
  const RecordClass* is = record.record_view().is;
  const FactRecords& all = facts.records();
  if (is == &article_class()) return subject(fact<Article>(record), facts);
  if (is == &claim_class()) return subject(fact<Claim>(record), facts);
  if (is == &quote_class()) return mention(fact<Quote>(record), &Claim::quotes, all.quotes, facts);
  if (is == &number_class()) return mention(fact<Quantity>(record), &Claim::numbers, all.numbers, facts);
  if (is == &date_mention_class()) return mention(fact<DateMention>(record), &Claim::dates, all.date_mentions, facts);
  if (is == &attribution_class()) {
    return mention(fact<Attribution>(record), &Claim::attributions, all.attributions, facts);
  }
  if (is == &marker_class()) return subject(fact<Marker>(record), facts);
  if (is == &reference_class()) return subject(fact<Reference>(record), facts);
  if (is == &link_class()) return subject(fact<ArticleLink>(record), facts);
  if (is == &citation_class()) return subject(fact<Citation>(record), facts);
  if (is == &cited_source_class()) return subject(fact<CitedSource>(record), facts);
  if (is == &suppression_class()) return subject(fact<Suppression>(record), facts);
  if (is == &passage_class()) return {PassageRecords::unpacked(record.fact()), {}, {}, {}};
  return {};
}

}  // namespace claimcheck::rules
