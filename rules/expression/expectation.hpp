#pragma once

#include <bitset>
#include <string_view>
#include <vector>

#include "rules/expression/problem.hpp"
#include "rules/expression/token.hpp"

namespace claimcheck::rules::expression {

// The farthest token that a grammar looked at in vain, and what might have stood there.
class Expectation {
 public:
  void add(const Token* at, TokenKind kind);
  // The start of an expression, which says more than the list of all its first tokens.
  void add_expression(const Token* at);

  // Told once the parse has failed. `tokens` are all of the source's.
  Problem explain(std::string_view source, const std::vector<Token>& tokens) const;

 private:
  static constexpr std::size_t kExpression = 63;

  void add_bit(const Token* at, std::size_t bit);

  const Token* farthest_ = nullptr;
  std::bitset<64> expected_;
};

}  // namespace claimcheck::rules::expression
