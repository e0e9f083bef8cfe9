#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parsers/grammar/reference_entry_fields.hpp"
#include "parsers/grammar/reference_entry_tokens.hpp"

namespace claimcheck::parsers {

// Fields padded to a power of two, so that one row of weights is added at once.
inline constexpr std::size_t kFieldLanes = 16;
using FieldScores = std::array<std::int16_t, kFieldLanes>;

// How much each feature speaks for each field, and what it costs to go from one field to the next behind each kind of
// punctuation. Source: an averaged structured perceptron over labelled entries (Collins 2002, "Discriminative training
// methods for hidden Markov models"), rounded.
struct EntryWeights {
  const FieldScores* features;  // kEntryFeatures rows
  const FieldScores* steps;     // kStepPlaces × the field before
  const FieldScores* first;
};

const EntryWeights& entry_weights();

}  // namespace claimcheck::parsers
