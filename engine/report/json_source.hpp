#pragma once

#include "engine/report/json_writer.hpp"
#include "model/source.hpp"

namespace claimcheck::engine {

// The members of the source object.
void write_source(JsonWriter& json, const Source& source);

}  // namespace claimcheck::engine
