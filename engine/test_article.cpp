#include "engine/test_article.hpp"

#include <algorithm>

#include "engine/check.hpp"
#include "engine/fetch_sources.hpp"
#include "engine/read_article.hpp"
#include "engine/source_list.hpp"
#include "model/url.hpp"

namespace claimcheck::engine {

Result<rules::TestArticle> read_test_article(const rules::RuleTest& test) {
  ReadArticleOptions reading;
  reading.format = parse_format(test.format);
  reading.published = test.published;
  auto read = read_article(test.text, "test", reading);
  if (!read) return failure(read.error().message);
  SourceList list;
  list.add(read->article);
  CheckOptions offline;
  offline.offline = true;
  rules::TestArticle out;
  for (const LinkQuestion& question : list.questions()) {
    auto source = decide_unasked(question, offline);
    out.sources.push_back(source ? std::move(*source) : Source{});
  }
  for (const Source& told : test.sources) {
    const std::string url = canonical_url(told.url);
    const auto meant = std::ranges::find(list.questions(), url, &LinkQuestion::url);
    if (meant == list.questions().end()) return failure("the article does not cite " + told.url);
    Source& source = out.sources[static_cast<std::size_t>(meant - list.questions().begin())];
    source = told;
    source.url = url;
    if (told.final_url == told.url) source.final_url = url;
  }
  out.article = {std::move(read->document), std::move(read->article), {}};
  return out;
}

}  // namespace claimcheck::engine
