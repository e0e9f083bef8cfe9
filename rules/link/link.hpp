#pragma once

#include "model/article.hpp"
#include "model/document.hpp"

namespace claimcheck::rules {

// Fills Marker::references, Reference::short_form_of and short_form_candidates, and Article::citations (their `source`
// is left to the pipeline, which knows the URLs of all articles). Pure.
void link(const Document& document, Article& article);

}  // namespace claimcheck::rules
