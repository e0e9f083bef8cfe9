#include "rules/expression/fold.hpp"

namespace claimcheck::rules::expression {
namespace {

// The macro's range and variables; nullopt: a variable is none.
std::optional<Comprehension> begin_fold(Expansion& macro, std::size_t variables) {
  auto first = macro.variable(0);
  auto second = variables > 1 ? macro.variable(1) : std::string();
  if (!first || !second) return std::nullopt;
  if (*first == *second) {
    macro.tree().refuse(macro.tree()[macro.argument(1)].at, "both variables are called '" + *first + "'");
    return std::nullopt;
  }
  return Comprehension{.variable = std::move(*first),
                       .second = std::move(*second),
                       .range = macro.target(),
                       .accumulator = std::string(kResult),
                       .initial = kNoNode,
                       .condition = kNoNode,
                       .step = kNoNode,
                       .result = kNoNode};
}

// The condition of a macro that may have one after its variables and before its last argument.
NodeId filter_of(Expansion& macro, std::size_t variables) {
  return macro.size() > variables + 1 ? macro.argument(variables) : kNoNode;
}

NodeId gather(Expansion& macro, Comprehension fold, NodeId initial, NodeId step) {
  fold.initial = initial;
  fold.condition = macro.literal({true});
  fold.step = step;
  fold.result = macro.result();
  return macro.fold(std::move(fold));
}

}  // namespace

std::optional<std::string> Expansion::variable(std::size_t i) {
  const Node& node = tree_[argument(i)];
  const auto* identifier = std::get_if<Identifier>(&node.is);
  if (identifier && !identifier->is_absolute) return identifier->name;
  tree_.refuse(node.at, "the variable of " + call_.function + "() is a simple name");
  return std::nullopt;
}

NodeId Expansion::list(std::vector<NodeId> elements) {
  ListLiteral list;
  for (const NodeId element : elements) list.elements.push_back({element, false});
  return tree_.add(at_, std::move(list));
}

NodeId Expansion::step_if(NodeId condition, NodeId then) {
  return condition == kNoNode ? then : call("_?_:_", {condition, then, result()});
}

NodeId Expansion::bind(std::string bound, NodeId value, NodeId body) {
  const NodeId range = list({});
  const NodeId never = literal({false});
  const NodeId step = name(bound);
  return fold(Comprehension{.variable = std::string(kUnused),
                            .second = "",
                            .range = range,
                            .accumulator = std::move(bound),
                            .initial = value,
                            .condition = never,
                            .step = step,
                            .result = body});
}

std::optional<NodeId> fold_all(Expansion& macro, std::size_t variables) {
  auto fold = begin_fold(macro, variables);
  if (!fold) return std::nullopt;
  fold->initial = macro.literal({true});
  fold->condition = macro.call("@not_strictly_false", {macro.result()});
  fold->step = macro.call("_&&_", {macro.result(), macro.argument(variables)});
  fold->result = macro.result();
  return macro.fold(std::move(*fold));
}

std::optional<NodeId> fold_exists(Expansion& macro, std::size_t variables) {
  auto fold = begin_fold(macro, variables);
  if (!fold) return std::nullopt;
  fold->initial = macro.literal({false});
  fold->condition = macro.call("@not_strictly_false", {macro.call("!_", {macro.result()})});
  fold->step = macro.call("_||_", {macro.result(), macro.argument(variables)});
  fold->result = macro.result();
  return macro.fold(std::move(*fold));
}

std::optional<NodeId> fold_exists_one(Expansion& macro, std::size_t variables) {
  auto fold = begin_fold(macro, variables);
  if (!fold) return std::nullopt;
  fold->initial = macro.literal({std::int64_t{0}});
  fold->condition = macro.literal({true});
  fold->step =
      macro.step_if(macro.argument(variables), macro.call("_+_", {macro.result(), macro.literal({std::int64_t{1}})}));
  fold->result = macro.call("_==_", {macro.result(), macro.literal({std::int64_t{1}})});
  return macro.fold(std::move(*fold));
}

std::optional<NodeId> fold_map(Expansion& macro, std::size_t variables) {
  auto fold = begin_fold(macro, variables);
  if (!fold) return std::nullopt;
  const NodeId more = macro.call("_+_", {macro.result(), macro.list({macro.argument(macro.size() - 1)})});
  return gather(macro, std::move(*fold), macro.list({}), macro.step_if(filter_of(macro, variables), more));
}

std::optional<NodeId> fold_filter(Expansion& macro, std::size_t variables) {
  auto fold = begin_fold(macro, variables);
  if (!fold) return std::nullopt;
  const NodeId more = macro.call("_+_", {macro.result(), macro.list({macro.name(fold->variable)})});
  return gather(macro, std::move(*fold), macro.list({}), macro.step_if(macro.argument(variables), more));
}

std::optional<NodeId> fold_transform_map(Expansion& macro, std::size_t variables) {
  auto fold = begin_fold(macro, variables);
  if (!fold) return std::nullopt;
  const NodeId more =
      macro.call("cel.@mapInsert", {macro.result(), macro.name(fold->variable), macro.argument(macro.size() - 1)});
  const NodeId empty = macro.tree().add(macro.at(), MapLiteral{});
  return gather(macro, std::move(*fold), empty, macro.step_if(filter_of(macro, variables), more));
}

std::optional<NodeId> fold_transform_entry(Expansion& macro, std::size_t variables) {
  auto fold = begin_fold(macro, variables);
  if (!fold) return std::nullopt;
  const NodeId more = macro.call("cel.@mapInsert", {macro.result(), macro.argument(macro.size() - 1)});
  const NodeId empty = macro.tree().add(macro.at(), MapLiteral{});
  return gather(macro, std::move(*fold), empty, macro.step_if(filter_of(macro, variables), more));
}

}  // namespace claimcheck::rules::expression
