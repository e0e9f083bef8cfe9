#pragma once

#include <optional>

#include "model/article.hpp"
#include "model/document.hpp"

namespace claimcheck::parsers {

struct ExtractOptions {
  std::optional<Date> published;  // overrides what the text says
};

// Document → Article: title, byline and date; the zones (clutter before, running text, reference list, clutter behind);
// sentences, markers and claims of the running text; the reference list. Links are left to rules/link.
Article extract(const Document& document, const ExtractOptions& options = {});

}  // namespace claimcheck::parsers
