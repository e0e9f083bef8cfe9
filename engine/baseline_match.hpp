#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/baseline.hpp"
#include "model/report.hpp"

namespace claimcheck::engine {

// Whether there is a file of this name, from where the program runs.
using FileExists = std::function<bool(const std::string& path)>;

// What a baseline calls an article: its path from the folder of the baseline's file, with slashes. Both are named from
// where the program runs.
std::string path_in_baseline(const std::string& article, const std::string& baseline);

// The findings of the baseline get the status `known`; entries that no longer occur are counted as stale: of articles
// of the report, what its rules could tell and did not find; of files that are gone, all. Goes by
// CheckedArticle::untold.
BaselineUse mark_known(const Baseline& baseline, Report& report, const FileExists& exists);

// The baseline without its stale entries.
Baseline pruned(const Baseline& baseline, const Report& report, const FileExists& exists);

// That, and every finding of the report, with the reasons that the baseline gives.
Baseline updated(const Baseline& baseline, const Report& report, const FileExists& exists);

}  // namespace claimcheck::engine
