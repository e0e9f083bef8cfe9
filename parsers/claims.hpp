#pragma once

#include <optional>
#include <span>

#include "model/article.hpp"
#include "model/document.hpp"

namespace claimcheck::parsers {

// One sentence of running text, and what extract knows of it.
struct SentenceContext {
  std::uint32_t sentence = 0;       // index into Article::sentences
  std::optional<Span> section;      // the heading that it stands under
  std::span<const Quote> quotes;    // of its block, all those that overlap it
  std::span<const Marker> markers;  // inside the sentence, in reading order
  BlockKind block = BlockKind::paragraph;
};

// Appends the claims of a sentence with their mentions, kinds, score and checkability: one for the sentence, or one for
// each clause up to a mid-sentence marker. Questions, headings, captions and fragments without a verb give none, unless
// they hold a date, a number or a quotation that would be lost: then one that is not checkable. Instructions, bare
// opinions and predictions are claims that are not checkable.
//
// A claim's span has its full stop and no marker behind it. A quotation over several claims is the first one's.
void append_claims(const Document& document, const SentenceContext& context, Article& article);

// Tells apart the fingerprints of claims with the same words, by counting them. Once, when all claims are there.
void number_equal_claims(Article& article);

}  // namespace claimcheck::parsers
