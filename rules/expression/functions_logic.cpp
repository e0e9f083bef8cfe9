#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"logical_and", "_&&_(bool, bool) -> bool", nullptr},
    {"logical_or", "_||_(bool, bool) -> bool", nullptr},
    {"logical_not", "!_(bool) -> bool", nullptr},
    {"conditional", "_?_:_(bool, T, T) -> T", nullptr},
    {"not_strictly_false", "@not_strictly_false(bool) -> bool", nullptr},
    {"in_list", "@in(T, list(T)) -> bool", nullptr},
    {"in_map", "@in(K, map(K, V)) -> bool", nullptr},
    {"index_list", "_[_](list(T), int) -> T", nullptr},
    {"index_map", "_[_](map(K, V), K) -> V", nullptr},
    {"optional_list_index_int", "_[_](optional_type(list(T)), int) -> optional_type(T)", nullptr},
    {"optional_map_index_value", "_[_](optional_type(map(K, V)), K) -> optional_type(V)", nullptr},
    {"list_optindex_optional_int", "_[?_](list(T), int) -> optional_type(T)", nullptr},
    {"optional_list_optindex_optional_int", "_[?_](optional_type(list(T)), int) -> optional_type(T)", nullptr},
    {"map_optindex_optional_value", "_[?_](map(K, V), K) -> optional_type(V)", nullptr},
    {"optional_map_optindex_optional_value", "_[?_](optional_type(map(K, V)), K) -> optional_type(V)", nullptr},
    {"cel_map_insert_map_map", "cel.@mapInsert(map(K, V), map(K, V)) -> map(K, V)", nullptr},
    {"cel_map_insert_map_key_value", "cel.@mapInsert(map(K, V), K, V) -> map(K, V)", nullptr},
};

}  // namespace

std::span<const OverloadRow> logic_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
