#pragma once

#include <string_view>
#include <vector>

#include "model/reference.hpp"
#include "parsers/grammar/reference_entry_fields.hpp"

namespace claimcheck::parsers {

// Fills an item from the runs of an entry's body: names split, dates as EDTF, quotation marks and words such as "In"
// and "pp." left out, and the CSL type told from what is there.
void fill_item(std::string_view body, const EntryQuotes& quotes, std::vector<FieldRun> runs, CslItem& item);

}  // namespace claimcheck::parsers
