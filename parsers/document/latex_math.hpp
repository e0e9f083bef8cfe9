#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/document/latex_text.hpp"

namespace claimcheck::parsers {

// Writes the mathematics of source[begin, end), which says `inner`: numbers, letters and a keyboard's signs as they
// stand, an index or exponent of letters and digits alone likewise, anything else as one letter with the full stop or
// comma behind it.
void append_latex_math(LatexText& out, std::string_view source, std::uint32_t begin, Span inner, std::uint32_t end);

}  // namespace claimcheck::parsers
