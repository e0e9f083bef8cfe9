#pragma once

namespace claimcheck::parsers {

// How many columns a terminal gives a character: 2 for wide ones (UAX 11: Wide, Fullwidth), 0 for what is drawn over
// its neighbour (combining marks, joiners), else 1.
unsigned display_width(char32_t character);

}  // namespace claimcheck::parsers
