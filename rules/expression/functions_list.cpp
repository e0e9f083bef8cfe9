#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"list_distinct", "list(T).distinct() -> list(T)", nullptr, "Each value once, where it first stood."},
    {"list_flatten", "list(list(T)).flatten() -> list(T)", nullptr,
     "Lists inside the list laid open, one level or so many."},
    {"list_flatten_int", "list(dyn).flatten(int) -> list(dyn)", nullptr},
    {"lists_range", "lists.range(int) -> list(int)", nullptr, "The numbers from 0 up to this one, without it."},
    {"list_reverse", "list(T).reverse() -> list(T)", nullptr, "The elements from last to first."},
    {"list_slice", "list(T).slice(int, int) -> list(T)", nullptr, "The elements from one place up to another."},
    {"list_int_sort", "list(int).sort() -> list(int)", nullptr, "In ascending order."},
    {"list_uint_sort", "list(uint).sort() -> list(uint)", nullptr},
    {"list_double_sort", "list(double).sort() -> list(double)", nullptr},
    {"list_bool_sort", "list(bool).sort() -> list(bool)", nullptr},
    {"list_duration_sort", "list(duration).sort() -> list(duration)", nullptr},
    {"list_timestamp_sort", "list(timestamp).sort() -> list(timestamp)", nullptr},
    {"list_string_sort", "list(string).sort() -> list(string)", nullptr},
    {"list_bytes_sort", "list(bytes).sort() -> list(bytes)", nullptr},
    {"list_sets_contains_list", "sets.contains(list(T), list(T)) -> bool", nullptr,
     "Whether the first list has every element of the second."},
    {"list_sets_equivalent_list", "sets.equivalent(list(T), list(T)) -> bool", nullptr,
     "Whether each list has every element of the other."},
    {"list_sets_intersects_list", "sets.intersects(list(T), list(T)) -> bool", nullptr,
     "Whether the lists share an element."},
};

}  // namespace

std::span<const OverloadRow> list_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
