#pragma once

#include <string_view>

#include "rules/expression/ast.hpp"
#include "rules/expression/problem.hpp"
#include "rules/expression/token.hpp"

namespace claimcheck::rules::expression {

// The value of a literal's token; a number is negative where a minus sign stands before it. The problem's place counts
// from the start of `text`, the token's.
tl::expected<Literal, Problem> read_literal(TokenKind kind, std::string_view text, bool is_negative = false);

}  // namespace claimcheck::rules::expression
