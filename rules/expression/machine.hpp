#pragma once

#include <array>
#include <span>
#include <vector>

#include "rules/expression/evaluation.hpp"
#include "rules/expression/plan.hpp"

namespace claimcheck::rules::expression {

// Runs the steps of one plan, by recursion along its tree, whose depth make_plan() limits.
class Machine {
 public:
  Machine(const Plan& plan, std::span<const Value> inputs, Evaluation& evaluation);

  Value run(std::uint32_t step);

 private:
  Value dispatch(const Step& step);
  Value argument(const Step& step, std::uint32_t i) { return run(plan_.arguments[step.first + i]); }
  bool is_optional(const Step& step, std::uint32_t i) const { return plan_.is_optional[step.first + i]; }

  Value call(const Step& step);
  static bool decides(const Value& side, bool absorbing) { return absorbing ? side.is_true() : side.is_false(); }
  static Value undecided(Value left, Value right, bool absorbing);
  Value logical(const Step& step, bool absorbing);
  Value negate(const Step& step);
  Value conditional(const Step& step);
  Value equality(const Step& step);
  Value element(const Step& step);
  Value in(const Step& step);
  Value matches(const Step& step);
  Value alternative(const Step& step);
  Value make_list(const Step& step);
  Value make_map(const Step& step);
  Value fold(const Fold& fold);
  Value any_or_all(const Fold& fold, const Value& range);
  // Sets the variables to one element after the other, as long as `turn` says true.
  template <class Turn>
  void go_through(const Fold& fold, const Value& range, Turn turn);
  Value kept(const Step& step);
  Value append(const Step& step);
  Value insert(const Step& step);
  Value insert_map(const Step& step);

  const Plan& plan_;
  std::span<const Value> inputs_;
  Evaluation& evaluation_;
  std::span<Value> slots_;
};

// operand.field, has(operand.field), operand[key] and their optional kin.
Value select(const Value& operand, const FieldName& field);
Value has(const Value& operand, const FieldName& field);
Value at_index(const Value& operand, const Value& key);
Value optional_select(const Value& operand, const FieldName& field);
Value optional_index(const Value& operand, const Value& key);

// The unknowns among the values, merged; else the first error; null where all are known.
Value first_unusable(std::span<const Value> values);

}  // namespace claimcheck::rules::expression
