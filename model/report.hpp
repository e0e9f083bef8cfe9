#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.hpp"
#include "model/document.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"
#include "model/source.hpp"

namespace claimcheck {

struct CheckedArticle {
  std::unique_ptr<const Document> document;
  Article article;
  std::vector<Evidence> evidence;
  // Rules that are switched off or could not tell everywhere in it, sorted: where they have no finding, that says
  // nothing.
  std::vector<std::string> untold = {};
};

enum class RunMode : std::uint8_t { online, offline, replay };

std::string_view name(RunMode mode);

struct Run {
  std::string id;
  std::chrono::sys_seconds started, finished;
  RunMode mode = RunMode::online;
  int exit_code = 0;
};

// A rule that could not tell everywhere, because it needs what was not found out: how often, and the first reason.
struct NotEvaluated {
  std::string rule;
  std::string reason;
  std::uint32_t times = 0;
};

// What a baseline came to in a run.
struct BaselineUse {
  std::string path;         // its file
  std::uint32_t known = 0;  // findings that are in it
  std::uint32_t stale = 0;  // entries that no longer occur
};

// All that a run found out; every report format is written from this alone.
struct Report {
  Run run;
  std::vector<CheckedArticle> articles;
  std::vector<Source> sources;              // each distinct URL once, in order of first citation
  std::vector<Finding> findings;            // by article, then position, then rule
  std::uint32_t ignored = 0;                // findings that comments in the articles keep away
  std::optional<BaselineUse> baseline;      // where there is one
  std::vector<NotEvaluated> not_evaluated;  // of all articles, by rule
  std::vector<Error> rule_failures;         // rules that were stopped or went wrong, by article
  std::vector<Error>
      unreadable;  // inputs that are no article of this report and recordings that are not whole, and why
};

}  // namespace claimcheck
