#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "engine/inputs.hpp"
#include "model/article.hpp"
#include "model/document.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

struct ReadArticleOptions {
  std::optional<Format> format;   // nullopt: told from name and content
  std::optional<Date> published;  // overrides what the text says
  std::uint64_t max_size = kMaxArticleSize;
};

struct ReadArticle {
  std::unique_ptr<const Document> document;
  Article article;  // linked
};

// The first three steps of the pipeline: read, extract, link. `path` is where the bytes came from, or empty.
Result<ReadArticle> read_article(std::string bytes, const std::string& path, const ReadArticleOptions& options);

// The same for a file; what "-", standard input, is called in the result is `stdin_filename` ("-" where empty).
Result<ReadArticle> read_article_file(const std::string& path, const ReadArticleOptions& options,
                                      const std::string& stdin_filename = {});

}  // namespace claimcheck::engine
