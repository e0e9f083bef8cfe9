#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/expression/check.hpp"
#include "rules/expression/unify.hpp"

namespace claimcheck::rules::expression {

// "a string", "an int", "a quote"; a list, "a list(int)".
std::string with_article(const Type& type);

// One run of check() over a tree: each node's type from its children's, scopes of the folds' variables around.
class Checker {
 public:
  Checker(Ast ast, const Environment& environment) : environment_(environment), checked_{std::move(ast), {}} {}

  Checked<CheckedAst> run() &&;

 private:
  // A variable of a fold.
  struct Local {
    std::string name;
    Type type;
  };
  // What a qualified name means.
  struct Meaning {
    std::string name;
    Type type;
    bool is_type = false;
  };

  const Node& node(NodeId id) const { return checked_.ast[id]; }
  Annotation& note(NodeId id) { return checked_.annotations[index(id)]; }
  const Type& type_of_node(NodeId id) { return note(id).type; }
  void set_type(NodeId id, Type type);
  void refuse(Span at, std::string message, std::string suggestion = {});

  void check(NodeId id);
  void check(NodeId id, const Literal& literal);
  void check(NodeId id, const ListLiteral& list);
  void check(NodeId id, const MapLiteral& map);
  void check(NodeId id, const MessageLiteral& message);
  void check(NodeId id, const Comprehension& fold);
  // The types of a literal's parts joined: the most general one, or dyn where they do not go together.
  void join(std::optional<Type>& common, const Type& next);
  // The type inside of an optional part of a literal, "?x".
  Type inside_optional(NodeId id);
  void open_fold(const Comprehension& fold);
  void require(NodeId id, const Type& wanted);

  // Names (check_names.cpp).
  void check(NodeId id, const Identifier& identifier);
  void check(NodeId id, const Select& select);
  const Local* find_local(std::string_view name) const;
  std::optional<Meaning> find_meaning(std::string_view name, bool is_absolute) const;
  // "a.b.c", of an identifier that is no fold's variable and selections from it; empty: something else.
  std::string qualified_name(NodeId id, bool& is_absolute) const;
  bool take_meaning(NodeId id, std::string_view name, bool is_absolute);
  Type field_type(NodeId id, const Select& select);
  Type record_field(Span at, const std::string& record, const std::string& field);

  // Calls (check_calls.cpp).
  void check(NodeId id, const Call& call);
  const Function* find_function(std::string_view name, bool is_absolute) const;
  // Checks the arguments, and chooses the overloads that take them.
  void resolve(NodeId id, const Function& function, const Call& call, bool is_member);
  std::vector<std::string> function_names(bool is_member) const;
  void refuse_function(NodeId id, const std::string& name, bool is_member);
  void refuse_overload(NodeId id, const Function& function, bool is_member, std::vector<Type> arguments);

  const Environment& environment_;
  CheckedAst checked_;
  Unifier types_;
  std::vector<Local> scope_;
  std::vector<Problem> problems_;
};

}  // namespace claimcheck::rules::expression
