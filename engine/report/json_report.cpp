#include "engine/report/json_report.hpp"

#include "engine/report/json_article.hpp"
#include "engine/report/json_evidence.hpp"
#include "engine/report/json_finding.hpp"
#include "engine/report/json_id.hpp"
#include "engine/report/json_source.hpp"
#include "engine/report/summary.hpp"
#include "engine/version.hpp"

namespace claimcheck::engine {
namespace {

using Shape = JsonWriter::Shape;

void write_run(JsonWriter& json, const Run& run) {
  json.key("run");
  json.begin_object();
  json.field("id", run.id);
  json.field("started", to_rfc3339(run.started));
  json.field("finished", to_rfc3339(run.finished));
  json.field("mode", name(run.mode));
  json.field("exit_code", run.exit_code);
  json.end_object();
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.key("summary");
  json.begin_object(Shape::lines);
  json.field("articles", summary.articles);
  json.field("claims", summary.claims);
  json.field("cited_claims", summary.cited_claims);
  json.field("references", summary.references);
  json.field("citations", summary.citations);
  json.field("sources", summary.sources);
  json.key("findings");
  json.begin_object();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    json.field(name(severity), summary.found(severity));
  }
  json.end_object();
  json.key("sources_by_state");
  json.begin_object();
  for (const auto& [state, count] : summary.sources_by_state) json.field(name(state), count);
  json.end_object();
  json.key("verdicts");
  json.begin_object();
  for (std::size_t i = 0; i < summary.verdicts.size(); ++i) {
    json.field(name(static_cast<ClaimVerdict>(i)), summary.verdicts[i]);
  }
  json.end_object();
  json.end_object();
}

template <class Write>
void write_list(JsonWriter& json, std::string_view key, Write write_elements) {
  json.key(key);
  json.begin_array(Shape::lines);
  write_elements();
  json.end_array();
}

// Findings come by article, so that one article's positions are at hand at a time.
void write_findings(JsonWriter& json, const Report& report) {
  std::optional<Positions> positions;
  std::uint32_t of_article = 0;
  for (const Finding& finding : report.findings) {
    if (!positions || of_article != finding.article) {
      of_article = finding.article;
      positions.emplace(*report.articles[of_article].document);
    }
    write_finding(json, finding, *positions, report.sources);
  }
}

}  // namespace

void write_json_report(Output& out, const Report& report, const JsonReportOptions& options) {
  JsonWriter json(out, JsonWriter::Style::readable);
  json.begin_object(Shape::lines);
  json.field("schema", 1);
  json.key("tool");
  json.begin_object();
  json.field("name", "claimcheck");
  json.field("version", kVersion);
  json.end_object();
  write_run(json, report.run);
  write_summary(json, summarize(report));
  write_list(json, "articles", [&] {
    for (const CheckedArticle& article : report.articles) {
      json.begin_object(Shape::lines);
      write_article(json, Positions(*article.document), article.article, {options.sentences, report.sources});
      json.end_object();
    }
  });
  write_list(json, "sources", [&] {
    for (const Source& source : report.sources) {
      json.begin_object();
      write_source(json, source);
      json.end_object();
    }
  });
  write_list(json, "evidence", [&] {
    for (const CheckedArticle& article : report.articles) {
      if (article.evidence.empty()) continue;
      const Positions positions(*article.document);
      for (const Evidence& evidence : article.evidence) {
        json.begin_object();
        json.field("claim", json_id(evidence.claim));
        json.field("source", report.sources[evidence.source].url);
        write_evidence(json, evidence, positions);
        json.end_object();
      }
    }
  });
  write_list(json, "findings", [&] { write_findings(json, report); });
  json.end_object();
  json.end_line();
}

}  // namespace claimcheck::engine
