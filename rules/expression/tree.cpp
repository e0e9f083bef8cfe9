#include "rules/expression/tree.hpp"

#include <algorithm>

#include "rules/expression/children.hpp"

namespace claimcheck::rules::expression {

NodeId Tree::add(Span at, decltype(Node::is) is) {
  const NodeId id{static_cast<std::uint32_t>(nodes_.size())};
  nodes_.push_back({at, std::move(is)});
  std::uint32_t depth = 0;
  for_each_child(nodes_.back(), [&](NodeId child) { depth = std::max(depth, depths_[index(child)]); });
  depths_.push_back(depth + 1);
  if (depth + 1 > options_.deepest)
    stop(at, "this expression has more than " + std::to_string(options_.deepest) + " levels",
         "join strings by a list's join(), or nest less");
  if (nodes_.size() > options_.most_nodes)
    stop(at, "this expression has more than " + std::to_string(options_.most_nodes) + " parts", "split it");
  return id;
}

void Tree::refuse(Span at, std::string message, std::string suggestion) {
  if (!is_stopped_) problems_.push_back({Phase::parse, at, std::move(message), std::move(suggestion)});
}

void Tree::stop(Span at, std::string message, std::string suggestion) {
  refuse(at, std::move(message), std::move(suggestion));
  is_stopped_ = true;
}

}  // namespace claimcheck::rules::expression
