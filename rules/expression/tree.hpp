#pragma once

#include <string>
#include <vector>

#include "rules/expression/ast.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/problem.hpp"

namespace claimcheck::rules::expression {

// A tree that grows from its leaves, and the problems found on the way.
class Tree {
 public:
  // `source` and `options` must outlive the tree.
  Tree(std::string_view source, const ParseOptions& options) : source_(source), options_(options) {}

  NodeId add(Span at, decltype(Node::is) is);
  void add_macro(NodeId expansion, Call call) { macros_.push_back({expansion, std::move(call)}); }

  const Node& operator[](NodeId id) const { return nodes_[index(id)]; }
  Node& operator[](NodeId id) { return nodes_[index(id)]; }
  std::string_view source() const { return source_; }
  const ParseOptions& options() const { return options_; }

  // Tells a problem; the source is read on, so that the next one is told too.
  void refuse(Span at, std::string message, std::string suggestion = {});
  // Tells a problem after which nothing more is read.
  void stop(Span at, std::string message, std::string suggestion = {});
  bool is_stopped() const { return is_stopped_; }
  bool has_problems() const { return !problems_.empty(); }

  std::vector<Problem> take_problems() { return std::move(problems_); }
  // The tree is empty afterwards; the last node is the root.
  Ast take(std::string source) { return {std::move(source), std::move(nodes_), std::move(macros_)}; }

 private:
  std::string_view source_;
  const ParseOptions& options_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> depths_;  // by node: its levels, 1 for a leaf
  std::vector<Ast::MacroCall> macros_;
  std::vector<Problem> problems_;
  bool is_stopped_ = false;
};

}  // namespace claimcheck::rules::expression
