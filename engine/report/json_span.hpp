#pragma once

#include "engine/report/json_writer.hpp"
#include "engine/report/positions.hpp"

namespace claimcheck::engine {

// {"begin", "end", "line", "column", "end_line", "end_column"}, of a Span in the document's text.
void write_span(JsonWriter& json, const Positions& positions, Span in_text);
void write_position(JsonWriter& json, const Position& position);

}  // namespace claimcheck::engine
