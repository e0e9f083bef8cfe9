#include "engine/report/summary.hpp"

#include <algorithm>
#include <vector>

namespace claimcheck::engine {
namespace {

void add(const Article& article, Summary& summary) {
  summary.claims += article.claims.size();
  summary.references += article.references.size();
  summary.citations += article.citations.size();
  std::vector<bool> cited(article.claims.size());
  for (const Citation& citation : article.citations) {
    if (citation.claim) cited[index(*citation.claim)] = true;
  }
  summary.cited_claims += static_cast<std::size_t>(std::ranges::count(cited, true));
  for (const Claim& claim : article.claims) ++summary.verdicts[static_cast<std::size_t>(claim.verdict)];
}

}  // namespace

Summary summarize(const Report& report) {
  Summary summary;
  summary.articles = report.articles.size();
  summary.sources = report.sources.size();
  for (const CheckedArticle& article : report.articles) add(article.article, summary);
  for (const Finding& finding : report.findings) {
    const auto severity = static_cast<std::size_t>(finding.severity);
    ++summary.findings[severity];
    if (finding.status == FindingStatus::known) ++summary.known[severity];
  }
  for (const Source& source : report.sources) ++summary.sources_by_state[source.state];
  return summary;
}

}  // namespace claimcheck::engine
