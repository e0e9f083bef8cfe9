#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kResolved[] = {
    "One.[1] Two.[2]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour Was a Mistake, Engineers Say,” Port "
    "Gazette, "
    "May 3, 2011, https://gazette.example/dredging.\n[2] “Dredging the Harbour Was a Mistake”.\n",
};
constexpr std::string_view kAmbiguous[] = {
    "One.[1] Two.[2] Three.[3]\n\nReferences\n\n[1] A. Moreno, “The Harbour: Part One,” Port Gazette, May 3, 2011, "
    "https://gazette.example/one.\n[2] A. Moreno, “The Harbour: Part Two,” Port Gazette, May 9, 2011, "
    "https://gazette.example/two.\n[3] “The Harbour”.\n",
    "One.[1] Two.[2]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/one.\n[2] “A Wholly Different Title”.\n",
};
constexpr std::string_view kNone[] = {
    "One.[1] Two.[2]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/one.\n[2] B. Okoro, “Silt,” Port Gazette, May 9, 2011, https://gazette.example/silt.\n",
};

void look_resolved(const Facts& facts, Findings& findings) {
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const ReferenceId id{i};
    const Reference& reference = facts.reference(id);
    if (!reference.short_form_of) continue;
    Finding& finding =
        findings.add(reference.body, facts.label(id) + " is a short form of " + facts.label(*reference.short_form_of));
    finding.reference = id;
    finding.related.push_back({"read as this entry", facts.reference(*reference.short_form_of).span});
  }
}

void look_unresolved(const Facts& facts, Findings& findings) {
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const ReferenceId id{i};
    const Reference& reference = facts.reference(id);
    if (!reference.is_short_form || reference.short_form_of) continue;
    const auto& candidates = reference.short_form_candidates;
    Finding& finding =
        findings.add(reference.body, facts.label(id) + (candidates.empty() ? " is a short form of no entry in the list"
                                                                           : " could mean more than one entry"));
    finding.reference = id;
    for (const ReferenceId candidate : candidates) {
      finding.related.push_back({"it could mean this one", facts.reference(candidate).span});
    }
  }
}

}  // namespace

const Rule kShortForm{
    {.id = "reference/short-form",
     .severity = Severity::info,
     .summary = "An entry is a short form of another one.",
     .why = "Short forms break when an entry is inserted or removed; this says how it was read today.",
     .instead = "repeat the full entry, or let the marker point to it, if the text will be edited again",
     .fires = kResolved,
     .quiet = kNone},
    look_resolved};

const Rule kUnresolvedShortForm{{.id = "reference/unresolved-short-form",
                                 .severity = Severity::error,
                                 .summary = "A short form could mean several entries, or none.",
                                 .why = "The reader cannot tell which work is cited, and neither can we.",
                                 .instead = "write the entry out in full",
                                 .fires = kAmbiguous,
                                 .quiet = kNone},
                                look_unresolved};

}  // namespace claimcheck::rules
