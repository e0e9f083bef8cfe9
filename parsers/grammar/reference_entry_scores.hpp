#pragma once

#include <cstddef>

#include "parsers/grammar/reference_entry_features.hpp"
#include "parsers/grammar/reference_entry_weights.hpp"

namespace claimcheck::parsers {

// The weights of all features of a token, a phrase or a clause, summed: what phrase_features() and its like list.
FieldScores score_phrase(const EntryShape& entry, std::size_t phrase);
FieldScores score_clause(const EntryShape& entry, std::size_t clause);
FieldScores score_token(const EntryShape& entry, std::size_t token, std::size_t clause);

}  // namespace claimcheck::parsers
