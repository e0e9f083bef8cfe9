#include "rules/facts/records.hpp"

namespace claimcheck::rules {

FactRecords::FactRecords(const Facts& facts)
    : article(article_class(), facts, {&facts.article(), 1}),
      attributions(attribution_class(), facts, facts.article().attributions),
      citations(citation_class(), facts, facts.article().citations),
      cited_sources(cited_source_class(), facts, facts.cited_sources()),
      claims(claim_class(), facts, facts.article().claims),
      dates(date_class(), facts, {}),
      date_mentions(date_mention_class(), facts, facts.article().dates),
      evidence(evidence_class(), facts, facts.evidence()),
      fact_evidence(fact_evidence_class(), facts, {}),
      links(link_class(), facts, facts.links().all()),
      markers(marker_class(), facts, facts.article().markers),
      numbers(number_class(), facts, facts.article().numbers),
      passages(facts),
      quotes(quote_class(), facts, facts.article().quotes),
      quote_evidence(quote_evidence_class(), facts, {}),
      references(reference_class(), facts, facts.article().references),
      run(run_class(), facts, {&facts.run(), 1}),
      suppressions(suppression_class(), facts, facts.run().suppressions) {}

}  // namespace claimcheck::rules
