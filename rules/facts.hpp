#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/place.hpp"
#include "model/report.hpp"
#include "rules/facts/alike.hpp"
#include "rules/facts/article_link.hpp"
#include "rules/facts/grouping.hpp"
#include "rules/facts/numbering.hpp"
#include "rules/facts/run_facts.hpp"
#include "rules/facts/word_counts.hpp"

namespace claimcheck::rules {

struct FactRecords;

// Where a source stands in an article: the first entry or hyperlink that names it, and the first marker that cites it.
struct CitedSource {
  std::uint32_t source = 0;  // index into Facts::sources
  Span url;                  // the URL in the entry, or the words of the hyperlink
  std::optional<ReferenceId> reference;
  std::optional<MarkerId> marker;
  Edtf published = {};                 // the date that the page gives itself; empty where it was not read or gives none
  Edtf archived = {};                  // the day of the archived copy; empty where none is known
  std::string host = {}, domain = {};  // of the source's URL; empty where it has none
};

// One article as rules look at it: its records, and what several rules ask about them, found once in linear time.
// Borrows the article and the sources, and is itself borrowed by every value that is made of it (records.hpp). For one
// thread at a time.
class Facts {
 public:
  Facts(const CheckedArticle& article, std::span<const Source> sources, RunFacts run = {});
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;
  ~Facts();

  const Article& article() const { return article_; }
  const Document& document() const { return *checked_.document; }
  std::span<const Evidence> evidence() const { return checked_.evidence; }
  std::string_view text() const { return text_; }
  std::string_view text(Span span) const { return span.in(text_); }
  std::span<const Source> sources() const { return sources_; }
  // The article's own, each once.
  std::span<const CitedSource> cited_sources() const { return cited_sources_; }

  // Where it stands in cited_sources(); nullptr for a source of another article.
  const CitedSource* find_cited_source(std::uint32_t source) const;

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

  // Indexes into Article::citations, in reading order. Of a short form and of its full entry alike.
  std::span<const std::uint32_t> citations_of(ClaimId id) const { return citations_by_claim_.of(index(id)); }
  std::span<const std::uint32_t> citations_of(MarkerId id) const { return citations_by_marker_.of(index(id)); }
  std::span<const std::uint32_t> citations_of(ReferenceId id) const { return citations_by_reference_.of(index(id)); }
  std::span<const std::uint32_t> citations_of_sentence(std::uint32_t sentence) const {
    return citations_by_sentence_.of(sentence);
  }
  // Indexes into Article::markers. Of an entry those that mean it itself, be it a short form or not.
  std::span<const std::uint32_t> markers_of(ReferenceId id) const { return markers_by_reference_.of(index(id)); }
  std::span<const std::uint32_t> markers_of(ClaimId id) const { return markers_by_claim_.of(index(id)); }
  // Indexes into evidence().
  std::span<const std::uint32_t> evidence_of(ClaimId id) const { return evidence_by_claim_.of(index(id)); }

  // The first entry of the same work, of the same title (of three words or more), or with the same key, where it is
  // another one: at most one index into Article::references.
  std::span<const std::uint32_t> same_work(ReferenceId id) const { return same_works_.of(index(id)); }
  std::span<const std::uint32_t> same_title(ReferenceId id) const { return same_titles_.of(index(id)); }
  std::span<const std::uint32_t> same_key(ReferenceId id) const { return same_keys_.of(index(id)); }
  // The same for claims: twins.hpp.
  std::span<const std::uint32_t> twins_of(ClaimId id) const;
  // Empty where the article gives none.
  const Edtf& published() const { return published_; }
  const ArticleLinks& links() const { return links_; }
  const Numbering& numbering() const { return numbering_; }
  const RunFacts& run() const { return run_; }
  // Indexes into sources(): those in which a quotation of these words was found word for word.
  std::span<const std::uint32_t> sources_quoting(std::string_view words) const;

  // Some marker means an entry.
  bool uses_list() const;
  const WordCounts& word_counts() const;

  // The line of the file that a byte of the text stands in, from 1.
  std::uint32_t line(std::uint32_t byte) const;
  // Of a byte of the file itself.
  std::uint32_t source_line(std::uint32_t byte) const;

  const FactRecords& records() const { return *records_; }

 private:
  void group_citations();
  void group_markers();
  void find_cited_sources();
  void add_cited_source(CitedSource place, const ArticleLink& link);

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  const CheckedArticle& checked_;
  const Article& article_;
  std::string_view text_;
  std::span<const Source> sources_;
  std::vector<bool> sentence_is_cited_;
  std::vector<std::uint32_t> first_citation_;
  std::unordered_map<std::string_view, ReferenceId> by_key_;
  std::vector<CitedSource> cited_sources_;
  std::unordered_map<std::uint32_t, std::uint32_t> place_of_source_;  // index in cited_sources_ by source
  Grouping citations_by_claim_, citations_by_sentence_, citations_by_marker_, citations_by_reference_;
  Grouping markers_by_claim_, markers_by_reference_, evidence_by_claim_;
  ArticleLinks links_;
  FirstAlike same_works_, same_titles_, same_keys_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> sources_by_quotation_;
  RunFacts run_;
  Edtf published_;
  Numbering numbering_;
  // Made when they are first asked for.
  mutable std::optional<LineIndex> lines_;
  mutable std::optional<FirstAlike> twins_;
  mutable std::optional<WordCounts> word_counts_;
  std::unique_ptr<const FactRecords> records_;
};

}  // namespace claimcheck::rules
