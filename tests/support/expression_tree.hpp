#pragma once

#include <string>

#include "rules/expression/ast.hpp"

namespace claimcheck::tests {

// A tree with every node and every flag shown, in prefix notation; equal trees, and no others, give equal text. `id` by
// default is the root.
inline std::string show(const rules::expression::Ast& ast, rules::expression::NodeId id = rules::expression::kNoNode) {
  using namespace rules::expression;
  struct Show {
    const Ast& ast;

    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(std::uint64_t value) const { return std::to_string(value) + "u"; }
    std::string operator()(double value) const {
      char text[40];
      return std::string(text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.17gd", value)));
    }
    std::string operator()(const std::string& value) const { return "'" + value + "'"; }
    std::string operator()(const BytesLiteral& value) const { return "b'" + value.bytes + "'"; }

    std::string operator()(const Literal& literal) const { return std::visit(*this, literal.value); }
    std::string operator()(const Identifier& name) const { return (name.is_absolute ? "." : "") + name.name; }
    std::string operator()(const Select& select) const {
      return "(" + std::string(select.is_test ? "has" : "") + (select.is_optional ? ".?" : ".") + " " +
             show(ast, select.operand) + " " + select.field + ")";
    }
    std::string operator()(const Call& call) const {
      std::string text = call.target == kNoNode ? "" : "@" + show(ast, call.target) + " ";
      text = "(" + text + (call.is_absolute ? "." : "") + call.function;
      for (const NodeId argument : call.arguments) text += " " + show(ast, argument);
      return text + ")";
    }
    std::string operator()(const ListLiteral& list) const {
      std::string text = "[";
      for (const auto& element : list.elements)
        text += (text == "[" ? "" : " ") + std::string(element.is_optional ? "?" : "") + show(ast, element.value);
      return text + "]";
    }
    std::string operator()(const MapLiteral& map) const {
      std::string text = "{";
      for (const auto& entry : map.entries)
        text += (text == "{" ? "" : " ") + std::string(entry.is_optional ? "?" : "") + show(ast, entry.key) + ":" +
                show(ast, entry.value);
      return text + "}";
    }
    std::string operator()(const MessageLiteral& message) const {
      std::string text = (message.is_absolute ? "." : "") + message.name + "{";
      for (std::size_t i = 0; i < message.fields.size(); ++i)
        text += (i ? " " : "") + message.fields[i] + ":" + show(ast, message.values[i]);
      return text + "}";
    }
    std::string operator()(const Comprehension& fold) const {
      return "(fold " + fold.variable + (fold.second.empty() ? "" : "," + fold.second) + " in " +
             show(ast, fold.range) + "; " + fold.accumulator + "=" + show(ast, fold.initial) + "; " +
             show(ast, fold.condition) + "; " + show(ast, fold.step) + "; " + show(ast, fold.result) + ")";
    }
  };
  return std::visit(Show{ast}, ast[id == kNoNode ? ast.root() : id].is);
}

}  // namespace claimcheck::tests
