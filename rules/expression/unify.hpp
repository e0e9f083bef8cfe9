#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/expression/type.hpp"

namespace claimcheck::rules::expression {

// What type parameters turn out to be while an expression is checked, by the rules of cel-go's checker: a parameter
// stands for the most general of the types that it met, and dyn goes with everything.
class Unifier {
 public:
  // A parameter of its own, bound to nothing yet.
  Type fresh();
  // A copy of a declared type with the overload's parameters replaced: parameter i of `names` by `values[i]`.
  static Type instantiate(const Type& declared, std::span<const std::string> names, std::span<const Type> values);

  // Whether values of one type may stand where the other is wanted; parameters are bound where that needs it, and none
  // where the answer is no. Pairs that are all assignable at once, in assign_all().
  bool assign(const Type& left, const Type& right);
  bool assign_all(std::span<const Type> left, std::span<const Type> right);

  // Parameters replaced by what they are bound to; by dyn where they are bound to nothing and `is_final`.
  Type substitute(const Type& type, bool is_final = false);

  // Accounts for the size of a type that is kept, since types that hold others twice may double at each level.
  void weigh(const Type& type);

  // The types of this expression grew beyond all use; from then on everything is assignable.
  bool is_exhausted() const { return steps_ > kMostSteps; }

 private:
  static constexpr std::size_t kMostSteps = 5'000'000;
  static constexpr std::size_t kLargest = 10'000;  // of one type, in its parts

  struct Change {
    std::size_t parameter;
    std::optional<Type> before;
  };

  std::size_t index_of(const Type& parameter) const;
  const std::optional<Type>& bound(const Type& parameter) const { return bound_[index_of(parameter)]; }
  void bind(const Type& parameter, const Type& type);
  void undo_to(std::size_t changes);

  bool is_assignable(const Type& left, const Type& right);
  bool are_assignable(const std::vector<Type>& left, const std::vector<Type>& right);
  bool may_stand_for(const Type& type, const Type& parameter, bool& is_bound);
  bool occurs_in(const Type& parameter, const Type& type);

  std::vector<std::optional<Type>> bound_;
  std::vector<Change> changes_;
  std::size_t steps_ = 0;
};

// The one of two assignable types that says less: dyn before all, a wrapper before what it wraps and before null.
const Type& most_general(const Type& left, const Type& right);

bool is_dyn_or_error(const Type& type);

}  // namespace claimcheck::rules::expression
