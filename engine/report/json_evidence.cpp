#include "engine/report/json_evidence.hpp"

#include "engine/report/json_span.hpp"

namespace claimcheck::engine {
namespace {

void write_quotes(JsonWriter& json, const std::vector<QuoteEvidence>& quotes) {
  json.key("quotes");
  json.begin_array();
  for (const QuoteEvidence& quote : quotes) {
    json.begin_object();
    json.field("text", quote.text);
    json.field("match", name(quote.match));
    json.field("found", quote.found);
    json.field("similarity", quote.similarity);
    json.end_object();
  }
  json.end_array();
}

void write_facts(JsonWriter& json, const std::vector<FactEvidence>& facts) {
  json.key("facts");
  json.begin_array();
  for (const FactEvidence& fact : facts) {
    json.begin_object();
    json.field("kind", name(fact.kind));
    json.field("text", fact.text);
    json.field("match", name(fact.match));
    json.field("found", fact.found);
    json.end_object();
  }
  json.end_array();
}

void write_passage(JsonWriter& json, const std::optional<Passage>& passage) {
  json.key("passage");
  if (!passage) {
    json.value(nullptr);
    return;
  }
  json.begin_object();
  json.field("exact", passage->exact);
  json.field("prefix", passage->prefix);
  json.field("suffix", passage->suffix);
  json.field("text_fragment_url", passage->text_fragment_url);
  json.end_object();
}

}  // namespace

void write_evidence(JsonWriter& json, const Evidence& evidence, const Positions& positions) {
  json.field("verdict", name(evidence.verdict));
  json.field("score", evidence.score);
  json.field("reason", evidence.reason);
  write_quotes(json, evidence.quotes);
  write_facts(json, evidence.facts);
  write_passage(json, evidence.passage);
  json.key("unsupported");
  json.begin_array();
  for (const Span span : evidence.unsupported) {
    json.begin_object();
    json.field("text", span.in(positions.document().text()));
    json.key("span");
    write_span(json, positions, span);
    json.end_object();
  }
  json.end_array();
}

}  // namespace claimcheck::engine
