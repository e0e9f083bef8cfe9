#include "parsers/markers_in_use.hpp"

namespace claimcheck::parsers {

void keep_markers_in_use(std::string_view text, std::span<const Reference>, std::vector<Marker>& markers) {
  std::erase_if(markers, [&](const Marker& marker) {
    if (marker.style == MarkerStyle::key) return true;
    return marker.style == MarkerStyle::numeric && text[marker.span.begin] == '(';
  });
}

}  // namespace claimcheck::parsers
