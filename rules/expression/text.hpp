#pragma once

#include <string>

#include "rules/expression/value.hpp"

namespace claimcheck::rules::expression {

// A value for a person to read, as string() writes what it takes: messages of errors, placeholders of rules. A list or
// a map is written as a literal; an error as its message.
std::string to_text(const Value& value);

// The shortest decimal that reads back the same, as Go writes it: "1.5", "1e+21", "NaN", "+Inf".
std::string real_to_text(double number);
// The same for messages: of what may be long only its type.
std::string to_short_text(const Value& value);

}  // namespace claimcheck::rules::expression
