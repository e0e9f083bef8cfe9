#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::RecordClass;
using expression::Value;

std::string_view lent_or_empty(const std::optional<std::string>& text) {
  return text ? lent(*text) : std::string_view();
}

Value found_in(const QuoteEvidence& quote, const Facts& facts) {
  std::vector<Value> out;
  for (const std::uint32_t source : facts.sources_quoting(quote.text)) {
    if (const auto* cited = facts.find_cited_source(source)) out.push_back(facts.records().cited_sources.one(*cited));
  }
  return Value::list(std::move(out));
}

constexpr FieldRow kEvidenceFields[] = {
    row("verdict", "string",
        "What this source says of the claim: \"supported\", \"partial\", \"not_found\", \"disagrees\" or "
        "\"unverifiable\".",
        [](const Evidence& evidence, const Facts&) { return name(evidence.verdict); }),
    row("score", "double", "How surely it carries the whole claim, 0 to 1.",
        [](const Evidence& evidence, const Facts&) { return evidence.score; }),
    row("reason", "string", "Why, in one sentence.",
        [](const Evidence& evidence, const Facts&) { return lent(evidence.reason); }),
    row("claim", "record(claim)", "The claim.",
        [](const Evidence& evidence, const Facts& facts) {
          return facts.records().claims.one(facts.claim(evidence.claim));
        }),
    row("source", "optional_type(record(cited_source))", "The source.",
        [](const Evidence& evidence, const Facts& facts) { return maybe_source(evidence.source, facts); }),
    row("quotes", "list(record(quote_evidence))", "What became of the claim's quotations.",
        [](const Evidence& evidence, const Facts& facts) {
          return facts.records().quote_evidence.all(evidence.quotes);
        }),
    row("facts", "list(record(fact_evidence))", "What became of its numbers, dates, names and the like.",
        [](const Evidence& evidence, const Facts& facts) { return facts.records().fact_evidence.all(evidence.facts); }),
    row("unsupported", "list(record(passage))", "The parts of the claim that the source does not bear out.",
        [](const Evidence& evidence, const Facts& facts) {
          return facts.records().passages.all(std::span<const Span>(evidence.unsupported));
        }),
    row("passage_text", "string", "The place in the source that speaks of it; or empty.",
        [](const Evidence& evidence, const Facts&) {
          return evidence.passage ? lent(evidence.passage->exact) : std::string_view();
        }),
};

constexpr FieldRow kQuoteFields[] = {
    row("text", "string", "The quotation.", [](const QuoteEvidence& quote, const Facts&) { return lent(quote.text); }),
    row("match", "string", "\"verbatim\", \"altered\" or \"absent\".",
        [](const QuoteEvidence& quote, const Facts&) { return name(quote.match); }),
    row("found", "string", "The words of the source that are nearest to it; or empty.",
        [](const QuoteEvidence& quote, const Facts&) { return lent_or_empty(quote.found); }),
    row("similarity", "double", "How near they are, 0 to 1.",
        [](const QuoteEvidence& quote, const Facts&) { return quote.similarity; }),
    row("found_in", "list(record(cited_source))", "The cited sources that have it word for word, this one or others.",
        [](const QuoteEvidence& quote, const Facts& facts) { return found_in(quote, facts); }),
    row("speaker", "string", "Whom the source lets say it; unknown until sources are read for that.",
        [](const QuoteEvidence&, const Facts&) { return Value::unknown("who speaks in the source was not read"); }),
};

constexpr FieldRow kFactFields[] = {
    row("kind", "string", "\"number\", \"date\", \"name\", \"unit\", \"direction\" or \"negation\".",
        [](const FactEvidence& fact, const Facts&) { return name(fact.kind); }),
    row("text", "string", "What the claim says.",
        [](const FactEvidence& fact, const Facts&) { return lent(fact.text); }),
    row("match", "string", "\"agrees\", \"disagrees\" or \"absent\".",
        [](const FactEvidence& fact, const Facts&) { return name(fact.match); }),
    row("found", "string", "What the source says instead; or empty.",
        [](const FactEvidence& fact, const Facts&) { return lent_or_empty(fact.found); }),
};

}  // namespace

const RecordClass& evidence_class() {
  static const RecordClass is("evidence", kEvidenceFields);
  return is;
}

const RecordClass& quote_evidence_class() {
  static const RecordClass is("quote_evidence", kQuoteFields);
  return is;
}

const RecordClass& fact_evidence_class() {
  static const RecordClass is("fact_evidence", kFactFields);
  return is;
}

}  // namespace claimcheck::rules
