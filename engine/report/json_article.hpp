#pragma once

#include <span>

#include "engine/report/json_writer.hpp"
#include "engine/report/positions.hpp"
#include "model/article.hpp"
#include "model/source.hpp"

namespace claimcheck::engine {

struct ArticleJson {
  bool sentences = true;
  std::span<const Source> sources = {};  // what Citation::source counts in; empty where nothing was fetched
};

// The members of the article object, between begin_object() and end_object() of the caller. A text that came without
// a file has no path.
void write_article(JsonWriter& json, const Positions& positions, const Article& article, const ArticleJson& options);

// The reference object alone.
void write_reference(JsonWriter& json, const Positions& positions, const Reference& reference, ReferenceId id);

}  // namespace claimcheck::engine
