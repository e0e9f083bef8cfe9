#pragma once

#include <span>

#include "rules/expression/evaluation.hpp"
#include "rules/expression/value.hpp"

namespace claimcheck::rules::expression {

// string.format(list): %s %d %f %e %b %x %X %o, with a precision in "%.3f" and "%.3e", and %% for itself. Its errors
// are cel-go's.
Value format(std::span<const Value> arguments, Evaluation& evaluation);

}  // namespace claimcheck::rules::expression
