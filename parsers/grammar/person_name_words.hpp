#pragma once

#include <string_view>

// The words by which author lists are read; each answers for the word with or without its full stop, in any case where
// case says nothing.
namespace claimcheck::parsers {

bool is_name_particle(std::string_view word);     // "van", "de la", "bin"
bool is_name_suffix(std::string_view word);       // "Jr.", "III"
bool is_conjunction(std::string_view word);       // "and", "und", "et", "y"
bool is_role_word(std::string_view word);         // "ed.", "editors", "trans."
bool is_institution_word(std::string_view word);  // "University", "Committee"

}  // namespace claimcheck::parsers
