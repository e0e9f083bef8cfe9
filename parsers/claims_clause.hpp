#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/marker.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {

// A part of a sentence that is a claim by itself.
struct Clause {
  Span span;              // without the markers behind it, with its full stop
  std::size_t first = 0;  // its words
  std::size_t last = 0;
};

// Whether these words hold something that can be the verb of a sentence.
bool has_verb(std::string_view text, std::span<const Word> words);

// Cuts a sentence behind each marker that stands at the end of a clause: punctuation or a conjunction beside it, and a
// verb on both sides. A marker behind a name in mid-clause cuts nothing.
void split_clauses(std::string_view text, Span sentence, std::span<const Word> words, std::span<const Marker> markers,
                   std::vector<Clause>& out);

}  // namespace claimcheck::parsers
