#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/expression/plan.hpp"

namespace claimcheck::rules::expression {

// Makes a plan of a tree, node by node.
class Planner {
 public:
  // `annotations` is empty for a tree that was not checked.
  Planner(const Ast& ast, std::span<const Annotation> annotations, const Environment& environment);

  Plan make();

 private:
  struct Local {
    std::string_view name;
    std::uint32_t slot;
  };
  using Arguments = std::vector<std::uint32_t>;

  std::uint32_t plan(NodeId id);
  // The step of a fold, whose value goes into the accumulator: a list that grows there is not copied.
  std::uint32_t plan_step(NodeId id, std::string_view accumulator, std::uint32_t slot);
  std::uint32_t plan(const Literal& literal, NodeId id);
  std::uint32_t plan(const Identifier& identifier, NodeId id);
  std::uint32_t plan(const Select& select, NodeId id);
  std::uint32_t plan(const Call& call, NodeId id);
  std::uint32_t plan(const ListLiteral& list, NodeId id);
  std::uint32_t plan(const MapLiteral& map, NodeId id);
  std::uint32_t plan(const MessageLiteral& message, NodeId id);
  std::uint32_t plan(const Comprehension& comprehension, NodeId id);

  // plan_names.cpp: a variable, a type, or a field of one of them; nullopt: not a name that is known.
  std::optional<std::uint32_t> plan_name(NodeId id);
  std::optional<std::uint32_t> name_itself(const std::string& name, NodeId id);
  std::optional<std::vector<std::string>> qualified_name(NodeId id, bool& is_absolute) const;
  const Local* find_local(std::string_view name) const;
  std::uint32_t input(const std::string& name, NodeId id);
  std::uint32_t select_step(Op op, std::uint32_t operand, const std::string& field, NodeId id, NodeId operand_id);

  // plan_calls.cpp
  std::optional<Op> op_of(const Call& call) const;
  std::optional<std::uint32_t> plan_matches(const Call& call, NodeId id);
  // The function and whether its target is the first part of its name and no argument.
  const Function* find_function(const Call& call, NodeId id, bool& target_is_name) const;
  std::uint32_t call_site(const Function& function, NodeId id, bool is_member, std::size_t arguments);

  std::uint32_t constant(Value value, NodeId id);
  std::uint32_t failure(std::string message, NodeId id);
  std::uint32_t add(Op op, std::uint32_t index, const Arguments& arguments, NodeId id);
  // The same, run at once where all arguments are constants.
  std::uint32_t add_folded(Op op, std::uint32_t index, const Arguments& arguments, NodeId id);
  std::uint32_t scoped_slot(std::string_view name);
  const Annotation* annotation(NodeId id) const {
    return annotations_.empty() ? nullptr : &annotations_[rules::expression::index(id)];
  }

  const Ast& ast_;
  std::span<const Annotation> annotations_;
  const Environment& environment_;
  std::vector<Local> scope_;
  std::map<std::string, std::uint32_t, std::less<>> input_of_;
  Plan plan_;
  std::uint64_t steps_to_fold_ = 200'000;  // and so much memory constants may take
};

// plan_folds.cpp: as exists() and all() make them. Its parts are planned.
Fold::Kind kind_of(const Fold& fold, const Plan& plan);
// Has what is the same in each turn of a fold run once.
void keep_in_folds(Plan& plan);

// The value of a type's name: "int", "google.protobuf.Timestamp"; nullopt: no such type.
std::optional<Value> type_named(std::string_view name, const Environment& environment);

}  // namespace claimcheck::rules::expression
