#include "rules/facts/environment.hpp"

#include <array>

#include "rules/facts/functions.hpp"
#include "rules/facts/page.hpp"
#include "rules/facts/records.hpp"

namespace claimcheck::rules {

using expression::Environment;
using expression::RecordClass;

std::span<const RecordClass* const> fact_classes() {
  static const std::array kAll{
      &article_class(),       &claim_class(),        &quote_class(),   &number_class(),    &date_mention_class(),
      &date_class(),          &attribution_class(),  &marker_class(),  &reference_class(), &link_class(),
      &citation_class(),      &cited_source_class(), &passage_class(), &evidence_class(),  &quote_evidence_class(),
      &fact_evidence_class(), &suppression_class(),  &run_class(),     &page_class()};
  return kAll;
}

const Environment& fact_environment() {
  static const Environment kEnvironment = [] {
    Environment out;
    for (const RecordClass* one : fact_classes()) out.records.emplace(one->type.name, one->type);
    out.variables.emplace("article", expression::record_type("article"));
    out.variables.emplace("run", expression::record_type("run"));
    out.functions = &fact_functions();
    return out;
  }();
  return kEnvironment;
}

expression::Value fact_value(std::string_view variable, const Facts& facts) {
  if (variable == "article") return facts.records().article.one(facts.article());
  if (variable == "run") return facts.records().run.one(facts.run());
  return expression::Value::error("there is no fact '" + std::string(variable) + "'");
}

}  // namespace claimcheck::rules
