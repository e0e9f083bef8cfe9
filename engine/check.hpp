#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/baseline.hpp"
#include "engine/changed_lines.hpp"
#include "engine/inputs.hpp"
#include "engine/load_rules.hpp"
#include "engine/url_filter.hpp"
#include "fetch/options.hpp"
#include "fetch/transport.hpp"
#include "model/report.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

using Clock = std::function<std::chrono::sys_seconds()>;

std::chrono::sys_seconds system_clock_now();

// What may differ between the articles of a run.
struct ArticleSettings {
  RuleOptions rules;              // the user's own, and settings of all
  std::optional<Format> format;   // nullopt: told from name and content
  std::optional<Date> published;  // nullopt: as the article says itself
  std::uint64_t max_size = kMaxArticleSize;
};

struct CheckOptions {
  bool offline = false;
  std::optional<std::string> replay;  // WARC file to answer from
  fetch::Options network;
  UrlFilter filter;                                   // of the URLs to ask for
  std::vector<std::string> signatures;                // the user's own, YAML files
  bool robots_for_all = false;                        // ask robots.txt before every request
  std::optional<bool> archives;                       // look for archived copies; nullopt: as usual
  std::vector<std::string> archive_endpoints;         // empty: the usual ones
  ArticleSettings article;                            // of every input that brings none of its own
  std::optional<Severity> fail_on = Severity::error;  // nullopt: never
  std::optional<unsigned> max_warnings;               // more of them make the exit code 1; nullopt: any number may be
  std::optional<Baseline> baseline;                   // findings that are known
  bool exit_zero = false;                             // findings do not make the exit code 1
  std::string run_id;
  Clock clock = system_clock_now;
  std::function<void(const fetch::TransportProgress&)> on_progress;  // called some times a second while fetching
};

// An article to check: a file's name and what is in it, or why it could not be read. A pattern like
// `check({{"article.md", text}}, {})` is all that a program needs.
struct Input {
  std::string path;
  Result<std::string> bytes;
  // Only what these lines say is reported, and asked for; nullopt: all.
  std::optional<LineRanges> changed = std::nullopt;
  // Those who share them also share the rules, made ready once; null: those of the options.
  std::shared_ptr<const ArticleSettings> settings = nullptr;
};

// The whole pipeline: read, extract, link, fetch, judge. An Error is a network setting that cannot work, or a rule;
// what is wrong with an input, an article or a link is in the Report.
Result<Report> check(std::vector<Input> inputs, const CheckOptions& options);

}  // namespace claimcheck::engine
