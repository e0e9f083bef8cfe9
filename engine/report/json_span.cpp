#include "engine/report/json_span.hpp"

namespace claimcheck::engine {

void write_span(JsonWriter& json, const Positions& positions, Span in_text) {
  write_position(json, positions.of(in_text));
}

void write_position(JsonWriter& json, const Position& position) {
  json.begin_object();
  json.field("begin", position.span.begin);
  json.field("end", position.span.end);
  json.field("line", position.begin.line);
  json.field("column", position.begin.column);
  json.field("end_line", position.end.line);
  json.field("end_column", position.end.column);
  json.end_object();
}

}  // namespace claimcheck::engine
