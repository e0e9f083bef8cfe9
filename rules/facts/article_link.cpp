#include "rules/facts/article_link.hpp"

#include "model/public_suffix.hpp"
#include "rules/date_in_url.hpp"

namespace claimcheck::rules {

ArticleLinks::ArticleLinks(const Article& article) {
  starts_.reserve(article.references.size() + 1);
  for (const WrittenUrl& written : article.links) add(written);
  for (std::uint32_t i = 0; i < article.markers.size(); ++i) {
    if (const auto link = article.markers[i].link) links_[*link].marker = MarkerId{i};
  }
  for (const Citation& citation : article.citations) {
    const auto link = article.markers[index(citation.marker)].link;
    if (link && citation.source) links_[*link].source = citation.source;
  }
  for (std::uint32_t i = 0; i < article.references.size(); ++i) {
    const Reference& reference = article.references[i];
    starts_.push_back(static_cast<std::uint32_t>(links_.size()));
    for (const WrittenUrl& written : reference.urls) {
      add(written);
      links_.back().reference = ReferenceId{i};
    }
    if (!reference.urls.empty()) links_[starts_.back()].source = reference.source;
  }
  starts_.push_back(static_cast<std::uint32_t>(links_.size()));
}

void ArticleLinks::add(const WrittenUrl& written) {
  ArticleLink link;
  link.written = &written;
  link.url = Url::parse(written.url);
  if (link.url) {
    link.domain = registrable_domain(link.url->host());
    link.archived = read_archived_url(*link.url);
  }
  if (const auto date = date_in_url(written.url)) link.date = Edtf(*date);
  links_.push_back(std::move(link));
}

}  // namespace claimcheck::rules
