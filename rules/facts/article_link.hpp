#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/article.hpp"
#include "model/date.hpp"
#include "model/url.hpp"
#include "rules/facts/archived_url.hpp"

namespace claimcheck::rules {

// A URL that an article writes down, in an entry of its list or in the running text, taken apart.
struct ArticleLink {
  const WrittenUrl* written = nullptr;
  std::optional<Url> url;                // nullopt: it cannot be opened as it is meant
  std::string domain;                    // the registered name of its host; or empty
  std::optional<ArchivedUrl> archived;   // what it is a copy of, where it is one
  Edtf date;                             // the day or month that its path names; empty where it names none
  std::optional<ReferenceId> reference;  // the entry that it stands in
  std::optional<MarkerId> marker;        // the marker that it is the target of
  std::optional<std::uint32_t> source;   // index into Report::sources
};

// All URLs of one article, those of the running text first, then entry by entry.
class ArticleLinks {
 public:
  explicit ArticleLinks(const Article& article);

  std::span<const ArticleLink> all() const { return links_; }
  std::span<const ArticleLink> in_text() const { return all().first(starts_.front()); }
  std::span<const ArticleLink> of(ReferenceId id) const {
    return all().subspan(starts_[index(id)], starts_[index(id) + 1] - starts_[index(id)]);
  }

 private:
  void add(const WrittenUrl& written);

  std::vector<ArticleLink> links_;
  std::vector<std::uint32_t> starts_;  // by reference, and the end
};

}  // namespace claimcheck::rules
