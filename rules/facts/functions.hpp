#pragma once

#include <span>

#include "rules/expression/function.hpp"

// The functions of our domain, which stand next to CEL's own: one table for the checker, the evaluator and the
// documentation.
namespace claimcheck::rules {

// CEL's functions and those of our domain. Made once.
const expression::Functions& fact_functions();

// The latter alone, by parts, in the order of the documentation.
struct FunctionPart {
  std::string_view heading;
  std::span<const expression::OverloadRow> rows;
};
std::span<const FunctionPart> fact_function_parts();

std::span<const expression::OverloadRow> date_functions();
std::span<const expression::OverloadRow> word_functions();
std::span<const expression::OverloadRow> url_functions();
std::span<const expression::OverloadRow> identifier_functions();
std::span<const expression::OverloadRow> message_functions();
std::span<const expression::OverloadRow> regex_functions();

}  // namespace claimcheck::rules
