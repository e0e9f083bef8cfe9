#pragma once

#include "engine/report/json_writer.hpp"
#include "model/page.hpp"

namespace claimcheck::engine {

// The members of the page object.
void write_page(JsonWriter& json, const Page& page);

}  // namespace claimcheck::engine
