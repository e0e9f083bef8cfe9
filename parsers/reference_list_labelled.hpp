#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "parsers/reference_list_lines.hpp"

namespace claimcheck::parsers {

// The entries of a list whose first entry, with a label, stands at lines[first]. A line opens an entry where its label
// has the form of the first one and the next number; several entries on one line are cut apart. Ends with the last
// label that the entries before it lead to.
std::vector<Span> read_labelled_list(std::string_view text, const std::vector<ListLine>& lines, std::size_t first);

}  // namespace claimcheck::parsers
