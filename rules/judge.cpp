#include "rules/judge.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "model/hash.hpp"
#include "rules/facts.hpp"
#include "rules/facts/environment.hpp"
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

// What the finding is about, without anything that moves when other text does: rule, the claim's words or else the
// words it points at, and the URL.
std::uint64_t subject_hash(const Finding& finding, const Facts& facts) {
  const Span about = finding.claim ? facts.claim(*finding.claim).span : finding.span;
  std::uint64_t hash = hash_text(finding.rule);
  hash = hash_words(facts.text(about), hash);
  if (finding.claim) hash = hash_words(facts.text(finding.span), hash);
  if (finding.source) hash = hash_text(facts.sources()[*finding.source].url, hash);
  return hash;
}

void set_fingerprints(std::vector<Finding>& findings, const Facts& facts) {
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  for (Finding& finding : findings) {
    const std::uint64_t subject = subject_hash(finding, facts);
    finding.fingerprint = to_hex(hash_number(seen[subject]++, subject));
  }
}

std::string failure(const CompiledRule& rule, const Judgement& judgement) {
  std::string out = "the rule " + rule.id() + " fails: " + judgement.failure;
  if (judgement.failures > 1) out += " (and " + std::to_string(judgement.failures - 1) + " times more)";
  return out;
}

}  // namespace

Judgement judge_article(const CompiledRule& rule, const CheckedArticle& article, std::span<const Source> sources) {
  const Facts facts(article, sources);
  return judge_rule(rule, FactValues(facts));
}

ArticleJudgement judge(const RuleSet& rules, const CheckedArticle& article, std::uint32_t article_index,
                       std::span<const Source> sources) {
  const Facts facts(article, sources);
  const FactValues values(facts);
  ArticleJudgement out;
  for (const CompiledRule& rule : rules.rules()) {
    if (!rule.enabled) continue;
    Judgement judgement = judge_rule(rule, values);
    std::ranges::move(judgement.findings, std::back_inserter(out.findings));
    if (judgement.not_evaluated > 0) {
      out.not_evaluated.push_back({rule.id(), std::move(judgement.reason), judgement.not_evaluated});
    }
    if (judgement.failures > 0) out.failures.push_back({failure(rule, judgement), article.document->path(), 0});
  }
  std::ranges::stable_sort(out.findings, {}, [](const Finding& finding) {
    return std::tuple(finding.span.begin, finding.span.end, std::string_view(finding.rule));
  });
  for (Finding& finding : out.findings) finding.article = article_index;
  set_fingerprints(out.findings, facts);
  return out;
}

}  // namespace claimcheck::rules
