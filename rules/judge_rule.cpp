#include <algorithm>

#include "rules/expression/evaluate.hpp"
#include "rules/judgement.hpp"
#include "rules/say.hpp"

namespace claimcheck::rules {
namespace {

using expression::Value;
using expression::ValueKind;

constexpr std::uint64_t kSteps = 1'000'000, kStepsPerRecord = 200;

// One rule on its way through one article.
class RuleRun {
 public:
  RuleRun(const CompiledRule& rule, const ArticleValues& article, const Witness& witness)
      : rule_(rule),
        conditions_(rule.conditions()),
        article_(article),
        witness_(witness),
        evaluation_(kSteps + kStepsPerRecord * article.size()) {
    values_.resize(rule.variables.size());
    for (std::uint32_t i = 0; i < rule.first_param; ++i) values_[i] = article.variable(rule.variables[i]);
    std::ranges::transform(rule.param_values, values_.begin() + rule.first_param, &Value::borrow);
  }

  Judgement run() {
    bind(0);
    return std::move(out_);
  }

 private:
  Value value(const CompiledExpression& expression) { return evaluate(expression.plan, values_, evaluation_); }

  // Whether a condition holds; what is neither true nor false is counted and does not.
  bool holds(const CompiledExpression& condition) {
    const Value truth = value(condition);
    if (!truth.is_true() && !truth.is_false()) count(truth);
    return truth.is_true();
  }

  // The same of a part of a finding, which is left out where it cannot be told.
  bool holds_surely(const std::optional<CompiledExpression>& condition) {
    return !condition || value(*condition).is_true();
  }

  void count(const Value& trouble) {
    if (trouble.is_unknown()) {
      if (out_.not_evaluated++ == 0) out_.reason = trouble.as_unknown().front();
      return;
    }
    const std::string said = trouble.is_error() ? trouble.as_error().message : "a value of an unexpected type";
    if (out_.failures++ == 0) out_.failure = said;
  }

  // Gives the variables from this one on each of their values; false: there are no steps left.
  bool bind(std::size_t depth) {
    if (depth == conditions_.for_each.size()) return look();
    const Value range = value(conditions_.for_each[depth]);
    const Value* only = range.is(ValueKind::optional) ? range.as_optional() : nullptr;
    if (only != nullptr) return bind_to(depth, only->borrow());
    if (!range.is(ValueKind::list)) {
      if (!range.is(ValueKind::optional)) count(range);
      return !evaluation_.is_exhausted();
    }
    for (std::size_t i = 0; i < range.size(); ++i) {
      if (!bind_to(depth, range.at(i))) return false;
    }
    return true;
  }

  bool bind_to(std::size_t depth, Value element) {
    values_[rule_.first_bound + depth] = std::move(element);
    return bind(depth + 1);
  }

  bool look() {
    if (!evaluation_.spend(1)) count(evaluation_.exhausted());
    if (!evaluation_.is_exhausted() && holds(conditions_.when) && !is_excepted()) add_finding();
    return !evaluation_.is_exhausted();
  }

  bool is_excepted() {
    return std::ranges::any_of(conditions_.except,
                               [&](const CompiledExpression& except) { return value(except).is_true(); });
  }

  void add_finding() {
    const RuleStatement& statement = rule_.statement();
    Finding finding;
    finding.rule = rule_.id();
    finding.severity = severity(statement);
    finding.message = said(statement.message);
    if (statement.help) finding.help = said(*statement.help);
    if (finding.help.empty()) finding.help = as_advice(rule_.file.instead);
    if (!find_place(statement.at, finding)) return;
    for (const RuleStatement::Place& related : statement.related) add_related(related, finding);
    if (statement.fix) add_fix(*statement.fix, finding);
    if (evaluation_.is_exhausted()) return;
    if (witness_) witness_(finding, values_);
    out_.findings.push_back(std::move(finding));
  }

  Severity severity(const RuleStatement& statement) {
    for (const RuleStatement::SeverityCase& one : statement.severity_when) {
      if (value(one.when).is_true()) return one.severity;
    }
    return rule_.severity;
  }

  std::string said(const CompiledTemplate& message) {
    std::string out;
    for (const CompiledTemplate::Part& part : message.parts) {
      out += part.expression ? say(value(*part.expression)) : part.text;
    }
    return on_one_line(out);
  }

  // Where the finding stands and what it is about; false: the rule says a place that is none.
  bool find_place(const std::optional<CompiledExpression>& at_place, Finding& finding) {
    const auto about = [&](const Subject& subject) {
      if (!finding.claim) finding.claim = subject.claim;
      if (!finding.reference) finding.reference = subject.reference;
      if (!finding.source) finding.source = subject.source;
      if (!finding.comment) finding.comment = subject.comment;
    };
    std::optional<Span> innermost;
    for (std::size_t i = conditions_.for_each.size(); i-- > 0;) {
      const Value& bound = values_[rule_.first_bound + i];
      if (!bound.is(ValueKind::record)) continue;
      const Subject subject = article_.subject(bound);
      about(subject);
      if (!innermost) innermost = subject.span;
    }
    std::optional<Span> place = innermost;
    if (at_place) {
      const Value at = value(*at_place);
      const Subject subject = subject_of(at);
      place = subject.span;
      if (subject.span) about(subject);
      if (!at.is_known()) count(at);
    }
    if (at_place && !place) {
      if (out_.failures++ == 0) out_.failure = "`at` is nothing that has a place in the article";
      return false;
    }
    finding.span = place.value_or(Span{0, 0});
    return true;
  }

  Subject subject_of(const Value& at) const {
    if (at.is(ValueKind::optional) && at.as_optional() != nullptr) return subject_of(*at.as_optional());
    return at.is(ValueKind::record) ? article_.subject(at) : Subject{};
  }

  void add_related(const RuleStatement::Place& related, Finding& finding) {
    if (!holds_surely(related.when)) return;
    const Value at = value(related.at);
    const auto add = [&](const Value& one) {
      if (const auto span = subject_of(one).span) finding.related.push_back({said(related.message), *span});
    };
    if (!at.is(ValueKind::list)) return add(at);
    for (std::size_t i = 0; i < at.size(); ++i) add(at.at(i));
  }

  void add_fix(const RuleStatement::Remedy& fix, Finding& finding) {
    if (!holds_surely(fix.when)) return;
    const auto span = subject_of(value(fix.replace)).span;
    const Value with = value(fix.with);
    if (!span || !with.is(ValueKind::string)) return;
    finding.fix = Fix{said(fix.description), rule_.file.fix->safety, {{*span, std::string(with.as_text())}}};
  }

  const CompiledRule& rule_;
  const RuleConditions& conditions_;
  const ArticleValues& article_;
  const Witness& witness_;
  expression::Evaluation evaluation_;
  std::vector<Value> values_;  // of the rule's variables
  Judgement out_;
};

}  // namespace

Judgement judge_rule(const CompiledRule& rule, const ArticleValues& article, const Witness& witness) {
  return RuleRun(rule, article, witness).run();
}

}  // namespace claimcheck::rules
