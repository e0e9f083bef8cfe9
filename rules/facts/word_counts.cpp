#include "rules/facts/word_counts.hpp"

namespace claimcheck::rules {
namespace {

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool is_inside = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    words += !is_blank && !is_inside;
    is_inside = !is_blank;
  }
  return words;
}

}  // namespace

WordCounts::WordCounts(const Article& article, std::string_view text) {
  claims.reserve(article.claims.size());
  for (const Claim& claim : article.claims) claims.push_back(count_words(claim.span.in(text)));
  for (const Span sentence : article.sentences) sentences += count_words(sentence.in(text));
}

}  // namespace claimcheck::rules
