#include <algorithm>

#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour, “Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour, Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
    "One.[1]\n\nReferences\n\n[1] A. Moreno, ”Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
};
constexpr std::string_view kQuiet[] = {
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/dredging.\n",
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “Why ‘Silt’ Isn’t the Port’s Worst Problem,” Port Gazette, May 3, 2011, "
    "https://gazette.example/silt.\n",
};

// What a mark that stands the wrong way round should have been.
struct WrongWay {
  std::string_view mark, message, meant;
};
constexpr WrongWay kWrongWay[] = {
    {"“", "an opening quotation mark stands where the title closes", "”"},
    {"”", "a closing quotation mark stands where the title opens", "“"},
    {"»", "a closing quotation mark stands where the title opens", "«"},
};

void look(const Facts& facts, Findings& findings) {
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const Reference& reference = facts.reference(ReferenceId{i});
    if (reference.quote_flaw == QuoteFlaw::none) continue;
    const Span at = reference.quote_flaw_at.value_or(reference.body);
    const auto turned = reference.quote_flaw == QuoteFlaw::wrong_way
                            ? std::ranges::find(kWrongWay, facts.text(at), &WrongWay::mark)
                            : std::end(kWrongWay);
    const bool is_turned = turned != std::end(kWrongWay);
    Finding& finding = findings.add(at, std::string(is_turned ? turned->message : "quotation marks do not pair up"));
    finding.reference = ReferenceId{i};
    if (is_turned) {
      const std::string meant(turned->meant);
      finding.fix = Fix{"write " + meant + " for " + std::string(turned->mark), FixSafety::safe, {{at, meant}}};
    }
  }
}

}  // namespace

const Rule kUnbalancedQuotes{
    {.id = "reference/unbalanced-quotes",
     .severity = Severity::warning,
     .summary = "An entry's quotation marks do not pair up, or one stands the wrong way round.",
     .why = "Where the title ends decides what a reader, and every program, looks for.",
     .instead = "put the title between an opening mark and the closing one that belongs to it",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
