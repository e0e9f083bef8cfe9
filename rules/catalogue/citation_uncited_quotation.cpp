#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "He called it “the single worst idea of the whole decade”.",
    "The minister praised the dam.[1] Its builders had promised “clean water for every village within ten years”.\n\n"
    "References\n\n[1] A. Moreno, “The Dam,” Port Gazette, May 3, 2011, https://gazette.example/dam.\n",
};
constexpr std::string_view kQuiet[] = {
    "He called it “the single worst idea of the whole decade”.[1]\n\nReferences\n\n[1] A. Moreno, “The Dam,” Port "
    "Gazette, May 3, 2011, https://gazette.example/dam.\n",
    "The “no hack” pact held, whatever the so-called “experts” said.",
    "Her second book, “The Long Way Home to the Valley”, sold well.",
    "She spoke of “a river that had forgotten its own bed”. The speech was printed in full.[1]\n\nReferences\n\n[1] A. "
    "Moreno, “The Dam,” Port Gazette, May 3, 2011, https://gazette.example/dam.\n",
};

constexpr int kMinWords = 5;  // fewer are scare quotes, nicknames and terms

void look(const Facts& facts, Findings& findings) {
  const Article& article = facts.article();
  for (std::uint32_t i = 0; i < article.claims.size(); ++i) {
    const ClaimId id{i};
    if (facts.is_cited(id) || facts.next_is_cited(id)) continue;
    for (const Quote& quote : article.quotes_of(article.claims[i])) {
      if (quote.words < kMinWords || quote.is_title || quote.depth > 0) continue;
      findings.add(quote.span, "quotation of " + std::to_string(quote.words) + " words without a citation").claim = id;
    }
  }
}

}  // namespace

const Rule kUncitedQuotation{
    {.id = "citation/uncited-quotation",
     .severity = Severity::error,
     .summary = "A direct quotation has no citation.",
     .why = "A quotation is the one claim that can be checked word for word, and only if the reader knows where it "
            "comes from.",
     .instead = "cite the text it was taken from, in the sentence or the next one",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
