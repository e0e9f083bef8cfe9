#include <algorithm>

#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

// false also where the budget is exhausted, which ends the evaluation.
bool has(const Value& list, const Value& wanted, Evaluation& evaluation) {
  const std::uint64_t few = 1 + list.size() / 4;
  if (!evaluation.spend(few) || !evaluation.spend_parts(wanted, few)) return false;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (equal(list.at(i), wanted)) return true;
  }
  return false;
}

// Values that can be keys are looked up by hash, others one by one.
Value distinct(Arguments a, Evaluation& evaluation) {
  std::vector<Value> kept;
  Value others = Value::list({});
  Map seen;
  for (std::size_t i = 0; i < a[0].size() && !evaluation.is_exhausted(); ++i) {
    Value element = a[0].at(i);
    if (seen.find(element) != nullptr || has(others, element, evaluation)) continue;
    if (Map::is_key(element)) {
      seen.insert(element, Value());
    } else {
      others = Value::append(std::move(others), element);
    }
    kept.push_back(std::move(element));
  }
  return Value::list(std::move(kept));
}

bool flatten_into(std::vector<Value>& out, const Value& list, std::int64_t levels, Evaluation& evaluation) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!evaluation.spend(1)) return false;
    Value element = list.at(i);
    if (levels > 0 && element.is(ValueKind::list)) {
      if (!flatten_into(out, element, levels - 1, evaluation)) return false;
    } else {
      out.push_back(std::move(element));
    }
  }
  return true;
}

Value flatten(Arguments a, Evaluation& evaluation) {
  constexpr std::int64_t kDeepest = 1000;
  const std::int64_t levels = a.size() == 2 ? a[1].as_int64() : 1;
  if (levels < 0) return Value::error("level must be non-negative");
  std::vector<Value> out;
  if (!flatten_into(out, a[0], std::min(levels, kDeepest), evaluation)) return evaluation.exhausted();
  return Value::list(std::move(out));
}

Value range(Arguments a, Evaluation& evaluation) {
  const std::int64_t end = std::max<std::int64_t>(a[0].as_int64(), 0);
  if (!evaluation.spend(static_cast<std::uint64_t>(end))) return evaluation.exhausted();
  std::vector<Value> numbers;
  numbers.reserve(static_cast<std::size_t>(end));
  for (std::int64_t i = 0; i < end; ++i) numbers.push_back(Value::int64(i));
  return Value::list(std::move(numbers));
}

std::vector<Value> elements_of(const Value& list, std::size_t begin, std::size_t end) {
  std::vector<Value> elements;
  elements.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) elements.push_back(list.at(i));
  return elements;
}

Value reverse(Arguments a, Evaluation& evaluation) {
  if (!evaluation.spend(a[0].size())) return evaluation.exhausted();
  std::vector<Value> elements = elements_of(a[0], 0, a[0].size());
  std::ranges::reverse(elements);
  return Value::list(std::move(elements));
}

Value slice(Arguments a, Evaluation& evaluation) {
  const std::int64_t begin = a[1].as_int64(), end = a[2].as_int64();
  const auto size = static_cast<std::int64_t>(a[0].size());
  const std::string asked = "cannot slice(" + std::to_string(begin) + ", " + std::to_string(end) + ")";
  if (begin < 0 || end < 0) return Value::error(asked + ", negative indexes not supported");
  if (begin > end) return Value::error(asked + ", start index must be less than or equal to end index");
  if (end > size) return Value::error(asked + ", list is length " + std::to_string(size));
  if (!evaluation.spend(static_cast<std::uint64_t>(end - begin))) return evaluation.exhausted();
  return Value::list(elements_of(a[0], static_cast<std::size_t>(begin), static_cast<std::size_t>(end)));
}

// Equal elements keep their order. NaN has no place in one, and is as large as any other number.
Value sort(Arguments a, Evaluation& evaluation) {
  constexpr std::uint64_t kStepsPerElement = 8;
  if (!evaluation.spend(a[0].size() * kStepsPerElement) || !evaluation.spend_parts(a[0], kStepsPerElement))
    return evaluation.exhausted();
  std::vector<Value> elements = elements_of(a[0], 0, a[0].size());
  for (const Value& element : elements) {
    if (element.kind() != elements.front().kind()) return Value::error("list elements must have the same type");
    if (!compare(element, element)) return Value::error("list elements must be comparable");
  }
  std::ranges::stable_sort(elements, [](const Value& x, const Value& y) { return *compare(x, y) < 0; });
  return Value::list(std::move(elements));
}

bool has_all(const Value& list, const Value& wanted, Evaluation& evaluation) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!has(list, wanted.at(i), evaluation)) return false;
  }
  return true;
}

Value set_contains(Arguments a, Evaluation& evaluation) {
  return Value::boolean(has_all(a[0], a[1], evaluation));
}

Value set_equivalent(Arguments a, Evaluation& evaluation) {
  return Value::boolean(has_all(a[0], a[1], evaluation) && has_all(a[1], a[0], evaluation));
}

Value set_intersects(Arguments a, Evaluation& evaluation) {
  for (std::size_t i = 0; i < a[1].size() && !evaluation.is_exhausted(); ++i) {
    if (has(a[0], a[1].at(i), evaluation)) return Value::boolean(true);
  }
  return Value::boolean(false);
}

constexpr OverloadRow kRows[] = {
    {"list_distinct", "list(T).distinct() -> list(T)", distinct, "Each value once, where it first stood."},
    {"list_flatten", "list(list(T)).flatten() -> list(T)", flatten,
     "Lists inside the list laid open, one level or so many."},
    {"list_flatten_int", "list(dyn).flatten(int) -> list(dyn)", flatten},
    {"lists_range", "lists.range(int) -> list(int)", range, "The numbers from 0 up to this one, without it."},
    {"list_reverse", "list(T).reverse() -> list(T)", reverse, "The elements from last to first."},
    {"list_slice", "list(T).slice(int, int) -> list(T)", slice, "The elements from one place up to another."},
    {"list_int_sort", "list(int).sort() -> list(int)", sort, "In ascending order."},
    {"list_uint_sort", "list(uint).sort() -> list(uint)", sort},
    {"list_double_sort", "list(double).sort() -> list(double)", sort},
    {"list_bool_sort", "list(bool).sort() -> list(bool)", sort},
    {"list_duration_sort", "list(duration).sort() -> list(duration)", sort},
    {"list_timestamp_sort", "list(timestamp).sort() -> list(timestamp)", sort},
    {"list_string_sort", "list(string).sort() -> list(string)", sort},
    {"list_bytes_sort", "list(bytes).sort() -> list(bytes)", sort},
    {"list_sets_contains_list", "sets.contains(list(T), list(T)) -> bool", set_contains,
     "Whether the first list has every element of the second."},
    {"list_sets_equivalent_list", "sets.equivalent(list(T), list(T)) -> bool", set_equivalent,
     "Whether each list has every element of the other."},
    {"list_sets_intersects_list", "sets.intersects(list(T), list(T)) -> bool", set_intersects,
     "Whether the lists share an element."},
};

}  // namespace

std::span<const OverloadRow> list_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
