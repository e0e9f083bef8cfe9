#include <algorithm>

#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {

std::span<const Rule> catalogue() {
  static const std::vector<Rule> rules = [] {
    std::vector<Rule> all{kDanglingMarker,      kUncitedQuotation,    kUncitedStatistic, kCitationDateAgainstUrl,
                          kPastDateInFuture,    kSourceAfterArticle,  kDuplicateEntry,   kShortForm,
                          kUnresolvedShortForm, kUnbalancedQuotes,    kUnusedEntry,      kBrokenUrl,
                          kMalformedUrl,        kTrailingPunctuation, kTypographicUrl};
    all.insert(all.end(), link_rules().begin(), link_rules().end());
    std::ranges::sort(all, {}, [](const Rule& rule) { return rule.info.id; });
    return all;
  }();
  return rules;
}

const Rule* find_rule(std::string_view id) {
  const auto rules = catalogue();
  const auto found = std::ranges::lower_bound(rules, id, {}, [](const Rule& rule) { return rule.info.id; });
  return found != rules.end() && found->info.id == id ? &*found : nullptr;
}

Finding& Findings::add(Span span, std::string message) {
  Finding& finding = out_.emplace_back();
  finding.rule = rule_.id;
  finding.severity = rule_.severity;
  finding.message = std::move(message);
  finding.help = rule_.instead;
  finding.span = span;
  return finding;
}

}  // namespace claimcheck::rules
