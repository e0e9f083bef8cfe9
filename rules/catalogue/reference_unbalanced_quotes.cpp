#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour, “Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour, Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
};
constexpr std::string_view kQuiet[] = {
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Why ‘Silt’ Isn’t the Port’s Worst Problem,” Port Gazette, May 3, 2011, "
    "https://gazette.example/silt.\n",
};

void look(const Facts& facts, Findings& findings) {
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const Reference& reference = facts.reference(ReferenceId{i});
    if (reference.quote_flaw == QuoteFlaw::none) continue;
    const bool wrong_way = reference.quote_flaw == QuoteFlaw::wrong_way;
    Finding& finding = findings.add(
        reference.quote_flaw_at.value_or(reference.body),
        wrong_way ? "an opening quotation mark stands where the title closes" : "quotation marks do not pair up");
    finding.reference = ReferenceId{i};
    if (wrong_way && reference.quote_flaw_at) {
      finding.fix = Fix{"write ” for “", FixSafety::safe, {{*reference.quote_flaw_at, "”"}}};
    }
  }
}

}  // namespace

const Rule kUnbalancedQuotes{
    {.id = "reference/unbalanced-quotes",
     .severity = Severity::warning,
     .summary = "An entry's quotation marks do not pair up, or one stands the wrong way round.",
     .why = "Where the title ends decides what a reader, and every program, looks for.",
     .instead = "close the title with the mark that belongs to the one that opened it",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
