#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/marker.hpp"

// The markers that name an entry by its number or label. Each reads from text[at] on, within `text`.
namespace claimcheck::parsers {

// "[3]", "[1, 3–5]", "[1]–[3]", "[see 3, p. 7]"; numeric.
std::optional<Marker> match_bracket_marker(std::string_view text, std::size_t at);
// "(3)", "(2-4, 7)"; numeric.
std::optional<Marker> match_paren_marker(std::string_view text, std::size_t at);
// "³", "¹,²⁻⁴"; superscript.
std::optional<Marker> match_raised_marker(std::string_view text, std::size_t at);
// "^3^", "^3,4^"; superscript.
std::optional<Marker> match_caret_marker(std::string_view text, std::size_t at);
// "[^note]"; footnote.
std::optional<Marker> match_footnote_marker(std::string_view text, std::size_t at);
// "[ABC19]", "[Kim20b, Lee+21]"; key.
std::optional<Marker> match_key_marker(std::string_view text, std::size_t at);

}  // namespace claimcheck::parsers
