#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/result.hpp"

namespace claimcheck::engine {

// A finding that is known and left alone.
struct BaselineEntry {
  std::string path;  // of the article, from the baseline's folder
  std::string rule;
  std::string fingerprint;  // Finding::fingerprint: moves with the words, never with the line
  std::string excerpt;      // for whoever reads the file; means nothing
  std::string reason;       // a person's own, or empty

  friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};

// What an entry is told by, and sorted by.
inline std::tuple<std::string_view, std::string_view, std::string_view> key_of(const BaselineEntry& entry) {
  return {entry.path, entry.rule, entry.fingerprint};
}

// The findings of a day, so that from then on new ones alone are reported. Kept as YAML, sorted, one entry a finding:
//
//   findings:
//     - path: "docs/ferry.md"
//       rule: "citation/uncited-quotation"
//       fingerprint: "0123456789abcdef"
//       excerpt: "The captain calls the crossing “an hour and a half of …"
//       reason: "printed on every ticket"      optional, a person's own
struct Baseline {
  std::string path;                    // of the file, as named
  std::vector<BaselineEntry> entries;  // by path, rule and fingerprint, each once
};

// Errors name the line. `path` is kept in the Baseline.
Result<Baseline> read_baseline(std::string_view text, const std::string& path);
// The same bytes for the same entries.
std::string to_yaml(const Baseline& baseline);

// Sorts the entries and leaves one of each.
void put_in_order(std::vector<BaselineEntry>& entries);

}  // namespace claimcheck::engine
