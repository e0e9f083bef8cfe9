#include "rules/judge.hpp"

#include <algorithm>
#include <cctype>
#include <tuple>
#include <unordered_map>

#include "model/hash.hpp"
#include "rules/facts.hpp"
#include "rules/rule.hpp"

namespace claimcheck::rules {
namespace {

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

}  // namespace

std::vector<Finding> judge(const CheckedArticle& article, std::uint32_t article_index,
                           std::span<const Source> sources) {
  const Facts facts(article, sources);
  std::vector<Finding> findings;
  for (const Rule& rule : catalogue()) {
    Findings of_rule(rule.info, findings);
    rule.look(facts, of_rule);
  }
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
    return std::tuple(finding.span.begin, finding.span.end, std::string_view(finding.rule));
  });
  for (Finding& finding : findings) finding.article = article_index;
  set_fingerprints(findings, facts);
  return findings;
}

}  // namespace claimcheck::rules
