#include "rules/facts/fact_values.hpp"

#include <array>

#include "rules/facts/environment.hpp"
#include "rules/facts/records.hpp"

namespace claimcheck::rules {
namespace {

using expression::RecordClass;
using expression::Value;
using expression::ValueKind;

Subject of_article(const void* fact, const Facts&) {
  return {static_cast<const Article*>(fact)->title_span.value_or(Span{}), {}, {}, {}};
}

Subject of_claim(const void* fact, const Facts& facts) {
  const auto& claim = *static_cast<const Claim*>(fact);
  return {claim.span, ClaimId{facts.records().claims.index_of(claim)}, {}, {}};
}

Subject of_marker(const Marker& marker) {
  return {marker.span, marker.claim, {}, {}};
}

Subject of_marker(const void* fact, const Facts&) {
  return of_marker(*static_cast<const Marker*>(fact));
}

Subject of_reference(const void* fact, const Facts& facts) {
  const auto& reference = *static_cast<const Reference*>(fact);
  return {reference.span, {}, ReferenceId{facts.records().references.index_of(reference)}, {}};
}

Subject of_link(const void* fact, const Facts& facts) {
  const auto& link = *static_cast<const ArticleLink*>(fact);
  Subject subject = link.marker ? of_marker(facts.marker(*link.marker)) : Subject{};
  subject.span = link.written->span;
  subject.reference = link.reference;
  subject.source = link.source;
  return subject;
}

Subject of_citation(const void* fact, const Facts& facts) {
  const auto& citation = *static_cast<const Citation*>(fact);
  return {facts.marker(citation.marker).span, citation.claim, citation.reference, citation.source};
}

Subject of_source(const CitedSource& cited, const Facts& facts) {
  Subject subject = cited.marker ? of_marker(facts.marker(*cited.marker)) : Subject{};
  if (!cited.reference || !cited.marker) subject.span = cited.url;
  subject.reference = cited.reference;
  subject.source = cited.source;
  return subject;
}

Subject of_source(const void* fact, const Facts& facts) {
  return of_source(*static_cast<const CitedSource*>(fact), facts);
}

Subject of_evidence(const void* fact, const Facts& facts) {
  const auto& evidence = *static_cast<const Evidence*>(fact);
  Subject subject = of_claim(&facts.claim(evidence.claim), facts);
  subject.source = evidence.source;
  return subject;
}

Subject of_passage(const void* fact, const Facts&) {
  return {PassageRecords::unpacked(fact), {}, {}, {}};
}

Subject of_suppression(const void* fact, const Facts&) {
  const auto& one = *static_cast<const Suppression*>(fact);
  return {Span{one.at, one.at}, {}, {}, {}, one.comment};
}

// A run is spoken of at the head of an article.
Subject of_run(const void*, const Facts&) {
  return {Span{}, {}, {}, {}};
}

template <class Mention>
Subject of_mention(const void* fact, const Facts&) {
  return {static_cast<const Mention*>(fact)->span, {}, {}, {}};
}

struct Row {
  const RecordClass& (*is)();
  Subject (*subject)(const void* fact, const Facts& facts);
};

constexpr std::array kRows{Row{article_class, of_article},
                           Row{claim_class, of_claim},
                           Row{quote_class, of_mention<Quote>},
                           Row{number_class, of_mention<Quantity>},
                           Row{date_mention_class, of_mention<DateMention>},
                           Row{attribution_class, of_mention<Attribution>},
                           Row{marker_class, of_marker},
                           Row{reference_class, of_reference},
                           Row{link_class, of_link},
                           Row{citation_class, of_citation},
                           Row{cited_source_class, of_source},
                           Row{evidence_class, of_evidence},
                           Row{suppression_class, of_suppression},
                           Row{run_class, of_run},
                           Row{passage_class, of_passage}};

}  // namespace

Value FactValues::variable(const std::string& name) const {
  return fact_value(name, facts_);
}

Subject FactValues::subject(const Value& record) const {
  if (!record.is(ValueKind::record) || record.record_view().context != &facts_) return {};
  for (const Row& row : kRows) {
    if (&row.is() == record.record_view().is) return row.subject(record.fact(), facts_);
  }
  return {};
}

std::size_t FactValues::size() const {
  const Article& article = facts_.article();
  return article.claims.size() + article.markers.size() + article.references.size();
}

}  // namespace claimcheck::rules
