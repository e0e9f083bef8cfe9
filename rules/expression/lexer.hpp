#pragma once

#include <string_view>
#include <vector>

#include "rules/expression/problem.hpp"
#include "rules/expression/token.hpp"

namespace claimcheck::rules::expression {

struct Tokens {
  std::vector<Token> tokens;      // ends with TokenKind::end
  std::vector<Problem> problems;  // a character that starts no token is left out, and told here
};

// Source → tokens, white space and comments dropped. Linear in the size of the source.
Tokens lex(std::string_view source);

}  // namespace claimcheck::rules::expression
