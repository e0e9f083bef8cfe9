#pragma once

#include "engine/report/json_writer.hpp"
#include "engine/report/positions.hpp"
#include "model/evidence.hpp"

namespace claimcheck::engine {

// The members of the evidence object behind "claim" and "source"; `unsupported` in the article that the positions are
// of, or in the claim's own text.
void write_evidence(JsonWriter& json, const Evidence& evidence, const Positions& positions);

}  // namespace claimcheck::engine
