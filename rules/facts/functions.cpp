#include "rules/facts/functions.hpp"

#include <array>

namespace claimcheck::rules {

std::span<const FunctionPart> fact_function_parts() {
  static const std::array kParts{FunctionPart{"Words", word_functions()},
                                 FunctionPart{"Patterns", regex_functions()},
                                 FunctionPart{"URLs", url_functions()},
                                 FunctionPart{"Dates", date_functions()},
                                 FunctionPart{"Numbers of works", identifier_functions()},
                                 FunctionPart{"For messages", message_functions()}};
  return kParts;
}

const expression::Functions& fact_functions() {
  static const expression::Functions kFunctions = [] {
    expression::Functions all = expression::Functions::shipped();
    for (const FunctionPart& part : fact_function_parts()) all.add(part.rows);
    return all;
  }();
  return kFunctions;
}

}  // namespace claimcheck::rules
