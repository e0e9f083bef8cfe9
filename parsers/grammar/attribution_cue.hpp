#pragma once

#include <cstddef>

#include "parsers/grammar/attribution_clause.hpp"

// What each kind of cue attributes. They add what they find to the clause.
namespace claimcheck::parsers {

// A verb of saying at words[i], in any of its constructions: "X said that …", "“…,” said X", "as reported by X", "it
// was reported that …", "…, saying that …". Whether it attributes anything.
bool read_saying(AttributionClause& clause, std::size_t i);

// A cue that is no verb of saying: "according to X", "in the words of X", "as X put it". Whether nothing else is to be
// looked for at words[i].
bool read_other_cue(AttributionClause& clause, std::size_t i);

// "X's claim that …", with the noun at words[i].
void read_cue_noun(AttributionClause& clause, std::size_t i);

// "According to X, …", "…, according to X": the source begins at words[next].
void read_named_source(AttributionClause& clause, std::size_t cue, std::size_t next);

}  // namespace claimcheck::parsers
