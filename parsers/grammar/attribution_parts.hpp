#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "model/mention.hpp"
#include "parsers/text/words.hpp"

// Where a source's noun phrase begins and ends, by its place beside the verb of saying. Ranges are of words, half open.
namespace claimcheck::parsers {

struct WordRange {
  std::size_t first = 0, last = 0;
  bool empty() const { return first >= last; }
};

// Whether punctuation stands before words[at]; the full stop of "Mr." is none.
bool breaks(std::span<const Word> words, std::size_t at);

// A verb form that can only be finite, or is so in all likelihood; capitalised words and nouns are none.
bool is_finite_verb(std::string_view text, const Word& word);

// The subject of a verb group that begins at words[verb], looked for no further left than words[floor]: with the
// apposition between commas, without what leads in ("On Monday", "But").
WordRange source_before(std::string_view text, std::span<const Word> words, std::size_t floor, std::size_t verb);

// The noun phrase that begins at words[at], behind "said" or "according to", with its apposition.
WordRange source_after(std::string_view text, std::span<const Word> words, std::size_t at);

// The subject of the sentence, for "…, saying that".
WordRange main_subject(std::string_view text, std::span<const Word> words);

}  // namespace claimcheck::parsers
