#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "rules/judgement.hpp"
#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// What all rules had to say of one article.
struct ArticleJudgement {
  std::vector<Finding> findings;            // by position and then by rule, with fingerprints
  std::uint32_t ignored = 0;                // findings that the article's comments keep away
  std::vector<NotEvaluated> not_evaluated;  // by rule
  std::vector<std::string> untold;          // rules that are switched off or could not tell everywhere, by id
  std::vector<Error> failures;              // by rule
};

// Facts × the enabled rules of the set. Pure: no clock, no network, no disk; equal inputs give equal findings.
// `article_index` is stored in Finding::article as it is. What the article's comments tell to be quiet is left out; the
// rules of the family run, which look at those comments, are judged by last. `today` says which of them have expired.
ArticleJudgement judge(const RuleSet& rules, const CheckedArticle& article, std::uint32_t article_index,
                       std::span<const Source> sources, std::chrono::sys_days today);

// What one rule has to say, enabled or not; findings in the order in which they were found, without fingerprints.
Judgement judge_article(const CompiledRule& rule, const CheckedArticle& article, std::span<const Source> sources,
                        const Witness& witness = {});

}  // namespace claimcheck::rules
