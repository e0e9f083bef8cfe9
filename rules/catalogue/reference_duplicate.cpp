#include <unordered_map>

#include "model/hash.hpp"
#include "model/url.hpp"
#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "One.[1] Two.[2]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n[2] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
    "One.[1] Two.[2]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://www.gazette.example/dredging.\n[2] “Dredging,” http://gazette.example/dredging/.\n",
};
constexpr std::string_view kQuiet[] = {
    "One.[1] Two.[2]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n[2] A. Moreno, “Dredging Goes On,” Port Gazette, May 9, 2011, "
    "https://gazette.example/dredging-2.\n",
    // Two editions of one title are two works.
    "One.[1] Two.[2]\n\nReferences\n\n[1] Port Authority, “Annual Report,” 2011.\n[2] Port Authority, “Annual Report,” "
    "2012.\n",
    // One host, two pages.
    "One.[1] Two.[2]\n\nReferences\n\n[1] Port Authority, “Rates,” https://port.example/a/.\n[2] Port Authority, "
    "“Berths,” "
    "https://port.example/.\n",
};

// Two entries mean one work if they have one URL (whatever its scheme, "www." or last slash), or one title, first
// author and date. 0: nothing to compare.
std::uint64_t identity_by_url(const Reference& reference) {
  if (reference.urls.empty()) return 0;
  const std::string url = canonical_url(reference.urls.front().url);
  std::string_view place = url;
  for (const std::string_view front : {"https://", "http://", "www."}) {
    if (place.starts_with(front)) place.remove_prefix(front.size());
  }
  if (place.ends_with('/')) place.remove_suffix(1);
  return hash_text(place);
}

std::uint64_t identity_by_words(const Reference& reference) {
  const CslItem& item = reference.item;
  if (item.title.empty() || !item.issued || item.author.empty()) return 0;
  std::uint64_t hash = hash_words(item.title);
  hash = hash_words(item.author.front().family + item.author.front().literal, hash);
  hash = hash_words(item.container_title, hash);
  hash = hash_words(item.volume + ' ' + item.page, hash);
  return hash_text(to_edtf(*item.issued), hash);
}

void look(const Facts& facts, Findings& findings) {
  std::unordered_map<std::uint64_t, ReferenceId> seen;
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const ReferenceId id{i};
    const Reference& reference = facts.reference(id);
    if (reference.is_short_form) continue;
    std::optional<ReferenceId> first;
    for (const std::uint64_t identity : {identity_by_url(reference), identity_by_words(reference)}) {
      if (identity == 0) continue;
      const auto [place, is_new] = seen.emplace(identity, id);
      if (!is_new && !first) first = place->second;
    }
    if (!first) continue;
    Finding& finding = findings.add(reference.span, facts.label(id) + " repeats " + facts.label(*first));
    finding.reference = id;
    finding.related.push_back({"the same work, first listed here", facts.reference(*first).span});
  }
}

}  // namespace

const Rule kDuplicateEntry{{.id = "reference/duplicate",
                            .severity = Severity::warning,
                            .summary = "Two entries of the reference list are the same work.",
                            .why = "A work listed twice looks like two sources that agree.",
                            .instead = "keep one entry and let both markers point to it",
                            .fires = kFires,
                            .quiet = kQuiet},
                           look};

}  // namespace claimcheck::rules
