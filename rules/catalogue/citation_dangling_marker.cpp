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

// "has 15 entries"
std::string size_of_list(const Facts& facts) {
  const std::size_t size = facts.article().references.size();
  if (size == 0) return "the article has no reference list";
  return "the reference list has " + std::to_string(size) + (size == 1 ? " entry" : " entries");
}

void look(const Facts& facts, Findings& findings) {
  for (const Marker& marker : facts.article().markers) {
    if (marker.style == MarkerStyle::link) continue;
    const auto missing = missing_keys(facts, marker);
    if (missing.empty()) continue;
    Finding& finding = findings.add(marker.span, "no entry " + listed(missing) + ": " + size_of_list(facts));
    finding.claim = marker.claim;
  }
}

}  // namespace

const Rule kDanglingMarker{
    {.id = "citation/dangling-marker",
     .severity = Severity::error,
     .summary = "A marker points to an entry that the reference list does not have.",
     .why = "The reader is promised a source and finds none; most often an entry was deleted or the list renumbered.",
     .instead = "add the missing entry, or correct the marker's number",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
