#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/expression/tree.hpp"

namespace claimcheck::rules::expression {

inline constexpr std::string_view kResult = "@result";
inline constexpr std::string_view kUnused = "#unused";

// A macro's call while it is expanded: its variables, and short names for the nodes that expansions are made of, all of
// which stand where the macro does.
class Expansion {
 public:
  Expansion(Tree& tree, Span at, const Call& call) : tree_(tree), at_(at), call_(call) {}

  Tree& tree() { return tree_; }
  Span at() const { return at_; }
  NodeId target() const { return call_.target; }
  NodeId argument(std::size_t i) const { return call_.arguments[i]; }
  std::size_t size() const { return call_.arguments.size(); }

  // The name that argument i is; nullopt: it is no simple name, which has been told.
  std::optional<std::string> variable(std::size_t i);

  NodeId literal(Literal value) { return tree_.add(at_, std::move(value)); }
  NodeId name(std::string_view name) { return tree_.add(at_, Identifier{std::string(name)}); }
  NodeId result() { return name(kResult); }
  NodeId call(std::string_view function, std::vector<NodeId> arguments) {
    return tree_.add(at_, Call{std::string(function), kNoNode, std::move(arguments)});
  }
  NodeId member(NodeId target, std::string_view function) {
    return tree_.add(at_, Call{std::string(function), target, {}});
  }
  NodeId list(std::vector<NodeId> elements);
  // `then`, or where there is a condition and it does not hold, what has been gathered so far.
  NodeId step_if(NodeId condition, NodeId then);
  NodeId fold(Comprehension fold) { return tree_.add(at_, std::move(fold)); }
  NodeId bind(std::string name, NodeId value, NodeId body);

 private:
  Tree& tree_;
  Span at_;
  const Call& call_;
};

// The folds over a list or a map, with the first `variables` arguments their variables; nullopt: a name is none.
std::optional<NodeId> fold_all(Expansion& macro, std::size_t variables);
std::optional<NodeId> fold_exists(Expansion& macro, std::size_t variables);
std::optional<NodeId> fold_exists_one(Expansion& macro, std::size_t variables);
std::optional<NodeId> fold_map(Expansion& macro, std::size_t variables);
std::optional<NodeId> fold_filter(Expansion& macro, std::size_t variables);
std::optional<NodeId> fold_transform_map(Expansion& macro, std::size_t variables);
std::optional<NodeId> fold_transform_entry(Expansion& macro, std::size_t variables);

}  // namespace claimcheck::rules::expression
