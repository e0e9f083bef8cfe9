#pragma once

#include <cstdint>
#include <vector>

#include "parsers/grammar/reference_entry_tokens.hpp"

namespace claimcheck::parsers {

enum class ChunkKind : std::uint8_t {
  other,
  name,
  word,
  words,
  title_case,
  prose,
  abbreviations,
  numeric,
  year,
  address
};
inline constexpr unsigned kChunkKinds = 10;

// Neighbouring tokens between two marks of punctuation.
struct EntryChunk {
  std::uint32_t first = 0, end = 0;  // tokens, half open
  ChunkKind kind = ChunkKind::other;
  std::uint32_t words = 0;    // EntryWord bits of all tokens
  std::uint8_t capitals = 0;  // of four: how many of its words open with a capital
};

// Cuts an entry's tokens into phrases, at every mark, and into clauses, at full stops, years in brackets and the ends
// of a quotation. A full stop behind initials or a journal's abbreviated word ends nothing.
void read_chunks(const std::vector<EntryToken>& tokens, std::vector<EntryChunk>& phrases,
                 std::vector<EntryChunk>& clauses);

}  // namespace claimcheck::parsers
