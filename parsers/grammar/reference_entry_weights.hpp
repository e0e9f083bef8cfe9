#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parsers/grammar/reference_entry_fields.hpp"
#include "parsers/grammar/reference_entry_tokens.hpp"

namespace claimcheck::parsers {

// A score for each field, in lanes that are added at once; those behind the last field are padding.
struct FieldScores {
  using Lanes = std::int16_t __attribute__((vector_size(16)));
  Lanes low{}, high{};

  using Values = std::array<std::int16_t, 16>;
  Values values() const { return std::bit_cast<Values>(*this); }
  FieldScores& operator+=(const FieldScores& other) {
    low += other.low;
    high += other.high;
    return *this;
  }
};
inline constexpr std::int16_t kHeaviestWeight = 44;
inline constexpr std::int16_t kNoScore = INT16_MIN / 4;  // of the padding in a step

// How much each feature speaks for each field, and each pair of fields for the place of a step between them. Source: a
// linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) fitted to about 15,000 labelled entries of
// many styles by AdaGrad with an L2 penalty, rounded to 89 steps. It knows no word: features see classes of words only.
struct EntryWeights {
  const FieldScores* features;  // kEntryFeatures rows
  const FieldScores* steps;     // kStepPlaces × the field before
  const FieldScores* first;
};

const EntryWeights& entry_weights();

}  // namespace claimcheck::parsers
