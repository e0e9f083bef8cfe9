#include "engine/read_article.hpp"

#include "parsers/document/read.hpp"
#include "parsers/extract.hpp"
#include "rules/link/link.hpp"

namespace claimcheck::engine {

Result<ReadArticle> read_article(std::string bytes, const std::string& path, const ReadArticleOptions& options) {
  if (bytes.size() > options.max_size) return failure("the text is larger than --max-article-size allows", path);
  Result<std::unique_ptr<Document>> document = parsers::read_document(std::move(bytes), {path, options.format});
  if (!document) return tl::unexpected(std::move(document).error());
  ReadArticle read{std::move(*document), {}};
  read.article = parsers::extract(*read.document, {options.published});
  rules::link(*read.document, read.article);
  return read;
}

Result<ReadArticle> read_article_file(const std::string& path, const ReadArticleOptions& options,
                                      const std::string& stdin_filename) {
  Result<std::string> bytes = read_file(path, options.max_size);
  if (!bytes) return tl::unexpected(std::move(bytes).error());
  return read_article(std::move(*bytes), path == "-" && !stdin_filename.empty() ? stdin_filename : path, options);
}

}  // namespace claimcheck::engine
