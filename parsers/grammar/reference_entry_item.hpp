#pragma once

#include <span>
#include <string_view>

#include "model/reference.hpp"
#include "parsers/grammar/reference_entry_fields.hpp"

namespace claimcheck::parsers {

// Fills an item from the runs of an entry's body: names split, dates as EDTF, quotation marks and words such as "In"
// and "pp." left out, and the CSL type told from what is there.
void fill_item(std::string_view body, const EntryQuotes& quotes, std::span<const FieldRun> runs, CslItem& item);

}  // namespace claimcheck::parsers
