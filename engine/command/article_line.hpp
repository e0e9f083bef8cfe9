#pragma once

#include <boost/json/object.hpp>

#include "engine/read_article.hpp"

namespace claimcheck::engine {

// The article that a line of `parse --jsonl` or `references --jsonl` brings: "text" inline or "path" of a file, with
// "format" and "published" before those of `options`.
Result<ReadArticle> read_article_line(const boost::json::object& line, ReadArticleOptions options);

}  // namespace claimcheck::engine
