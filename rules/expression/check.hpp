#pragma once

#include <string>
#include <vector>

#include "rules/expression/ast.hpp"
#include "rules/expression/environment.hpp"
#include "rules/expression/problem.hpp"

namespace claimcheck::rules::expression {

// What the checker found out about one node.
struct Annotation {
  Type type;
  // The qualified variable, type or function that the node names: of an Identifier, of a Select that is a part of a
  // qualified name ("a.b.x" is one variable), of a Call. Empty where the node is what it looks like.
  std::string name;
  bool is_type_name = false;               // `name` is a type's, and the node's value that type
  std::vector<const Overload*> overloads;  // of a Call: those that its arguments may mean
};

struct CheckedAst {
  Ast ast;
  std::vector<Annotation> annotations;  // by node

  const Type& type() const { return annotations[index(ast.root())].type; }
};

// Infers the type of every node and refuses what cannot be right: unknown names and fields, overloads that do not
// exist, branches of a condition that disagree. `environment` and its functions must outlive the result.
Checked<CheckedAst> check(Ast ast, const Environment& environment);

}  // namespace claimcheck::rules::expression
