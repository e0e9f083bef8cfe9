#pragma once

#include "engine/report/json_writer.hpp"

namespace claimcheck::engine {

// The JSON Schema of a rule's file, from the table of its keys.
void write_rule_schema(JsonWriter& json);

// What a value of `params` may be.
void write_params_schema(JsonWriter& json);

}  // namespace claimcheck::engine
