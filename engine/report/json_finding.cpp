#include "engine/report/json_finding.hpp"

#include "engine/report/json_id.hpp"
#include "engine/report/json_span.hpp"

namespace claimcheck::engine {
namespace {

void write_related(JsonWriter& json, const Finding& finding, const Positions& positions) {
  json.key("related");
  json.begin_array();
  for (const Related& related : finding.related) {
    json.begin_object();
    json.field("message", related.message);
    json.text_field("path", positions.document().path());
    json.key("span");
    write_span(json, positions, related.span);
    json.end_object();
  }
  json.end_array();
}

void write_fix(JsonWriter& json, const std::optional<Fix>& fix, const Positions& positions) {
  json.key("fix");
  if (!fix) {
    json.value(nullptr);
    return;
  }
  json.begin_object();
  json.field("description", fix->description);
  json.field("safety", name(fix->safety));
  json.key("edits");
  json.begin_array();
  for (const Edit& edit : fix->edits) {
    json.begin_object();
    json.key("span");
    write_span(json, positions, edit.span);
    json.field("text", edit.text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding, const Positions& positions,
                   std::span<const Source> sources) {
  json.begin_object();
  json.field("rule", finding.rule);
  json.field("severity", name(finding.severity));
  json.field("message", finding.message);
  json.field("fingerprint", finding.fingerprint);
  json.field("status", name(finding.status));
  json.text_field("path", positions.document().path());
  json.key("span");
  write_position(json, positions.of(finding));
  json.field("claim", json_id(finding.claim));
  json.field("reference", json_id(finding.reference));
  json.field("source", finding.source ? std::optional(sources[*finding.source].url) : std::nullopt);
  write_related(json, finding, positions);
  write_fix(json, finding.fix, positions);
  json.end_object();
}

}  // namespace claimcheck::engine
