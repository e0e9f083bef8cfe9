#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/report.hpp"

namespace claimcheck::rules {

// Where a source stands in an article: the first entry or hyperlink that names it, and the first marker that cites it.
struct CitedSource {
  std::uint32_t source = 0;  // index into Facts::sources
  Span url;                  // the URL in the entry, or the words of the hyperlink
  std::optional<ReferenceId> reference;
  std::optional<MarkerId> marker;
};

// One article as rules look at it: its records, and what several rules ask about them, found once in linear time.
// Borrows the article and the sources.
class Facts {
 public:
  Facts(const CheckedArticle& article, std::span<const Source> sources);

  const Article& article() const { return article_; }
  std::string_view text() const { return text_; }
  std::string_view text(Span span) const { return span.in(text_); }
  std::span<const Source> sources() const { return sources_; }
  // The article's own, each once.
  std::span<const CitedSource> cited_sources() const { return cited_sources_; }

  const Claim& claim(ClaimId id) const { return article_.claims[index(id)]; }
  const Marker& marker(MarkerId id) const { return article_.markers[index(id)]; }
  const Reference& reference(ReferenceId id) const { return article_.references[index(id)]; }

  // A marker stands in the claim, or in another clause of its sentence.
  bool is_cited(ClaimId id) const { return sentence_is_cited_[claim(id).sentence]; }
  // The sentence behind the claim's is cited, and no blank line parts the two.
  bool next_is_cited(ClaimId id) const;

  // Some marker means the entry, directly or by a short form of it.
  bool is_used(ReferenceId id) const { return first_citation_[index(id)] != kNone; }
  // The first marker that means the entry.
  std::optional<MarkerId> first_marker(ReferenceId id) const;

  // The entry with this key, "3" or "note"; the first of several.
  std::optional<ReferenceId> find_key(std::string_view key) const;

  // The entry's label as the text has it, or its number in the list: "[3]", "entry 3".
  std::string label(ReferenceId id) const;

 private:
  void find_cited_sources();

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  const Article& article_;
  std::string_view text_;
  std::span<const Source> sources_;
  std::vector<bool> sentence_is_cited_;
  std::vector<std::uint32_t> first_citation_;
  std::unordered_map<std::string_view, ReferenceId> by_key_;
  std::vector<CitedSource> cited_sources_;
};

}  // namespace claimcheck::rules
