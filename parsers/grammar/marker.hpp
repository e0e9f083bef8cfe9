#pragma once

#include <string_view>
#include <vector>

#include "model/marker.hpp"

namespace claimcheck::parsers {

// Appends every place in text[within] that has the shape of a marker, in reading order and never overlapping: [1],
// [1, 3–5], [1]–[3], (2-4), superscripts, ^3^, [^note], [ABC19], (Smith & Lee, 2015a), Smith et al. (2015), (ibid.).
// What merely looks like one is told apart by what the article's reference list offers: see markers_in_use.hpp.
void find_markers(std::string_view text, Span within, std::vector<Marker>& out);

// The most numbers that a range stands for; a longer or a reversed one names its two ends.
inline constexpr unsigned kMaxMarkerRange = 200;

}  // namespace claimcheck::parsers
