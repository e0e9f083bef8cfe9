#pragma once

#include "rules/expression/ast.hpp"

namespace claimcheck::rules::expression {

// Calls `visit` with each child of a node, in the order in which they are written.
template <class Visit>
void for_each_child(const Node& node, Visit visit) {
  if (const auto* select = std::get_if<Select>(&node.is)) {
    visit(select->operand);
  } else if (const auto* call = std::get_if<Call>(&node.is)) {
    if (call->target != kNoNode) visit(call->target);
    for (const NodeId argument : call->arguments) visit(argument);
  } else if (const auto* list = std::get_if<ListLiteral>(&node.is)) {
    for (const auto& element : list->elements) visit(element.value);
  } else if (const auto* map = std::get_if<MapLiteral>(&node.is)) {
    for (const auto& entry : map->entries) visit(entry.key), visit(entry.value);
  } else if (const auto* message = std::get_if<MessageLiteral>(&node.is)) {
    for (const NodeId value : message->values) visit(value);
  } else if (const auto* fold = std::get_if<Comprehension>(&node.is)) {
    for (const NodeId part : {fold->range, fold->initial, fold->condition, fold->step, fold->result}) visit(part);
  }
}

}  // namespace claimcheck::rules::expression
