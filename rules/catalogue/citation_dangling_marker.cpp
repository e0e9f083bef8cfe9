#include <algorithm>

#include "model/ascii.hpp"
#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "The harbour was dredged in 2011.[4]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, "
    "2011, https://gazette.example/dredging.\n[2] B. Okoro, “Silt,” Port Gazette, May 9, 2011, "
    "https://gazette.example/silt.\n",
    "The mine closed[1, 5] and the town shrank.[2]\n\nReferences\n\n1. A. Moreno, “The Mine,” Gazette, 2001.\n2. B. "
    "Okoro, “The Town,” Gazette, 2002.\n",
};
constexpr std::string_view kQuiet[] = {
    "The harbour was dredged in 2011.[2]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, "
    "2011, https://gazette.example/dredging.\n[2] B. Okoro, “Silt,” Port Gazette, May 9, 2011, "
    "https://gazette.example/silt.\n",
    "The vote was held in [1999] and again a year later, said the clerk.",
};

// The keys that no entry has. Author–year keys are tried as a whole: one linked work is enough.
std::vector<std::string_view> missing_keys(const Facts& facts, const Marker& marker) {
  std::vector<std::string_view> missing;
  if (marker.style == MarkerStyle::author_year || marker.style == MarkerStyle::short_form) {
    if (marker.references.empty() && !marker.keys.empty()) missing.push_back(facts.text(marker.span));
    return missing;
  }
  for (const std::string& key : marker.keys) {
    if (!facts.find_key(key)) missing.push_back(key);
  }
  return missing;
}

std::string listed(const std::vector<std::string_view>& keys) {
  constexpr std::size_t kShown = 5;
  std::string out;
  for (std::size_t i = 0; i < keys.size() && i < kShown; ++i) {
    out += (i == 0 ? "" : ", ");
    out += keys[i];
  }
  if (keys.size() > kShown) out += " and " + std::to_string(keys.size() - kShown) + " more";
  return out;
}

bool is_number(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, is_digit);
}

// "15 entries"; where the list is numbered otherwise than from 1 to its size, its first and last number too.
std::string size_of_list(const Facts& facts) {
  const auto& entries = facts.article().references;
  if (entries.empty()) return "the article has no reference list";
  const std::string size = std::to_string(entries.size());
  std::string out = "the reference list has " + size + (entries.size() == 1 ? " entry" : " entries");
  const std::string &first = entries.front().key, &last = entries.back().key;
  if (is_number(first) && is_number(last) && (first != "1" || last != size)) {
    out += first == last ? ", " + first : ", from " + first + " to " + last;
  }
  return out;
}

std::string message(const Facts& facts, const Marker& marker, const std::vector<std::string_view>& missing) {
  if (marker.style == MarkerStyle::footnote) return "no footnote " + listed(missing) + " is defined";
  return "no entry " + listed(missing) + ": " + size_of_list(facts);
}

void look(const Facts& facts, Findings& findings) {
  for (const Marker& marker : facts.article().markers) {
    if (marker.style == MarkerStyle::link) continue;
    const auto missing = missing_keys(facts, marker);
    if (missing.empty()) continue;
    Finding& finding = findings.add(marker.span, message(facts, marker, missing));
    finding.claim = marker.claim;
  }
}

}  // namespace

const Rule kDanglingMarker{
    {.id = "citation/dangling-marker",
     .severity = Severity::error,
     .summary = "A marker points to an entry that the reference list does not have.",
     .why = "The reader is promised a source and finds none; most often an entry was deleted or the list renumbered.",
     .instead = "add the missing entry, or correct the marker",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
