#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/mention.hpp"
#include "parsers/grammar/attribution_parts.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {

// One clause in which attributions are looked for: its words, the quotations that overlap it, and what may be the
// content of a cue at some place of it. Words are named by their index.
struct AttributionClause {
  std::string_view text;
  Span span;
  std::span<const Word> words;
  std::span<const Quote> quotes;
  std::vector<Attribution>& out;

  const Word* end() const { return words.data() + words.size(); }
  std::size_t index(const Word* word) const { return static_cast<std::size_t>(word - words.data()); }
  std::string_view written(std::size_t i) const { return words[i].span().in(text); }
  bool is_word(std::size_t i, std::string_view word) const { return i < words.size() && written(i) == word; }
  bool is_as(std::size_t i) const { return written(i) == "as" || written(i) == "As"; }
  Span span_of(WordRange range) const { return {words[range.first].begin, words[range.last - 1].end}; }
  // Whether one of the words before words[i] is a finite verb.
  bool has_verb_before(std::size_t i) const;

  // The outermost quotation around a byte.
  const Quote* quote_around(std::uint32_t at) const;
  // The quotation that ends before words[i] with nothing but punctuation between.
  const Quote* quote_before(std::size_t i) const;
  // The quotation that opens behind `at` with nothing but punctuation between.
  const Quote* quote_after(std::uint32_t at) const;

  // Content that begins at words[i] and ends where its clause does.
  Span content_from(std::size_t i) const;
  // What stands before words[i], from the clause's start or from the quotation that it is.
  std::optional<Span> content_before(std::size_t i) const;
  // What follows the verb of saying words[i], behind its hearer or its circumstances.
  std::optional<Span> content_after(std::size_t i) const;
  // A quotation with what belongs to it in the clause.
  Span quoted_from(const Quote& quote) const;

  // Whether nothing follows words[i] but a phrase of time or place: "…, the minister said on Monday".
  bool ends_soon(std::size_t i) const;

  // Appends an attribution; none if there is no content.
  void add(std::optional<Span> source, Span cue, Span content);

 private:
  std::uint32_t end_of_words() const;
  bool is_semicolon(std::size_t k) const;
  bool is_inside_clause(const Quote& quote) const;
  bool opens_clause(std::size_t i) const;
  std::size_t behind_circumstances(std::size_t i) const;
  std::size_t behind_hearer(std::size_t i) const;
};

}  // namespace claimcheck::parsers
