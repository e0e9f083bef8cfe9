#include "rules/judge.hpp"

#include <algorithm>
#include <tuple>

#include "rules/drop_ignored.hpp"
#include "rules/facts.hpp"
#include "rules/facts/environment.hpp"
#include "rules/find_suppressions.hpp"
#include "rules/fingerprint.hpp"
#include "rules/rule_name.hpp"
#include "rules/subject.hpp"

namespace claimcheck::rules {
namespace {

class FactValues final : public ArticleValues {
 public:
  explicit FactValues(const Facts& facts) : facts_(facts) {}

  expression::Value variable(const std::string& name) const override { return fact_value(name, facts_); }
  Subject subject(const expression::Value& record) const override { return subject_of(record, facts_); }
  std::size_t size() const override {
    const Article& article = facts_.article();
    return article.claims.size() + article.markers.size() + article.references.size();
  }

 private:
  const Facts& facts_;
};

std::string failure(const CompiledRule& rule, const Judgement& judgement) {
  std::string out = "the rule " + rule.id() + " fails: " + judgement.failure;
  if (judgement.failures > 1) out += " (and " + std::to_string(judgement.failures - 1) + " times more)";
  return out;
}

void sort_by_place(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
    return std::tuple(finding.span.begin, finding.span.end, std::string_view(finding.rule));
  });
}

// The rules on their way through one article.
class ArticleRun {
 public:
  ArticleRun(const RuleSet& rules, const Facts& facts, std::uint32_t article)
      : rules_(rules), facts_(facts), values_(facts), article_(article) {}

  // Those of the family run, or all the others: their findings by place, with fingerprints.
  std::vector<Finding> judge(bool of_run) {
    std::vector<Finding> findings;
    for (const CompiledRule& rule : rules_.rules()) {
      if (!rule.enabled || is_of_run(rule.id()) != of_run) continue;
      Judgement judgement = judge_rule(rule, values_);
      std::ranges::move(judgement.findings, std::back_inserter(findings));
      note(rule, judgement);
    }
    sort_by_place(findings);
    for (Finding& finding : findings) finding.article = article_;
    set_fingerprints(findings, facts_);
    return findings;
  }

  // The rules that could not tell everywhere, sorted.
  const std::vector<std::string>& untold() const { return untold_; }

  ArticleJudgement take(std::vector<Finding> findings, std::uint32_t ignored) {
    out_.findings = std::move(findings);
    for (const CompiledRule& rule : rules_.rules()) {
      if (!rule.enabled) untold_.push_back(rule.id());
    }
    std::ranges::sort(untold_);
    out_.untold = std::move(untold_);
    out_.ignored = ignored;
    return std::move(out_);
  }

 private:
  void note(const CompiledRule& rule, Judgement& judgement) {
    if (judgement.not_evaluated > 0 || judgement.failures > 0) untold_.push_back(rule.id());
    if (judgement.not_evaluated > 0) {
      out_.not_evaluated.push_back({rule.id(), std::move(judgement.reason), judgement.not_evaluated});
    }
    if (judgement.failures > 0) {
      out_.failures.push_back({failure(rule, judgement), facts_.document().path(), 0});
    }
  }

  const RuleSet& rules_;
  const Facts& facts_;
  FactValues values_;
  std::uint32_t article_;
  std::vector<std::string> untold_;
  ArticleJudgement out_;
};

}  // namespace

Judgement judge_article(const CompiledRule& rule, const CheckedArticle& article, std::span<const Source> sources,
                        const Witness& witness) {
  const Facts facts(article, sources);
  return judge_rule(rule, FactValues(facts), witness);
}

ArticleJudgement judge(const RuleSet& rules, const CheckedArticle& article, std::uint32_t article_index,
                       std::span<const Source> sources, std::chrono::sys_days today) {
  std::vector<Suppression> suppressions = find_suppressions(article, rules, today);
  const Facts facts(article, sources, {{}, suppressions});
  ArticleRun run(rules, facts, article_index);
  std::vector<Finding> findings = run.judge(false);
  std::uint32_t ignored = drop_ignored(findings, article.article, suppressions);
  settle(suppressions, rules, run.untold());
  std::vector<Finding> of_run = run.judge(true);
  ignored += drop_ignored(of_run, article.article, suppressions);
  std::ranges::move(of_run, std::back_inserter(findings));
  sort_by_place(findings);
  return run.take(std::move(findings), ignored);
}

}  // namespace claimcheck::rules
