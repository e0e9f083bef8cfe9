#pragma once

#include <optional>
#include <vector>

#include "model/document.hpp"
#include "model/span.hpp"

namespace claimcheck::parsers {

// Where the reference list of a document stands.
struct ReferenceList {
  std::optional<Span> heading;
  Span span;                  // from the first entry to the end of the last one
  std::vector<Span> entries;  // with their labels
};

// Finds the list by its heading or, without one, by its shape (a run of entries at the end); it ends where the entries
// end. Entries broken over lines are one; entries run together are cut apart. Footnote definitions of the format itself
// (BlockKind::footnote_definition) are no part of it.
std::optional<ReferenceList> find_reference_list(const Document& document);

}  // namespace claimcheck::parsers
