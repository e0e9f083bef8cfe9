#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/document.hpp"
#include "parsers/byline.hpp"
#include "parsers/reference_list.hpp"

namespace claimcheck::parsers {

enum class Zone : std::uint8_t {
  clutter,     // banners, navigation, comment policies: not the article's
  front,       // title and byline
  heading,     // of a section
  prose,       // running text
  caption,     // text beside a picture or table: sentences, but no claims
  references,  // the list and its heading, footnote definitions
  other,       // code, markup, front matter
};

// The zone of each of the document's blocks. A block that the reference list begins inside of is prose: its reader cuts
// it off at the list.
std::vector<Zone> find_zones(const Document& document, const std::optional<ReferenceList>& list, const Byline& byline);

}  // namespace claimcheck::parsers
