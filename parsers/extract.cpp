#include "parsers/extract.hpp"

#include <algorithm>

#include "parsers/byline.hpp"
#include "parsers/claims.hpp"
#include "parsers/extract_links.hpp"
#include "parsers/extract_markers.hpp"
#include "parsers/grammar/directive.hpp"
#include "parsers/grammar/quotation.hpp"
#include "parsers/grammar/reference_entry.hpp"
#include "parsers/reference_list.hpp"
#include "parsers/text/sentences.hpp"
#include "parsers/zones.hpp"

namespace claimcheck::parsers {
namespace {

// What the format says of an entry's fields is all that there is to say of them.
void take_given_item(const CslItem& item, Reference& reference) {
  reference.item = item;
  reference.is_short_form = false;
  if (item.url.empty()) return;
  const bool is_written =
      std::ranges::any_of(reference.urls, [&](const WrittenUrl& url) { return url.url == item.url; });
  if (!is_written) reference.urls.insert(reference.urls.begin(), {reference.span, item.url, {}, 0});
}

std::vector<Reference> read_references(const Document& document, const std::optional<ReferenceList>& list) {
  std::vector<Reference> references;
  if (list) {
    references.reserve(list->entries.size());
    for (const Span entry : list->entries) references.push_back(read_reference_entry(document.text(), entry));
  }
  auto given = document.given_items.begin();
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::footnote_definition) continue;
    const bool is_given = given != document.given_items.end() && given->block == i;
    references.push_back(read_reference_entry(document.text(), block.span));
    references.back().key = block.label;
    if (is_given) take_given_item((given++)->item, references.back());
  }
  if (!document.links.empty()) {
    for (Reference& reference : references) add_marked_links(document, reference);
  }
  const auto begin_of = [](const Reference& reference) { return reference.span.begin; };
  if (!std::ranges::is_sorted(references, {}, begin_of)) std::ranges::stable_sort(references, {}, begin_of);
  return references;
}

// The part of a block that is running text: a list without a blank line before it may begin inside the block.
Span before_list(Span block, const std::optional<ReferenceList>& list) {
  if (!list) return block;
  const std::uint32_t begin = list->heading ? list->heading->begin : list->span.begin;
  if (block.begin < begin && begin < block.end) block.end = begin;
  return block;
}

// Reads the running text block by block.
class BodyReader {
 public:
  BodyReader(const Document& document, Article& article) : document_(document), article_(article) {}

  void enter_section(Span heading) { section_ = heading; }

  void read(const Block& block, Span part) {
    const std::string_view text = document_.text();
    const std::size_t first = article_.sentences.size();
    find_sentences(text, part, article_.sentences);
    if (block.kind == BlockKind::caption) return;
    quotes_.clear();
    find_quotations(text, part, quotes_);
    const std::size_t first_claim = article_.claims.size();
    for (std::size_t i = first; i < article_.sentences.size(); ++i) read_sentence(block, i);
    assign_markers(text, part, first_claim, article_);
  }

 private:
  void read_sentence(const Block& block, std::size_t index) {
    const Span sentence = article_.sentences[index];
    append_claims(document_,
                  {.sentence = static_cast<std::uint32_t>(index),
                   .section = section_,
                   .quotes = quotes_in(sentence),
                   .markers = markers_in(sentence),
                   .block = block.kind},
                  article_);
  }

  // Quotations of a block begin in order; one that began before the sentence may reach into it.
  std::span<const Quote> quotes_in(Span sentence) const {
    const auto end = std::ranges::lower_bound(quotes_, sentence.end, {}, [](const Quote& q) { return q.whole.begin; });
    auto begin = std::ranges::lower_bound(quotes_, sentence.begin, {}, [](const Quote& q) { return q.whole.begin; });
    while (begin != quotes_.begin() && std::prev(begin)->whole.end > sentence.begin) --begin;
    return {begin, std::max(begin, end)};
  }

  std::span<const Marker> markers_in(Span sentence) const {
    const auto& markers = article_.markers;
    const auto begin =
        std::ranges::lower_bound(markers, sentence.begin, {}, [](const Marker& m) { return m.span.begin; });
    const auto end = std::ranges::lower_bound(markers, sentence.end, {}, [](const Marker& m) { return m.span.begin; });
    return {begin, std::max(begin, end)};
  }

  const Document& document_;
  Article& article_;
  std::vector<Quote> quotes_;
  std::optional<Span> section_;
};

std::vector<Directive> read_directives(const Document& document) {
  std::vector<Directive> out;
  for (const Comment& comment : document.comments) {
    auto directive = read_directive(comment.content.in(document.source()));
    if (!directive) continue;
    directive->comment = comment.span;
    directive->at = comment.at;
    out.push_back(std::move(*directive));
  }
  return out;
}

}  // namespace

Article extract(const Document& document, const ExtractOptions& options) {
  Article article;
  const auto list = find_reference_list(document);
  Byline byline = read_byline(document, list);
  const std::vector<Zone> zones = find_zones(document, list, byline);

  article.title = std::move(byline.title);
  article.title_span = byline.title_span;
  article.authors = std::move(byline.authors);
  if (!document.meta.language.empty()) article.language = document.meta.language;
  article.published = options.published ? options.published : byline.published;
  article.references = read_references(document, list);

  find_article_markers(document, zones, article);
  constexpr std::size_t kSentenceSize = 100;  // bytes, of a rather short one
  article.sentences.reserve(document.text().size() / kSentenceSize);
  article.claims.reserve(document.text().size() / kSentenceSize);
  BodyReader body(document, article);
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const Block& block = document.blocks[i];
    if (zones[i] == Zone::heading) body.enter_section(block.span);
    if (zones[i] == Zone::prose || zones[i] == Zone::caption) body.read(block, before_list(block.span, list));
  }
  number_equal_claims(article);
  article.directives = read_directives(document);
  return article;
}

}  // namespace claimcheck::parsers
