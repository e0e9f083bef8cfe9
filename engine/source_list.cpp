#include "engine/source_list.hpp"

#include "model/url.hpp"

namespace claimcheck::engine {
namespace {

std::optional<Date> single_date(const std::optional<Edtf>& value) {
  return value && !value->interval ? value->begin : std::nullopt;
}

// Where several entries cite a page, the first that says something is believed. An entry without an access date was
// written, at the latest, when the article appeared.
void expect(const CslItem& item, const std::optional<Date>& article_published, fetch::Expectation& expected) {
  if (expected.title.empty()) expected.title = item.title;
  if (!expected.published) expected.published = single_date(item.issued);
  if (!expected.accessed) expected.accessed = single_date(item.accessed);
  if (!expected.accessed) expected.accessed = article_published;
}

}  // namespace

void SourceList::add(Article& article, const std::function<bool(Span)>& is_wanted) {
  const auto wanted = [&](Span span) { return !is_wanted || is_wanted(span); };
  const auto source_of = [&](Reference& reference) {
    if (!reference.source && !reference.urls.empty()) {
      reference.source = index_of(reference.urls.front(), wanted(reference.span));
      expect(reference.item, article.published, questions_[*reference.source].expected);
    }
    return reference.source;
  };
  for (Citation& citation : article.citations) {
    const auto link = article.markers[index(citation.marker)].link;
    if (citation.reference) {
      citation.source = source_of(article.references[index(*citation.reference)]);
    } else if (link) {
      citation.source = index_of(article.links[*link], wanted(article.links[*link].span));
      expect({}, article.published, questions_[*citation.source].expected);
    }
  }
  for (Reference& reference : article.references) source_of(reference);
}

std::uint32_t SourceList::index_of(const WrittenUrl& url, bool is_wanted) {
  const auto next = static_cast<std::uint32_t>(questions_.size());
  const auto [entry, is_new] = index_.try_emplace(canonical_url(url.url), next);
  if (is_new) questions_.push_back({next, entry->first, {}, {}, is_read_ ? Wanted::not_changed : Wanted::not_read});
  LinkQuestion& question = questions_[entry->second];
  if (is_wanted && is_read_) question.wanted = Wanted::yes;
  if (question.candidates.empty()) {
    for (const std::string& candidate : url.candidates) question.candidates.push_back(canonical_url(candidate));
  }
  return entry->second;
}

}  // namespace claimcheck::engine
