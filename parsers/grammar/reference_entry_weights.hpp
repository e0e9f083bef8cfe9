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
