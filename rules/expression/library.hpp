#pragma once

#include <span>

#include "rules/expression/function.hpp"

// The parts of Functions::shipped(), one file each. Overloads have the ids of the specification and of cel-go's
// extensions (https://github.com/google/cel-go/tree/master/ext).
namespace claimcheck::rules::expression {

std::span<const OverloadRow> arithmetic_functions();
std::span<const OverloadRow> comparison_functions();
// Operators that the evaluator runs itself, because they look at their arguments one by one: their rows have no code.
std::span<const OverloadRow> logic_functions();
std::span<const OverloadRow> basic_functions();  // size, contains, startsWith, endsWith, matches
std::span<const OverloadRow> conversion_functions();
std::span<const OverloadRow> time_functions();
std::span<const OverloadRow> string_functions();  // the strings extension
std::span<const OverloadRow> optional_functions();
std::span<const OverloadRow> math_functions();  // the math extension; greatest and least take up to eight numbers
std::span<const OverloadRow> list_functions();  // the lists and sets extensions
std::span<const OverloadRow> base64_functions();

}  // namespace claimcheck::rules::expression
