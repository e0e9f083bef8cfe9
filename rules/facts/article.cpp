#include "rules/facts/list_summary.hpp"
#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

Value blocks(const Facts& facts, BlockKind kind) {
  std::vector<Value> out;
  for (const Block& block : facts.document().blocks) {
    if (block.kind == kind) out.push_back(facts.records().passages.one(block.span));
  }
  return Value::list(std::move(out));
}

#define ALL(records_of) [](const Article&, const Facts& facts) { return facts.records().records_of.all(); }

constexpr FieldRow kFields[] = {
    row("title", "string", "Its title, or empty.",
        [](const Article& article, const Facts&) { return lent(article.title); }),
    row("title_passage", "record(passage)", "Where the title stands; else the beginning of the text.",
        [](const Article& article, const Facts& facts) {
          return facts.records().passages.one(article.title_span.value_or(Span{}));
        }),
    row("authors", "list(string)", "Its authors.",
        [](const Article& article, const Facts&) { return lent_list(article.authors); }),
    row("published", "record(date)", "Its date.",
        [](const Article&, const Facts& facts) { return facts.records().dates.one(facts.published()); }),
    row("language", "string", "Its language (BCP 47).",
        [](const Article& article, const Facts&) { return lent(article.language); }),
    row("format", "string", "What it was read as: \"text\", \"markdown\", \"html\" and the like.",
        [](const Article&, const Facts& facts) { return name(facts.document().format()); }),
    row("path", "string", "The file.",
        [](const Article&, const Facts& facts) { return lent(facts.document().path()); }),
    row("text", "record(passage)", "All of its text, the reference list included.",
        [](const Article&, const Facts& facts) {
          return facts.records().passages.one({0, static_cast<std::uint32_t>(facts.text().size())});
        }),
    row("words", "int", "How many words its running text has.",
        [](const Article&, const Facts& facts) { return facts.word_counts().sentences; }),
    row("sentences", "list(record(passage))", "The sentences of the running text, claims or not.",
        [](const Article& article, const Facts& facts) {
          return facts.records().passages.all(std::span<const Span>(article.sentences));
        }),
    row("headings", "list(record(passage))", "Its headings, as far as the format marks them.",
        [](const Article&, const Facts& facts) { return blocks(facts, BlockKind::heading); }),
    row("paragraphs", "list(record(passage))", "Its paragraphs, as far as the format marks them.",
        [](const Article&, const Facts& facts) { return blocks(facts, BlockKind::paragraph); }),
    row("claims", "list(record(claim))", "What it asserts, in reading order like all lists here.", ALL(claims)),
    row("quotes", "list(record(quote))", "All quotations.", ALL(quotes)),
    row("numbers", "list(record(number))", "All numbers.", ALL(numbers)),
    row("dates", "list(record(date_mention))", "All dates in the running text.", ALL(date_mentions)),
    row("attributions", "list(record(attribution))", "All that is said to have been said.", ALL(attributions)),
    row("names", "list(record(passage))", "All proper names.",
        [](const Article& article, const Facts& facts) {
          return facts.records().passages.all(std::span<const Name>(article.names));
        }),
    row("hedges", "list(record(passage))", "All words by which the writer takes a step back.",
        [](const Article& article, const Facts& facts) {
          return facts.records().passages.all(std::span<const Hedge>(article.hedges));
        }),
    row("markers", "list(record(marker))", "All markers: \"[3]\", \"(Smith 2015)\", hyperlinks.", ALL(markers)),
    row("references", "list(record(reference))", "The entries of its reference list, and its footnotes.",
        ALL(references)),
    row("citations", "list(record(citation))", "What cites what: a pair of marker and entry each.", ALL(citations)),
    row("links", "list(record(link))", "The URLs in the running text, those behind hyperlinks included.",
        [](const Article&, const Facts& facts) { return facts.records().links.all(facts.links().in_text()); }),
    row("urls", "list(record(link))", "All URLs, those of the running text first, then those of the entries.",
        ALL(links)),
    row("sources", "list(record(cited_source))", "The pages that it cites, each once.", ALL(cited_sources)),
    row("suppressions", "list(record(suppression))", "The comments in it that tell a rule to be quiet.",
        ALL(suppressions)),
    row("has_list", "bool", "Whether it has a reference list.",
        [](const Article& article, const Facts&) { return !article.references.empty(); }),
    row("uses_list", "bool", "Whether some marker means an entry of it; if none does, it is further reading.",
        [](const Article&, const Facts& facts) { return facts.uses_list(); }),
    row("list_summary", "string", "\"the reference list has 15 entries\", \"the article has no reference list\".",
        [](const Article& article, const Facts&) { return list_summary(article); }),
    row("is_numbered_by_appearance", "bool",
        "Whether its numbers ascend as they are cited, but for a slip now and then: of four numbers or more at least "
        "three quarters are new and the next one.",
        [](const Article&, const Facts& facts) { return facts.numbering().is_by_appearance(); }),
};

#undef ALL

}  // namespace

const expression::RecordClass& article_class() {
  static const expression::RecordClass is("article", kFields);
  return is;
}

}  // namespace claimcheck::rules
