#pragma once

#include <string_view>
#include <vector>

#include "model/marker.hpp"

namespace claimcheck::parsers {

// Appends every place in text[within] that has the shape of a marker, in reading order: [1], [1, 3–5], (2-4),
// superscripts, [^note], (Smith & Lee, 2015a). What merely looks like one is told apart by what the article's reference
// list offers, in extract.
void find_markers(std::string_view text, Span within, std::vector<Marker>& out);

}  // namespace claimcheck::parsers
