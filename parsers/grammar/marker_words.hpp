#pragma once

#include <array>
#include <string>
#include <string_view>

namespace claimcheck::parsers {

// Lower-case words that belong to a family name: "van der Berg".
inline constexpr std::array<std::string_view, 27> kNameParticles = {
    "af", "al", "av",  "bin", "da",  "das", "de",  "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la",  "las", "le",  "los", "ten", "ter",   "van", "von", "y",  "zu"};

// Months, seasons and the words before a year that no author is called: "(March 2015)", "(Since 2015)".
bool is_calendar_word(std::string_view lowered_name);

// Whether `text` begins with a capitalised word that leads in an author: "In Smith (2015)", "See Smith (2015)".
bool is_lead_in(std::string_view text);

// Whether `text` begins with a word that stands between names: "and", "et", "van".
bool is_name_link(std::string_view text);

// Lower case for ASCII and Latin-1; other letters as they are.
std::string lowered(std::string_view text);

}  // namespace claimcheck::parsers
