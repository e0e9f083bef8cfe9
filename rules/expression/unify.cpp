#include "rules/expression/unify.hpp"

#include <algorithm>
#include <charconv>

namespace claimcheck::rules::expression {
namespace {

bool is_parameter(const Type& type) {
  return type.kind == TypeKind::parameter;
}

// Null goes with these, as it always has in CEL; our own facts are never null.
bool is_nullable(const Type& type) {
  switch (type.kind) {
    case TypeKind::null:
    case TypeKind::wrapper:
    case TypeKind::opaque:
    case TypeKind::optional:
    case TypeKind::duration:
    case TypeKind::timestamp: return true;
    default: return false;
  }
}

bool says_no_more(const Type& left, const Type& right) {
  if (left.kind == TypeKind::dyn || is_parameter(left)) return true;
  if (right.kind == TypeKind::dyn || is_parameter(right)) return false;
  if (right.kind == TypeKind::null) return is_nullable(left);
  if (left.kind == TypeKind::wrapper && right.kind != TypeKind::wrapper) return says_no_more(left.of[0], right);
  if (left.kind != right.kind || left.name != right.name) return false;
  if (left.kind == TypeKind::type) return true;
  return std::ranges::equal(left.of, right.of, says_no_more);
}

std::size_t size_of(const Type& type) {
  std::size_t size = 1;
  for (const Type& inner : type.of) size += size_of(inner);
  return size;
}

}  // namespace

bool is_dyn_or_error(const Type& type) {
  return type.kind == TypeKind::dyn || type.kind == TypeKind::error;
}

const Type& most_general(const Type& left, const Type& right) {
  return says_no_more(left, right) ? left : right;
}

Type Unifier::fresh() {
  bound_.emplace_back();
  return {TypeKind::parameter, '%' + std::to_string(bound_.size() - 1), {}};
}

Type Unifier::instantiate(const Type& declared, std::span<const std::string> names, std::span<const Type> values) {
  if (is_parameter(declared)) {
    const auto found = std::ranges::find(names, declared.name);
    return found == names.end() ? Type{} : values[static_cast<std::size_t>(found - names.begin())];
  }
  Type type{declared.kind, declared.name, {}};
  for (const Type& inner : declared.of) type.of.push_back(instantiate(inner, names, values));
  return type;
}

std::size_t Unifier::index_of(const Type& parameter) const {
  std::size_t index = 0;
  std::from_chars(parameter.name.data() + 1, parameter.name.data() + parameter.name.size(), index);
  return index;
}

void Unifier::bind(const Type& parameter, const Type& type) {
  const std::size_t index = index_of(parameter);
  changes_.push_back({index, std::move(bound_[index])});
  bound_[index] = type;
}

void Unifier::undo_to(std::size_t changes) {
  while (changes_.size() > changes) {
    bound_[changes_.back().parameter] = std::move(changes_.back().before);
    changes_.pop_back();
  }
}

bool Unifier::assign(const Type& left, const Type& right) {
  return assign_all({&left, 1}, {&right, 1});
}

bool Unifier::assign_all(std::span<const Type> left, std::span<const Type> right) {
  if (left.size() != right.size()) return false;
  changes_.clear();
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (!is_assignable(left[i], right[i])) {
      undo_to(0);
      return false;
    }
  }
  return true;
}

bool Unifier::are_assignable(const std::vector<Type>& left, const std::vector<Type>& right) {
  return std::ranges::equal(left, right, [this](const Type& l, const Type& r) { return is_assignable(l, r); });
}

bool Unifier::is_assignable(const Type& left, const Type& right) {
  if (++steps_ > kMostSteps) return true;
  if (is_parameter(right)) {
    bool is_bound = false;
    if (may_stand_for(left, right, is_bound)) return true;
    if (is_bound) return false;
  }
  if (is_parameter(left)) {
    bool is_bound = false;
    return may_stand_for(right, left, is_bound);
  }
  if (is_dyn_or_error(left) || is_dyn_or_error(right)) return true;
  if (left.kind == TypeKind::null) return is_nullable(right);
  if (right.kind == TypeKind::null) return is_nullable(left);
  if (left.kind == TypeKind::wrapper && right.kind != TypeKind::wrapper) return is_assignable(left.of[0], right);
  if (right.kind == TypeKind::wrapper && left.kind != TypeKind::wrapper) return is_assignable(left, right.of[0]);
  if (left.kind != right.kind || left.name != right.name) return false;
  return left.kind == TypeKind::type || are_assignable(left.of, right.of);
}

// Whether `parameter` may be `type`: it is already, or is something that goes with it, or is nothing yet and does not
// occur in it. `is_bound` says that it was something.
bool Unifier::may_stand_for(const Type& type, const Type& parameter, bool& is_bound) {
  is_bound = true;
  if (type == parameter) return true;
  if (bound(parameter)) {
    const Type known = *bound(parameter);
    if (type == known) return true;
    if (!is_assignable(type, known)) return false;
    const Type& general = most_general(type, known);
    if (!occurs_in(parameter, general)) bind(parameter, general);
    return true;
  }
  is_bound = false;
  if (occurs_in(parameter, type)) return false;
  bind(parameter, type);
  return true;
}

bool Unifier::occurs_in(const Type& parameter, const Type& type) {
  if (++steps_ > kMostSteps) return false;
  if (parameter == type) return true;
  if (is_parameter(type)) return bound(type) && occurs_in(parameter, *bound(type));
  return std::ranges::any_of(type.of, [&](const Type& inner) { return occurs_in(parameter, inner); });
}

void Unifier::weigh(const Type& type) {
  const std::size_t size = size_of(type);
  steps_ += size > kLargest ? kMostSteps + 1 : size;
}

Type Unifier::substitute(const Type& type, bool is_final) {
  if (++steps_ > kMostSteps) return {};
  if (is_parameter(type)) {
    if (bound(type)) return substitute(*bound(type), is_final);
    return is_final ? Type{} : type;
  }
  Type result{type.kind, type.name, {}};
  result.of.reserve(type.of.size());
  for (const Type& inner : type.of) result.of.push_back(substitute(inner, is_final));
  return result;
}

}  // namespace claimcheck::rules::expression
