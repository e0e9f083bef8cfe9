#include "rules/needs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "rules/facts/records.hpp"

namespace claimcheck::rules {
namespace {

// Of a cited source, what the article alone says.
constexpr std::array<std::string_view, 12> kWritten{"citations",    "claim", "domain", "host",  "in_list",   "is_asked",
                                                    "is_malformed", "link",  "marker", "place", "reference", "url"};
constexpr std::array<std::string_view, 4> kArchived{"advice", "archive_date", "archive_url", "better_url"};

class Reading {
 public:
  void add(const CompiledExpression& expression) {
    for (const expression::FieldName& field : expression.plan.fields) {
      if (field.of == nullptr) {
        needs_ = {true, true};
      } else if (field.of == &cited_source_class()) {
        needs_.links = needs_.links || std::ranges::find(kWritten, field.name) == kWritten.end();
        needs_.archives = needs_.archives || std::ranges::find(kArchived, field.name) != kArchived.end();
      }
    }
  }
  void add(const std::optional<CompiledExpression>& expression) {
    if (expression) add(*expression);
  }
  void add(const CompiledTemplate& text) {
    for (const CompiledTemplate::Part& part : text.parts) add(part.expression);
  }
  void add(const RuleConditions& conditions) {
    for (const CompiledExpression& range : conditions.for_each) add(range);
    add(conditions.when);
    for (const CompiledExpression& except : conditions.except) add(except);
  }
  void add(const RuleStatement& statement) {
    add(statement.message);
    if (statement.help) add(*statement.help);
    add(statement.at);
    for (const RuleStatement::Place& related : statement.related) {
      add(related.message);
      add(related.at);
      add(related.when);
    }
    if (statement.fix) {
      add(statement.fix->description);
      add(statement.fix->replace);
      add(statement.fix->with);
      add(statement.fix->when);
    }
    for (const RuleStatement::SeverityCase& one : statement.severity_when) add(one.when);
  }

  Needs needs() const { return needs_; }

 private:
  Needs needs_;
};

}  // namespace

Needs needs_of(const RuleSet& rules) {
  Reading reading;
  for (const CompiledRule& rule : rules.rules()) {
    if (!rule.enabled) continue;
    reading.add(rule.conditions());
    reading.add(rule.statement());
  }
  return reading.needs();
}

}  // namespace claimcheck::rules
