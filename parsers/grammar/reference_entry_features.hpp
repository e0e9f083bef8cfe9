#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/grammar/reference_entry_chunks.hpp"
#include "parsers/grammar/reference_entry_tokens.hpp"
#include "parsers/grammar/reference_entry_words.hpp"

// What the choice of fields looks at: each feature is a number below kEntryFeatures, for which the weights hold one
// value a field. Features speak of shapes, punctuation, places in the entry and classes of words, never of single
// words.
namespace claimcheck::parsers {

struct FeatureList {
  // A token's features are the most: six times each class of words, where a hyphenated word is of all, and two dozen.
  std::array<std::uint16_t, 6 * kEntryWords + 32> ids;
  std::size_t size = 0;

  void add(std::size_t id) { ids[size++] = static_cast<std::uint16_t>(id); }
};

extern const std::size_t kEntryFeatures;

// An entry's tokens with the chunks that they stand in.
struct EntryShape {
  std::vector<EntryToken> tokens;
  std::vector<EntryChunk> phrases, clauses;
  std::size_t first_year = 0;  // token; tokens.size() where there is none
};

EntryShape read_entry_shape(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls);

void phrase_features(const EntryShape& entry, std::size_t phrase, FeatureList& out);
void clause_features(const EntryShape& entry, std::size_t clause, FeatureList& out);
// Where a step from one field to the next stands: the punctuation before it and the shape behind it.
std::size_t step_place(const EntryToken& before, const EntryToken& after);
extern const std::size_t kStepPlaces;

void token_features(const EntryShape& entry, std::size_t token, std::size_t clause, FeatureList& out);

}  // namespace claimcheck::parsers
