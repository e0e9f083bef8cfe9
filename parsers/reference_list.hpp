#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/span.hpp"

namespace claimcheck::parsers {

// Where the reference list of a document stands.
struct ReferenceList {
  std::optional<Span> heading;
  Span span;                  // from the first entry to the end of the last one
  std::vector<Span> entries;  // with their labels
  // Of each entry, the label that the format keeps apart from the text (the number of a Markdown list item), or "".
  std::vector<std::string> labels;
};

// Finds the list by its heading or, without one, by its shape (a run of entries at the end); it ends where the entries
// end. Entries broken over lines are one; entries run together are cut apart. Footnote definitions of the format itself
// (BlockKind::footnote_definition) are no part of it.
std::optional<ReferenceList> find_reference_list(const Document& document);

}  // namespace claimcheck::parsers
