#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/marker.hpp"

// What stands around a number tells whether it can be a marker at all.
namespace claimcheck::parsers {

// "10²", "m²", "R²", "¹⁴C": a power, a unit or an isotope rather than a raised marker.
bool is_exponent(std::string_view text, const Marker& marker);

// Which numbers in parentheses are the items of an enumeration, "(1) the roof, (2) the walls": each begins a part of a
// sentence, and they count up from 1. One entry a marker.
std::vector<bool> enumerations_among(std::string_view text, std::span<const Marker> markers);

// "Eq. (3)", "seven (7) days", "35 (28–40)": a number that belongs to the word before it.
bool belongs_to_word(std::string_view text, const Marker& marker);

// "on the interval [10, 20]", "[5, 15] mm": two bounds rather than two sources.
bool is_interval(std::string_view text, const Marker& marker);

}  // namespace claimcheck::parsers
