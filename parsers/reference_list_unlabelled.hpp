#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "parsers/reference_list_lines.hpp"

namespace claimcheck::parsers {

// The entries of a list without labels from lines[first] on: one a line or a paragraph, or wrapped, told apart by blank
// lines, hanging indents and line breaks that no width forced. `by_blocks`: the format itself says where one ends.
// Ends with the last text that looks like an entry.
std::vector<Span> read_unlabelled_list(std::string_view text, const std::vector<ListLine>& lines, std::size_t first,
                                       bool by_blocks);

}  // namespace claimcheck::parsers
