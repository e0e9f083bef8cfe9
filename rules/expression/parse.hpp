#pragma once

#include <string>

#include "rules/expression/ast.hpp"
#include "rules/expression/problem.hpp"

namespace claimcheck::rules::expression {

struct ParseOptions {
  bool macros = true;                // expand has, all, exists, …; otherwise they are calls
  bool optional_syntax = true;       // a.?b, a[?b], [?a], {?k: v}
  std::uint32_t most_nodes = 50000;  // more are refused
  std::uint32_t deepest = 200;       // levels of the tree; more are refused
};

// Source, UTF-8 → tree, by the grammar of the language definition with the macros expanded. Linear in the size of the
// source; chains of && and || become balanced trees. All problems found, at least one.
Checked<Ast> parse(std::string source, const ParseOptions& options = {});

// The tree as an expression again, with as few parentheses as it needs, macros as they were called: parsed again it is
// the same tree. A fold that no macro made, in a tree of other origin, is written "@fold(…)", which no parser reads.
std::string to_text(const Ast& ast);

}  // namespace claimcheck::rules::expression
