#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/baseline_file.hpp"
#include "engine/baseline_match.hpp"
#include "engine/changed_part.hpp"
#include "engine/check.hpp"
#include "engine/fetch_sources.hpp"
#include "engine/log.hpp"
#include "engine/read_article.hpp"
#include "engine/source_list.hpp"
#include "rules/judge.hpp"
#include "rules/needs.hpp"

namespace claimcheck::engine {
namespace {

using Rules = std::vector<std::shared_ptr<const rules::RuleSet>>;  // of each input or article
using ChangedParts = std::vector<std::optional<ChangedPart>>;      // of each article; nullopt: all of it counts

const ArticleSettings& settings_of(const Input& input, const CheckOptions& options) {
  return input.settings ? *input.settings : options.article;
}

Result<Rules> load_rules(const std::vector<Input>& inputs, const CheckOptions& options) {
  Rules out;
  std::map<const ArticleSettings*, std::shared_ptr<const rules::RuleSet>> known;
  const auto load = [&](const ArticleSettings& settings) -> Result<std::shared_ptr<const rules::RuleSet>> {
    if (const auto found = known.find(&settings); found != known.end()) return found->second;
    auto set = load_rules(settings.rules);
    if (set) known.emplace(&settings, *set);
    return set;
  };
  for (const Input& input : inputs) {
    if (!input.bytes) {
      out.emplace_back();
      continue;
    }
    auto set = load(settings_of(input, options));
    if (!set) return tl::unexpected(std::move(set).error());
    out.push_back(std::move(*set));
  }
  return out;
}

// Steps 1 to 3, read, extract and link, of every input. `rules` keeps those of what could be read.
ChangedParts read_articles(std::vector<Input>& inputs, const CheckOptions& options, Rules& rules, Report& report) {
  ChangedParts changed;
  Rules of_articles;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    Input& input = inputs[i];
    const ArticleSettings& settings = settings_of(input, options);
    const ReadArticleOptions reading{settings.format, settings.published, settings.max_size};
    auto read = input.bytes ? read_article(std::move(*input.bytes), input.path, reading)
                            : tl::unexpected<Error>(std::move(input.bytes).error());
    if (read) {
      report.articles.push_back({std::move(read->document), std::move(read->article), {}});
      of_articles.push_back(rules[i]);
      changed.emplace_back();
      if (input.changed) changed.back().emplace(*report.articles.back().document, std::move(*input.changed));
    } else {
      report.unreadable.push_back(std::move(read).error());
    }
  }
  rules = std::move(of_articles);
  return changed;
}

// What the rules of all articles read of what only the network tells; offline nobody asks.
rules::Needs needs_of(const Rules& rules, const CheckOptions& options) {
  rules::Needs out;
  if (options.offline) return out;
  const std::set<std::shared_ptr<const rules::RuleSet>> distinct(rules.begin(), rules.end());
  for (const auto& set : distinct) out = out | rules::needs_of(*set);
  return out;
}

// Steps 4 to 6, fetch, read and liveness, of every distinct URL.
Result<void> check_sources(LinkTools tools, const CheckOptions& options, rules::Needs needs,
                           const ChangedParts& changed, Report& report) {
  if (!needs.archives) tools.settings.archives.clear();
  SourceList list(needs.links || options.offline);
  for (std::size_t i = 0; i < report.articles.size(); ++i) {
    const std::optional<ChangedPart>& part = changed[i];
    list.add(report.articles[i].article, [&](Span span) { return !part || part->holds(span); });
  }
  auto fetched = fetch_sources(list.questions(), std::move(tools), options);
  if (!fetched) return tl::unexpected(std::move(fetched).error());
  report.sources = std::move(fetched->sources);
  if (fetched->trouble) report.unreadable.push_back(std::move(*fetched->trouble));
  return {};
}

// Step 7, verify: no source's text is compared yet, so a claim that cites something cannot be told.
void set_verdicts(Article& article) {
  for (Claim& claim : article.claims) claim.verdict = ClaimVerdict::uncited;
  for (const Citation& citation : article.citations) {
    if (citation.claim) article.claims[index(*citation.claim)].verdict = ClaimVerdict::unverifiable;
  }
}

// Step 8, judge.
void judge_articles(const Rules& rules, Report& report) {
  const auto today = std::chrono::floor<std::chrono::days>(report.run.started);
  std::map<std::string, NotEvaluated> not_evaluated;
  for (std::uint32_t i = 0; i < report.articles.size(); ++i) {
    rules::ArticleJudgement judgement = rules::judge(*rules[i], report.articles[i], i, report.sources, today);
    report.ignored += judgement.ignored;
    report.articles[i].untold = std::move(judgement.untold);
    std::ranges::move(judgement.findings, std::back_inserter(report.findings));
    std::ranges::move(judgement.failures, std::back_inserter(report.rule_failures));
    for (NotEvaluated& one : judgement.not_evaluated) {
      NotEvaluated& total = not_evaluated.try_emplace(one.rule, NotEvaluated{one.rule, one.reason, 0}).first->second;
      total.times += one.times;
    }
  }
  for (auto& [rule, total] : not_evaluated) {
    log(LogLevel::info, rule + " could not be evaluated " + std::to_string(total.times) + " times: " + total.reason);
    report.not_evaluated.push_back(std::move(total));
  }
}

// Drops the findings that speak of nothing that has changed.
void keep_changed(const ChangedParts& changed, std::vector<Finding>& findings) {
  std::erase_if(findings, [&](const Finding& finding) {
    const std::optional<ChangedPart>& part = changed[finding.article];
    if (!part || part->holds(finding.span)) return false;
    return std::ranges::none_of(finding.related, [&](const Related& other) { return part->holds(other.span); });
  });
}

int exit_code(const Report& report, const CheckOptions& options) {
  if (!report.unreadable.empty()) return 2;
  if (options.exit_zero) return 0;
  const auto is_new = [](const Finding& finding) { return finding.status == FindingStatus::new_; };
  const auto fails = [&](const Finding& finding) {
    return is_new(finding) && options.fail_on && finding.severity >= *options.fail_on;
  };
  if (std::ranges::any_of(report.findings, fails)) return 1;
  const auto warnings = std::ranges::count_if(report.findings, [&](const Finding& finding) {
    return is_new(finding) && finding.severity == Severity::warning;
  });
  return options.max_warnings && std::cmp_greater(warnings, *options.max_warnings) ? 1 : 0;
}

RunMode mode(const CheckOptions& options) {
  if (options.offline) return RunMode::offline;
  return options.replay ? RunMode::replay : RunMode::online;
}

}  // namespace

std::chrono::sys_seconds system_clock_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Result<Report> check(std::vector<Input> inputs, const CheckOptions& options) {
  auto tools = open_link_tools(options);
  if (!tools) return tl::unexpected(std::move(tools).error());
  auto rules = load_rules(inputs, options);
  if (!rules) return tl::unexpected(std::move(rules).error());
  Report report;
  report.run.id = options.run_id;
  report.run.mode = mode(options);
  report.run.started = options.clock();
  const ChangedParts changed = read_articles(inputs, options, *rules, report);
  log(LogLevel::info, "read " + std::to_string(report.articles.size()) + " articles");
  if (auto checked = check_sources(std::move(*tools), options, needs_of(*rules, options), changed, report); !checked) {
    return tl::unexpected(std::move(checked).error());
  }
  log(LogLevel::info, "know of " + std::to_string(report.sources.size()) + " links");
  for (CheckedArticle& article : report.articles) set_verdicts(article.article);
  judge_articles(*rules, report);
  if (options.baseline) report.baseline = mark_known(*options.baseline, report, &file_exists);
  keep_changed(changed, report.findings);
  log(LogLevel::info, "made " + std::to_string(report.findings.size()) + " findings");
  report.run.exit_code = exit_code(report, options);
  report.run.finished = options.clock();
  return report;
}

}  // namespace claimcheck::engine
