#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "Exports to the islands fell by 37 per cent in 2014.",
    "The dam cost the province $2.5 million and was never finished.",
};
constexpr std::string_view kQuiet[] = {
    "Exports to the islands fell by 37 per cent in 2014.[1]\n\nReferences\n\n[1] A. Moreno, “Exports,” Port Gazette, "
    "May 3, 2015, https://gazette.example/exports.\n",
    "The council met twice in 2014 and elected its third chairman.",
    "Is it true that exports fell by 37 per cent?",
};

// Counts of a few things and ordinals are told from experience; shares, sums and measures were read somewhere.
bool is_statistic(const Quantity& number) {
  constexpr double kLargeCount = 1000;
  switch (number.kind) {
    case NumberKind::percent:
    case NumberKind::money:
    case NumberKind::ratio: return true;
    case NumberKind::cardinal: return number.value >= kLargeCount;
    default: return false;
  }
}

void look(const Facts& facts, Findings& findings) {
  const Article& article = facts.article();
  for (std::uint32_t i = 0; i < article.claims.size(); ++i) {
    const ClaimId id{i};
    const Claim& claim = article.claims[i];
    if (!claim.checkable || claim.numbers.empty() || facts.is_cited(id) || facts.next_is_cited(id)) continue;
    for (const Quantity& number : article.numbers_of(claim)) {
      if (!is_statistic(number)) continue;
      findings.add(number.span, "statistic without a citation: " + std::string(facts.text(number.span))).claim = id;
      break;
    }
  }
}

}  // namespace

const Rule kUncitedStatistic{
    {.id = "citation/uncited-statistic",
     .severity = Severity::warning,
     .summary = "A statistic has no citation.",
     .why = "Shares, sums and large counts are what readers repeat; without a source nobody can tell whether they are "
            "right or still right.",
     .instead = "cite where the number was published, in the sentence or the next one",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
