#include "rules/facts/alike.hpp"

#include <algorithm>

#include "model/hash.hpp"
#include "rules/facts/words.hpp"

namespace claimcheck::rules {
namespace {

std::uint64_t identity_by_url(std::span<const ArticleLink> links) {
  if (links.empty()) return 0;
  const ArticleLink& link = links.front();
  if (!link.url) return hash_text(link.written->url);
  std::string_view host = link.url->host();
  if (host.starts_with("www.")) host.remove_prefix(4);
  std::string_view path = link.url->path();
  if (path.ends_with('/') && !link.url->query() && !link.url->fragment()) path.remove_suffix(1);
  std::uint64_t hash = hash_text(path, hash_text(host, hash_text(link.url->is_http() ? "" : link.url->scheme())));
  hash = hash_number(link.url->port().value_or(0), hash);
  hash = hash_text(link.url->query().value_or(""), hash_number(link.url->query().has_value(), hash));
  return hash_text(link.url->fragment().value_or(""), hash_number(link.url->fragment().has_value(), hash));
}

std::uint64_t identity_by_words(const Reference& reference) {
  const CslItem& item = reference.item;
  if (item.title.empty() || !item.issued || item.author.empty()) return 0;
  std::uint64_t hash = hash_words(item.title);
  hash = hash_words(item.author.front().family + item.author.front().literal, hash);
  hash = hash_words(item.container_title, hash);
  hash = hash_words(item.volume + ' ' + item.page, hash);
  return hash_text(to_edtf(*item.issued), hash);
}

// Of the words of a claim in any order, its numbers taken out and its dates as what they mean.
std::uint64_t identity(const Article& article, const Claim& claim, std::string_view text) {
  constexpr std::size_t kFewWords = 4;
  if (claim.numbers.empty()) return 0;
  std::vector<Span> left_out;
  for (const Quantity& number : article.numbers_of(claim)) left_out.push_back(number.span);
  for (const DateMention& date : article.dates_of(claim)) left_out.push_back(date.span);
  std::ranges::sort(left_out, {}, &Span::begin);
  left_out.push_back({claim.span.end, claim.span.end});
  std::string kept;
  std::uint32_t at = claim.span.begin;
  for (const Span gap : left_out) {
    if (gap.begin > at) kept.append(text.substr(at, gap.begin - at)).append(" ");
    at = std::max(at, gap.end);
  }
  const std::string line = words_in_line(kept);
  std::vector<std::string_view> words = split_words(line);
  if (words.size() < kFewWords) return 0;
  std::ranges::sort(words);
  std::uint64_t hash = kHashStart;
  for (const std::string_view word : words) hash = hash_text(word, hash);
  for (const DateMention& date : article.dates_of(claim)) hash = hash_text(to_edtf(date.date), hash);
  return hash;
}

}  // namespace

void FirstAlike::add(std::uint32_t thing, std::uint64_t identity) {
  if (identity == 0) return;
  const auto [place, is_new] = seen_.emplace(identity, thing);
  if (!is_new && place->second != thing && first_[thing] == kNone) first_[thing] = place->second;
}

FirstAlike find_same_works(std::span<const Reference> references, const ArticleLinks& links) {
  FirstAlike alike(references.size());
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    if (references[i].is_short_form) continue;
    alike.add(i, identity_by_url(links.of(ReferenceId{i})));
    alike.add(i, identity_by_words(references[i]));
  }
  return alike;
}

FirstAlike find_same_titles(std::span<const Reference> references) {
  constexpr std::size_t kFewWords = 3;
  FirstAlike alike(references.size());
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    const Reference& reference = references[i];
    if (reference.is_short_form || words_of(reference.item.title).size() < kFewWords) continue;
    alike.add(i, hash_words(reference.item.title));
  }
  return alike;
}

FirstAlike find_same_keys(std::span<const Reference> references) {
  FirstAlike alike(references.size());
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    if (!references[i].key.empty()) alike.add(i, hash_text(references[i].key));
  }
  return alike;
}

FirstAlike find_twins(const Article& article, std::string_view text) {
  FirstAlike alike(article.claims.size());
  for (std::uint32_t i = 0; i < article.claims.size(); ++i) alike.add(i, identity(article, article.claims[i], text));
  return alike;
}

}  // namespace claimcheck::rules
