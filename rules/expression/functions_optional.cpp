#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"optional_of", "optional.of(T) -> optional_type(T)", nullptr, "An optional that has this value."},
    {"optional_ofNonZeroValue", "optional.ofNonZeroValue(T) -> optional_type(T)", nullptr,
     "An optional that has this value unless it is empty, zero, false or null."},
    {"optional_none", "optional.none() -> optional_type(T)", nullptr, "An optional without a value."},
    {"optional_hasValue", "optional_type(T).hasValue() -> bool", nullptr, "Whether there is a value."},
    {"optional_value", "optional_type(T).value() -> T", nullptr, "The value; an error where there is none."},
    {"optional_or_optional", "optional_type(T).or(optional_type(T)) -> optional_type(T)", nullptr,
     "This optional if it has a value, else the other."},
    {"optional_orValue_value", "optional_type(T).orValue(T) -> T", nullptr,
     "The value, or this one where there is none."},
    {"list_first", "list(T).first() -> optional_type(T)", nullptr, "The first element, if there is one."},
    {"list_last", "list(T).last() -> optional_type(T)", nullptr, "The last element, if there is one."},
    {"optional_unwrap", "optional.unwrap(list(optional_type(T))) -> list(T)", nullptr,
     "The values of those that have one."},
    {"optional_unwrapOpt", "list(optional_type(T)).unwrapOpt() -> list(T)", nullptr,
     "The values of those that have one."},
};

}  // namespace

std::span<const OverloadRow> optional_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
