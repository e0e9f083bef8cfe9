#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/span.hpp"

// An expression as a tree, macros expanded: what parse() makes, what check() annotates and what evaluate() walks. Nodes
// live in one array and name each other by index, children before their parents, so that a tree is moved, copied and
// dropped without recursion. Every node has one parent, or none: the root, and what a macro left over.
namespace claimcheck::rules::expression {

enum class NodeId : std::uint32_t {};
inline constexpr NodeId kNoNode{0xFFFFFFFF};
constexpr std::uint32_t index(NodeId id) {
  return static_cast<std::uint32_t>(id);
}

// A bytes literal; a plain std::string is a string literal in UTF-8.
struct BytesLiteral {
  std::string bytes;
  friend bool operator==(const BytesLiteral&, const BytesLiteral&) = default;
};

struct Literal {
  std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string, BytesLiteral>
      value;  // monostate: null
};

// "name", or ".name" with a leading dot, which is looked up in no container.
struct Identifier {
  std::string name;  // without the dot
  bool is_absolute = false;
};

// operand.field, operand.?field, and has(operand.field).
struct Select {
  NodeId operand = kNoNode;
  std::string field;
  bool is_test = false;      // has(): whether the field is there
  bool is_optional = false;  // .?
};

// f(arguments), target.f(arguments) and all operators. Operators have the names that CEL's own tools give them: "_+_",
// "_==_",
// "_&&_", "!_", "-_", "_?_:_", "_[_]", "_[?_]", "@in".
struct Call {
  std::string function;
  NodeId target = kNoNode;  // kNoNode: a global call
  std::vector<NodeId> arguments;
  bool is_absolute = false;  // written with a leading dot
};

struct ListLiteral {
  struct Element {
    NodeId value = kNoNode;
    bool is_optional = false;  // [?x]: left out where x is optional.none()
  };
  std::vector<Element> elements;
};

struct MapLiteral {
  struct Entry {
    NodeId key = kNoNode;
    NodeId value = kNoNode;
    bool is_optional = false;  // {?k: v}
  };
  std::vector<Entry> entries;
};

// pkg.Name{field: value}: parsed so that it can be refused by name; there are no messages here.
struct MessageLiteral {
  std::string name;
  bool is_absolute = false;
  std::vector<std::string> fields;
  std::vector<NodeId> values;  // by field
};

// What a macro becomes: a fold over a list's elements or a map's keys.
//
//   accumulator = initial
//   for variable (, second) in range:
//     if !condition: stop
//     accumulator = step
//   value: result
//
// With a second variable the first is a list's index or a map's key, and the second the element or the value.
struct Comprehension {
  std::string variable;
  std::string second;       // empty: there is none
  NodeId range = kNoNode;   // sees neither variable nor accumulator
  std::string accumulator;  // "@result", or the name that cel.bind() binds (over an empty range)
  NodeId initial = kNoNode;
  NodeId condition = kNoNode;  // sees both
  NodeId step = kNoNode;       // sees both
  NodeId result = kNoNode;     // sees the accumulator
};

struct Node {
  Span at;  // of what was written for it, in Ast::source; of a macro's parts, of the macro's call
  std::variant<Literal, Identifier, Select, Call, ListLiteral, MapLiteral, MessageLiteral, Comprehension> is;
};

struct Ast {
  // A macro's call as it was written; arguments are nodes that the expansion uses too, or that nothing else does.
  struct MacroCall {
    NodeId expansion = kNoNode;
    Call call;
  };

  std::string source;
  std::vector<Node> nodes;             // the root is the last one
  std::vector<MacroCall> macros = {};  // by expansion, ascending; without has(), which is a Select

  const Node& operator[](NodeId id) const { return nodes[index(id)]; }
  NodeId root() const { return NodeId{static_cast<std::uint32_t>(nodes.size() - 1)}; }
};

}  // namespace claimcheck::rules::expression
