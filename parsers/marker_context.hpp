#pragma once

#include <string_view>

#include "model/marker.hpp"

// What stands around a number tells whether it can be a marker at all.
namespace claimcheck::parsers {

// "10²", "m²", "R²", "¹⁴C": a power, a unit or an isotope rather than a raised marker.
bool is_exponent(std::string_view text, const Marker& marker);

// "(1) the roof, (2) the walls": an item of an enumeration.
bool is_enumeration(std::string_view text, const Marker& marker);

// "Eq. (3)", "seven (7) days", "Section [4]": a number that belongs to the word before it.
bool belongs_to_word(std::string_view text, const Marker& marker);

}  // namespace claimcheck::parsers
