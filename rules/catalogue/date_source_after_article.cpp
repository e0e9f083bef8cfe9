#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "The Harbour Revisited\n\nBy Ada Moreno | March 2, 2010\n\nThe harbour was dredged twice and silted up again "
    "within "
    "the year, as the port's own engineers had said it would.[1]\n\nReferences\n\n[1] B. Okoro, “Silt,” Port Gazette, "
    "May "
    "9, 2011, https://gazette.example/silt.\n",
};
constexpr std::string_view kQuiet[] = {
    "The Harbour Revisited\n\nBy Ada Moreno | March 2, 2012\n\nThe harbour was dredged twice and silted up again "
    "within "
    "the year, as the port's own engineers had said it would.[1]\n\nReferences\n\n[1] B. Okoro, “Silt,” Port Gazette, "
    "May "
    "9, 2011, https://gazette.example/silt.\n",
    // The same year: nothing says which came first.
    "The Harbour Revisited\n\nBy Ada Moreno | March 2, 2011\n\nThe harbour was dredged twice and silted up again "
    "within "
    "the year, as the port's own engineers had said it would.[1]\n\nReferences\n\n[1] B. Okoro, “Silt,” Port Gazette, "
    "2011, https://gazette.example/silt.\n",
};

void look(const Facts& facts, Findings& findings) {
  const auto& published = facts.article().published;
  if (!published) return;
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const ReferenceId id{i};
    const Reference& reference = facts.reference(id);
    const auto& issued = reference.item.issued;
    if (!issued || !issued->first_day() || *issued->first_day() <= published->last_day()) continue;
    Finding& finding = findings.add(reference.span, facts.label(id) + " is dated " + to_edtf(*issued) +
                                                        ", after the article (" + to_edtf(*published) + ")");
    finding.reference = id;
    if (const auto marker = facts.first_marker(id)) {
      finding.claim = facts.marker(*marker).claim;
      finding.related.push_back({"cited here", facts.marker(*marker).span});
    }
  }
}

}  // namespace

const Rule kSourceAfterArticle{
    {.id = "date/source-after-article",
     .severity = Severity::error,
     .summary = "A source is dated later than the article that cites it.",
     .why = "Nobody can have read it: a date is wrong, or the text was changed later without saying so.",
     .instead = "correct the entry's date, or give the article the date of its revision",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
