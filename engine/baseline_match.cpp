#include "engine/baseline_match.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "model/utf8.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kExcerptSize = 100;  // bytes

// The folder that a file stands in, links and dots resolved.
fs::path folder_of(const std::string& file) {
  std::error_code wrong;
  const fs::path whole = fs::absolute(file, wrong).parent_path();
  const fs::path real = fs::weakly_canonical(whole, wrong);
  return wrong ? whole.lexically_normal() : real;
}

using Key = std::pair<std::string, std::string>;  // path and fingerprint

// The report as a baseline sees it.
class Matches {
 public:
  Matches(const Baseline& baseline, const Report& report, const FileExists& exists)
      : baseline_(baseline), report_(report), exists_(exists) {
    for (std::uint32_t i = 0; i < report.articles.size(); ++i) {
      paths_.push_back(path_in_baseline(report.articles[i].document->path(), baseline.path));
      articles_.emplace(paths_.back(), i);
    }
    for (const Finding& finding : report.findings) found_.emplace(key(finding), &finding);
  }

  const std::string& path(const Finding& finding) const { return paths_[finding.article]; }
  Key key(const Finding& finding) const { return {path(finding), finding.fingerprint}; }

  bool is_stale(const BaselineEntry& entry) {
    const auto article = articles_.find(entry.path);
    if (article == articles_.end()) return is_gone(entry.path);
    if (found_.contains({entry.path, entry.fingerprint})) return false;
    const auto& untold = report_.articles[article->second].untold;
    return !std::ranges::binary_search(untold, entry.rule);
  }

 private:
  bool is_gone(const std::string& path) {
    const auto [known, is_new] = is_gone_.emplace(path, false);
    if (is_new) known->second = !exists_((fs::path(baseline_.path).parent_path() / path).string());
    return known->second;
  }

  const Baseline& baseline_;
  const Report& report_;
  const FileExists& exists_;
  std::vector<std::string> paths_;  // of the report's articles
  std::map<std::string, std::uint32_t> articles_;
  std::map<Key, const Finding*> found_;
  std::map<std::string, bool> is_gone_;
};

// The words that a finding is about: the claim's, or those at its place; where there are none, what it says.
std::string excerpt_of(const Finding& finding, const CheckedArticle& article) {
  const Document& document = *article.document;
  std::string_view words = finding.comment ? finding.comment->in(document.source())
                           : finding.claim ? article.article.claims[index(*finding.claim)].span.in(document.text())
                                           : finding.span.in(document.text());
  if (words.empty()) words = finding.message;
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = decode_code_point(words, at);
    at += point.size;
    if (point.value <= 0x20 || point.value == 0xA0) {
      gap = !out.empty();
      continue;
    }
    if (out.size() >= kExcerptSize) return out + "…";
    if (gap) out += ' ';
    gap = false;
    append_utf8(out, point.value);
  }
  return out;
}

}  // namespace

std::string path_in_baseline(const std::string& article, const std::string& baseline) {
  const fs::path file = folder_of(article) / fs::path(article).filename();
  const fs::path from_there = file.lexically_relative(folder_of(baseline));
  return (from_there.empty() ? file : from_there).generic_string();
}

BaselineUse mark_known(const Baseline& baseline, Report& report, const FileExists& exists) {
  BaselineUse use{baseline.path, 0, 0};
  Matches matches(baseline, report, exists);
  std::map<Key, bool> known;
  for (const BaselineEntry& entry : baseline.entries) {
    known.emplace(Key{entry.path, entry.fingerprint}, true);
    use.stale += matches.is_stale(entry);
  }
  for (Finding& finding : report.findings) {
    if (!known.contains(matches.key(finding))) continue;
    finding.status = FindingStatus::known;
    ++use.known;
  }
  return use;
}

Baseline pruned(const Baseline& baseline, const Report& report, const FileExists& exists) {
  Matches matches(baseline, report, exists);
  Baseline out{baseline.path, {}};
  std::ranges::copy_if(baseline.entries, std::back_inserter(out.entries),
                       [&](const BaselineEntry& entry) { return !matches.is_stale(entry); });
  return out;
}

Baseline updated(const Baseline& baseline, const Report& report, const FileExists& exists) {
  Matches matches(baseline, report, exists);
  std::map<Key, BaselineEntry> entries;
  for (const BaselineEntry& entry : pruned(baseline, report, exists).entries) {
    entries.emplace(Key{entry.path, entry.fingerprint}, entry);
  }
  for (const Finding& finding : report.findings) {
    BaselineEntry& entry = entries[matches.key(finding)];
    entry.path = matches.path(finding);
    entry.rule = finding.rule;
    entry.fingerprint = finding.fingerprint;
    entry.excerpt = excerpt_of(finding, report.articles[finding.article]);
  }
  Baseline out{baseline.path, {}};
  for (auto& [key, entry] : entries) out.entries.push_back(std::move(entry));
  put_in_order(out.entries);
  return out;
}

}  // namespace claimcheck::engine
