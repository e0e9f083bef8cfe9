#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/marker.hpp"
#include "model/reference.hpp"

namespace claimcheck::parsers {

// Takes out of `markers` what merely looks like one: the styles in use are those whose keys agree with the keys of the
// article's reference list. A marker in a style in use stays though its key is not in the list: a rule reports it.
void keep_markers_in_use(std::string_view text, std::span<const Reference> references, std::vector<Marker>& markers);

}  // namespace claimcheck::parsers
