#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "rules/expression/check.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/expression/value.hpp"

namespace claimcheck::rules::expression {

enum class Op : std::uint8_t {
  constant,         // index: in constants
  input,            // index: in inputs
  local,            // index: slot
  failure,          // index: in constants, the error
  select,           // index: in fields; one argument
  optional_select,  //
  has,              //
  call,             // index: in calls
  matches,          // index: in patterns; one argument
  logical_and,
  logical_or,
  logical_not,
  conditional,
  not_strictly_false,
  equals,
  not_equals,
  in,
  index,
  optional_index,
  list,
  map,  // key, value, key, value, …
  or_optional,
  or_value,
  fold,        // index: in folds
  kept,        // index: slot; one argument, which is run where the slot is empty
  append,      // index: slot of the accumulator; arguments: elements to add to the list in it
  insert,      // index: slot of the accumulator; key and value to add to the map in it
  insert_map,  // index: slot of the accumulator; a map whose entries are added to the map in it
};

struct Step {
  Op op = Op::constant;
  std::uint32_t index = 0;
  std::uint32_t first = 0, count = 0;  // in Plan::arguments
  Span at;
};

struct Fold {
  enum class Kind : std::uint8_t {
    any,  // the accumulator is false until an element's value, the second part of `step`, is true
    all,  // the other way round
    other,
  };
  Kind kind = Kind::other;
  std::uint32_t variable = 0, second = 0, accumulator = 0;  // slots
  bool has_second = false;
  std::uint32_t range = 0, initial = 0, condition = 0, step = 0, result = 0;  // steps
  std::vector<std::uint32_t> kept = {};                                       // slots of what is the same in all turns
};

struct FieldName {
  std::string name;
  std::size_t likely = 0;           // its index in the record that the operand is, as far as is known
  const RecordClass* of = nullptr;  // the class of that record
};

struct CallSite {
  struct Candidate {
    Code code = nullptr;
    std::vector<std::uint32_t> accepts;  // by argument: a bit for each ValueKind
  };
  std::string function;
  std::vector<Candidate> candidates;
};

// An expression made ready to run: names resolved, overloads chosen, constants folded, patterns compiled. Made once,
// may be run by several threads. Owns its literals, which results may point into; uses the code of the environment's
// functions, not the tree.
struct Plan {
  // The variables that evaluate() wants, in this order.
  std::vector<std::string> inputs;

  std::vector<Step> steps;
  std::uint32_t root = 0;
  std::vector<std::uint32_t> arguments;
  std::vector<bool> is_optional;  // by argument: of a list or a map, written with "?"
  std::vector<Value> constants;
  std::vector<FieldName> fields;
  std::vector<CallSite> calls;
  std::vector<Fold> folds;
  std::vector<std::shared_ptr<const re2::RE2>> patterns;
  std::uint32_t slots = 0;
};

// What cannot be resolved becomes an error where it is evaluated, as CEL wants it. A tree that is too deep to be
// walked becomes an error as a whole.
Plan make_plan(const CheckedAst& checked, const Environment& environment);
// Of a tree that was not checked: `environment` says which variables there are; their types do not matter.
Plan make_plan(const Ast& ast, const Environment& environment);

}  // namespace claimcheck::rules::expression
