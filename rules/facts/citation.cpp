#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;

constexpr FieldRow kFields[] = {
    row("claim", "optional_type(record(claim))", "The claim that is supported; none in a heading.",
        [](const Citation& citation, const Facts& facts) { return facts.records().claims.maybe(citation.claim); }),
    row("marker", "record(marker)", "The marker that stands behind it.",
        [](const Citation& citation, const Facts& facts) {
          return facts.records().markers.one(facts.marker(citation.marker));
        }),
    row("reference", "optional_type(record(reference))",
        "The entry that is meant, in place of a short form the full one; none for a hyperlink.",
        [](const Citation& citation, const Facts& facts) {
          return facts.records().references.maybe(citation.reference);
        }),
    row("source", "optional_type(record(cited_source))", "The cited page; none where the entry has no URL.",
        [](const Citation& citation, const Facts& facts) { return maybe_source(citation.source, facts); }),
    row("via", "string",
        "How the marker was seen to mean the entry: \"number\", \"footnote\", \"key\", \"author_year\", "
        "\"short_title\", \"ibid\", \"ref_name\" or \"link\".",
        [](const Citation& citation, const Facts&) { return name(citation.via); }),
};

}  // namespace

const expression::RecordClass& citation_class() {
  static const expression::RecordClass is("citation", kFields);
  return is;
}

}  // namespace claimcheck::rules
