#pragma once

#include <span>

#include "parsers/grammar/number_units.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {

// Names of units in lower case, singular and plural, each a single word.
std::span<const values::WordEntry<Unit>> unit_words();
const Unit* find_unit_word(std::string_view word);  // nullptr for other words
// Symbols as written: "km", "°C", "m²", "km/h".
std::span<const values::WordEntry<Unit>> unit_symbols();
const Unit* find_unit_symbol(std::string_view written);  // nullptr for any other
std::size_t longest_unit_symbol(char first);             // in bytes, of those that begin
                                                         // with this one; 0 where none does

}  // namespace claimcheck::parsers
