#pragma once

#include <string_view>

#include "engine/report/json_writer.hpp"
#include "model/reference.hpp"

namespace claimcheck::engine {

// The `item` of the JSON report: CSL-JSON's names, every key present, dates as EDTF.
void write_item(JsonWriter& json, const CslItem& item);

// An item as CSL-JSON 1.0.2 has it, for citeproc, pandoc and Zotero: an `id`, only what is known, dates as date-parts.
void write_csl_item(JsonWriter& json, const CslItem& item, std::string_view id);

}  // namespace claimcheck::engine
