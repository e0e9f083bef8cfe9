#pragma once

#include <cstddef>
#include <span>

#include "model/article.hpp"
#include "model/document.hpp"
#include "parsers/zones.hpp"

namespace claimcheck::parsers {

// Fills Article::markers and Article::links, in reading order, from everything but the reference list: what the article
// says in running text, and links wherever they stand. Article::references must be there.
void find_article_markers(const Document& document, std::span<const Zone> zones, Article& article);

// Gives each marker inside `part` the claim that it supports: the one that contains it or that ends right before it.
// The claims of `part` are those from `first_claim` on.
void assign_markers(std::string_view text, Span part, std::size_t first_claim, Article& article);

}  // namespace claimcheck::parsers
