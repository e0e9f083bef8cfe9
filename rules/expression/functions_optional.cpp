#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"
#include "rules/expression/timestamp.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

bool is_zero(const Value& value) {
  using enum ValueKind;
  switch (value.kind()) {
    case null: return true;
    case boolean: return !value.as_bool();
    case int64: return value.as_int64() == 0;
    case uint64: return value.as_uint64() == 0;
    case real: return value.as_real() == 0;
    case string:
    case bytes: return value.as_text().empty();
    case timestamp: return value.as_timestamp() == Timestamp{kFirstSecond, 0};
    case duration: return value.as_duration() == 0;
    case list: return value.size() == 0;
    case map: return value.as_map().size() == 0;
    case optional: return value.as_optional() == nullptr;
    default: return false;
  }
}

Value optional_of_value(Arguments a, Evaluation&) {
  return Value::some(a[0]);
}

Value optional_of_non_zero(Arguments a, Evaluation&) {
  return is_zero(a[0]) ? Value::none() : Value::some(a[0]);
}

Value optional_none(Arguments, Evaluation&) {
  return Value::none();
}

Value has_value(Arguments a, Evaluation&) {
  return Value::boolean(a[0].as_optional() != nullptr);
}

Value value(Arguments a, Evaluation&) {
  return a[0].as_optional() == nullptr ? Value::error("optional.none() dereference") : *a[0].as_optional();
}

Value first(Arguments a, Evaluation&) {
  return a[0].size() == 0 ? Value::none() : Value::some(a[0].at(0));
}

Value last(Arguments a, Evaluation&) {
  return a[0].size() == 0 ? Value::none() : Value::some(a[0].at(a[0].size() - 1));
}

Value unwrap(Arguments a, Evaluation& evaluation) {
  if (!evaluation.spend(a[0].size())) return evaluation.exhausted();
  std::vector<Value> values;
  for (std::size_t i = 0; i < a[0].size(); ++i) {
    const Value element = a[0].at(i);
    if (!element.is(ValueKind::optional)) return no_such_overload("optional.unwrap", a);
    if (element.as_optional() != nullptr) values.push_back(*element.as_optional());
  }
  return Value::list(std::move(values));
}

constexpr OverloadRow kRows[] = {
    {"optional_of", "optional.of(T) -> optional_type(T)", optional_of_value, "An optional that has this value."},
    {"optional_ofNonZeroValue", "optional.ofNonZeroValue(T) -> optional_type(T)", optional_of_non_zero,
     "An optional that has this value unless it is empty, zero, false or null."},
    {"optional_none", "optional.none() -> optional_type(T)", optional_none, "An optional without a value."},
    {"optional_hasValue", "optional_type(T).hasValue() -> bool", has_value, "Whether there is a value."},
    {"optional_value", "optional_type(T).value() -> T", value, "The value; an error where there is none."},
    {"optional_or_optional", "optional_type(T).or(optional_type(T)) -> optional_type(T)", nullptr,
     "This optional if it has a value, else the other."},
    {"optional_orValue_value", "optional_type(T).orValue(T) -> T", nullptr,
     "The value, or this one where there is none."},
    {"list_first", "list(T).first() -> optional_type(T)", first, "The first element, if there is one."},
    {"list_last", "list(T).last() -> optional_type(T)", last, "The last element, if there is one."},
    {"optional_unwrap", "optional.unwrap(list(optional_type(T))) -> list(T)", unwrap,
     "The values of those that have one."},
    {"optional_unwrapOpt", "list(optional_type(T)).unwrapOpt() -> list(T)", unwrap,
     "The values of those that have one."},
};

}  // namespace

std::span<const OverloadRow> optional_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
