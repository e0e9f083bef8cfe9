#pragma once

#include <span>

#include "engine/report/json_writer.hpp"
#include "engine/report/positions.hpp"
#include "model/finding.hpp"
#include "model/source.hpp"

namespace claimcheck::engine {

// The finding object; `positions` are those of its article.
void write_finding(JsonWriter& json, const Finding& finding, const Positions& positions,
                   std::span<const Source> sources);

}  // namespace claimcheck::engine
