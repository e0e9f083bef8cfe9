#pragma once

#include <cstdint>
#include <string_view>

#include "rules/expression/problem.hpp"

namespace claimcheck::rules::expression {

// What is wrong where no token starts: an unclosed quotation mark, a typographic one, a single '=' or '&'. The
// problem's place is not empty; the lexer goes on after it.
Problem explain_no_token(std::string_view source, std::uint32_t at);

}  // namespace claimcheck::rules::expression
