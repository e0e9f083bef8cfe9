#pragma once

#include <string>
#include <string_view>

#include "rules/expression/value.hpp"

namespace claimcheck::rules {

// A value as a message says it: a list as "a, b, c", a record as its text, a moment as its day, what is not known as
// "?".
std::string say(const expression::Value& value);

// Each run of blanks and line ends as one blank, none around the whole.
std::string on_one_line(std::string_view text);

// A sentence as the help of a finding: without its full stop, in lower case unless it begins with a name.
std::string as_advice(std::string_view sentence);

}  // namespace claimcheck::rules
