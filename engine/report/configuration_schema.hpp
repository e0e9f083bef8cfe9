#pragma once

#include "engine/configuration.hpp"
#include "engine/report/json_writer.hpp"

namespace claimcheck::engine {

// The JSON Schema of .claimcheck.yaml, from the table of its keys.
void write_configuration_schema(JsonWriter& json, const ConfigurationKeys& keys);

}  // namespace claimcheck::engine
