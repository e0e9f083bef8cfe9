#include <algorithm>
#include <unordered_set>

#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

std::string_view kind_name(unsigned bit) {
  return name(static_cast<ClaimKind>(bit));
}

ClaimId id_of(const Claim& claim, const Facts& facts) {
  return ClaimId{facts.records().claims.index_of(claim)};
}

Value references(const Claim& claim, const Facts& facts) {
  std::unordered_set<ReferenceId> seen;
  std::vector<Value> found;
  for (const std::uint32_t i : facts.citations_of_sentence(claim.sentence)) {
    const auto id = facts.article().citations[i].reference;
    if (!id || !seen.insert(*id).second) continue;
    found.push_back(facts.records().references.one(facts.reference(*id)));
  }
  return Value::list(std::move(found));
}

// Unknown where the claim cites a source that nobody compared it with.
Value evidence(const Claim& claim, const Facts& facts) {
  const ClaimId id = id_of(claim, facts);
  const auto found = facts.evidence_of(id);
  const auto citations = facts.citations_of(id);
  const bool has_source =
      std::ranges::any_of(citations, [&](std::uint32_t i) { return facts.article().citations[i].source.has_value(); });
  if (found.empty() && has_source) return Value::unknown("the cited source was not read");
  return facts.records().evidence.picked(found);
}

constexpr FieldRow kFields[] = {
    row("text", "string", "Its words, as the text has them.",
        [](const Claim& claim, const Facts& facts) { return facts.text(claim.span); }),
    row("passage", "record(passage)", "Where these words stand.",
        [](const Claim& claim, const Facts& facts) { return facts.records().passages.one(claim.span); }),
    row("words", "int", "How many words it has.",
        [](const Claim& claim, const Facts& facts) { return facts.word_counts().claims[index(id_of(claim, facts))]; }),
    row("index", "int", "Its place in `article.claims`, from 0.",
        [](const Claim& claim, const Facts& facts) { return facts.records().claims.index_of(claim); }),
    row("sentence", "record(passage)", "The sentence that it is, or is a clause of.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().passages.one(facts.article().sentences[claim.sentence]);
        }),
    row("section", "string", "The heading that it stands under; empty before the first.",
        [](const Claim& claim, const Facts& facts) { return facts.text(claim.section.value_or(Span{})); }),
    row("kinds", "list(string)",
        "What it asserts, any of \"event\", \"quotation\", \"quantity\", \"attribution\", \"comparison\", "
        "\"prediction\", \"opinion\".",
        [](const Claim& claim, const Facts&) { return names_of_bits<kind_name>(claim.kinds); }),
    row("checkable", "bool", "Whether anybody could check it; a question or a bare opinion is not.",
        [](const Claim& claim, const Facts&) { return claim.checkable; }),
    row("score", "double", "How surely it is worth checking, 0 to 1.",
        [](const Claim& claim, const Facts&) { return claim.score; }),
    row("negated", "bool", "Whether it says that something is not so.",
        [](const Claim& claim, const Facts&) { return claim.negated; }),
    row("quotes", "list(record(quote))", "The quotations in it.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().quotes.all(facts.article().quotes_of(claim));
        }),
    row("numbers", "list(record(number))", "The numbers in it.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().numbers.all(facts.article().numbers_of(claim));
        }),
    row("dates", "list(record(date_mention))", "The dates in it.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().date_mentions.all(facts.article().dates_of(claim));
        }),
    row("names", "list(record(passage))", "The proper names in it.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().passages.all(facts.article().names_of(claim));
        }),
    row("attributions", "list(record(attribution))", "Who is said in it to have said what.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().attributions.all(facts.article().attributions_of(claim));
        }),
    row("hedges", "list(record(passage))", "The words by which it takes a step back: \"likely\", \"reportedly\".",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().passages.all(facts.article().hedges_of(claim));
        }),
    row("markers", "list(record(marker))", "The markers that support it.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().markers.picked(facts.markers_of(id_of(claim, facts)));
        }),
    row("citations", "list(record(citation))", "What these markers cite.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().citations.picked(facts.citations_of(id_of(claim, facts)));
        }),
    row("sentence_citations", "list(record(citation))", "What the markers of its whole sentence cite.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().citations.picked(facts.citations_of_sentence(claim.sentence));
        }),
    row("references", "list(record(reference))", "The entries, full ones, that the markers of its sentence mean.",
        [](const Claim& claim, const Facts& facts) { return references(claim, facts); }),
    row("is_cited", "bool", "Whether a marker stands in it or in another clause of its sentence.",
        [](const Claim& claim, const Facts& facts) { return facts.is_cited(id_of(claim, facts)); }),
    row("next_is_cited", "bool", "Whether the sentence behind it, in the same paragraph, is cited.",
        [](const Claim& claim, const Facts& facts) { return facts.next_is_cited(id_of(claim, facts)); }),
    row("twins", "list(record(claim))",
        "The first claim that says the same but for its numbers, of the same dates, where it is another one: one or "
        "none.",
        [](const Claim& claim, const Facts& facts) {
          return facts.records().claims.picked(facts.twins_of(id_of(claim, facts)));
        }),
    row("evidence", "list(record(evidence))",
        "What its sources say about it, one by one; unknown where they were not read, empty where it cites none.",
        [](const Claim& claim, const Facts& facts) { return evidence(claim, facts); }),
    row("verdict", "string",
        "The best of its evidence: \"supported\", \"partial\", \"not_found\", \"disagrees\", \"unverifiable\"; "
        "\"uncited\" where it cites nothing; unknown where its sources were not read.",
        [](const Claim& claim, const Facts& facts) {
          Value all = evidence(claim, facts);
          return all.is_unknown() ? all : Value::borrowed(name(claim.verdict));
        }),
};

}  // namespace

const expression::RecordClass& claim_class() {
  static const expression::RecordClass is("claim", kFields);
  return is;
}

}  // namespace claimcheck::rules
