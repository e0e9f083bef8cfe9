#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "The harbour was dredged in 2011.[1]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, "
    "2011, https://gazette.example/dredging.\n[2] B. Okoro, “Silt,” Port Gazette, May 9, 2011, "
    "https://gazette.example/silt.\n",
};
constexpr std::string_view kQuiet[] = {
    "The harbour was dredged in 2011.[1] Silt came back within a year.[2]\n\nReferences\n\n[1] A. Moreno, “Dredging "
    "the "
    "Harbour,” Port Gazette, May 3, 2011, https://gazette.example/dredging.\n[2] B. Okoro, “Silt,” Port Gazette, May "
    "9, "
    "2011, https://gazette.example/silt.\n",
    // A list without any marker in the text is further reading.
    "The harbour was dredged in 2011. Silt came back within a year.\n\nReferences\n\n[1] A. Moreno, “Dredging the "
    "Harbour,” Port Gazette, May 3, 2011, https://gazette.example/dredging.\n[2] B. Okoro, “Silt,” Port Gazette, May "
    "9, "
    "2011, https://gazette.example/silt.\n",
};

bool uses_its_list(const Facts& facts) {
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    if (facts.is_used(ReferenceId{i})) return true;
  }
  return false;
}

void look(const Facts& facts, Findings& findings) {
  if (!uses_its_list(facts)) return;
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const ReferenceId id{i};
    if (facts.is_used(id)) continue;
    findings.add(facts.reference(id).span, "no marker in the text points to " + facts.label(id)).reference = id;
  }
}

}  // namespace

const Rule kUnusedEntry{
    {.id = "reference/unused",
     .severity = Severity::warning,
     .summary = "An entry of the reference list is cited nowhere.",
     .why = "Either its marker was lost, and a claim stands without its source, or the entry lends the article weight "
            "that it does not have.",
     .instead = "put the marker back where the source is used, or remove the entry",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
