#pragma once

#include <string_view>

namespace claimcheck::parsers {

// Digits, with commas, dashes and blanks between them.
bool is_superscript_number(std::string_view text);

// "³" for '3'; `digit` must be one.
std::string_view superscript_digit(char digit);

// Whether the HTML tag has this start and no longer name: <sup class="x"> for "<sup".
bool is_tag(std::string_view tag, std::string_view start);

}  // namespace claimcheck::parsers
