#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"equals", "_==_(T, T) -> bool", nullptr},
    {"not_equals", "_!=_(T, T) -> bool", nullptr},
    {"less_bool", "_<_(bool, bool) -> bool", nullptr},
    {"less_int64", "_<_(int, int) -> bool", nullptr},
    {"less_uint64", "_<_(uint, uint) -> bool", nullptr},
    {"less_double", "_<_(double, double) -> bool", nullptr},
    {"less_string", "_<_(string, string) -> bool", nullptr},
    {"less_bytes", "_<_(bytes, bytes) -> bool", nullptr},
    {"less_timestamp", "_<_(timestamp, timestamp) -> bool", nullptr},
    {"less_duration", "_<_(duration, duration) -> bool", nullptr},
    {"less_int64_uint64", "_<_(int, uint) -> bool", nullptr},
    {"less_int64_double", "_<_(int, double) -> bool", nullptr},
    {"less_uint64_int64", "_<_(uint, int) -> bool", nullptr},
    {"less_uint64_double", "_<_(uint, double) -> bool", nullptr},
    {"less_double_int64", "_<_(double, int) -> bool", nullptr},
    {"less_double_uint64", "_<_(double, uint) -> bool", nullptr},
    {"less_equals_bool", "_<=_(bool, bool) -> bool", nullptr},
    {"less_equals_int64", "_<=_(int, int) -> bool", nullptr},
    {"less_equals_uint64", "_<=_(uint, uint) -> bool", nullptr},
    {"less_equals_double", "_<=_(double, double) -> bool", nullptr},
    {"less_equals_string", "_<=_(string, string) -> bool", nullptr},
    {"less_equals_bytes", "_<=_(bytes, bytes) -> bool", nullptr},
    {"less_equals_timestamp", "_<=_(timestamp, timestamp) -> bool", nullptr},
    {"less_equals_duration", "_<=_(duration, duration) -> bool", nullptr},
    {"less_equals_int64_uint64", "_<=_(int, uint) -> bool", nullptr},
    {"less_equals_int64_double", "_<=_(int, double) -> bool", nullptr},
    {"less_equals_uint64_int64", "_<=_(uint, int) -> bool", nullptr},
    {"less_equals_uint64_double", "_<=_(uint, double) -> bool", nullptr},
    {"less_equals_double_int64", "_<=_(double, int) -> bool", nullptr},
    {"less_equals_double_uint64", "_<=_(double, uint) -> bool", nullptr},
    {"greater_bool", "_>_(bool, bool) -> bool", nullptr},
    {"greater_int64", "_>_(int, int) -> bool", nullptr},
    {"greater_uint64", "_>_(uint, uint) -> bool", nullptr},
    {"greater_double", "_>_(double, double) -> bool", nullptr},
    {"greater_string", "_>_(string, string) -> bool", nullptr},
    {"greater_bytes", "_>_(bytes, bytes) -> bool", nullptr},
    {"greater_timestamp", "_>_(timestamp, timestamp) -> bool", nullptr},
    {"greater_duration", "_>_(duration, duration) -> bool", nullptr},
    {"greater_int64_uint64", "_>_(int, uint) -> bool", nullptr},
    {"greater_int64_double", "_>_(int, double) -> bool", nullptr},
    {"greater_uint64_int64", "_>_(uint, int) -> bool", nullptr},
    {"greater_uint64_double", "_>_(uint, double) -> bool", nullptr},
    {"greater_double_int64", "_>_(double, int) -> bool", nullptr},
    {"greater_double_uint64", "_>_(double, uint) -> bool", nullptr},
    {"greater_equals_bool", "_>=_(bool, bool) -> bool", nullptr},
    {"greater_equals_int64", "_>=_(int, int) -> bool", nullptr},
    {"greater_equals_uint64", "_>=_(uint, uint) -> bool", nullptr},
    {"greater_equals_double", "_>=_(double, double) -> bool", nullptr},
    {"greater_equals_string", "_>=_(string, string) -> bool", nullptr},
    {"greater_equals_bytes", "_>=_(bytes, bytes) -> bool", nullptr},
    {"greater_equals_timestamp", "_>=_(timestamp, timestamp) -> bool", nullptr},
    {"greater_equals_duration", "_>=_(duration, duration) -> bool", nullptr},
    {"greater_equals_int64_uint64", "_>=_(int, uint) -> bool", nullptr},
    {"greater_equals_int64_double", "_>=_(int, double) -> bool", nullptr},
    {"greater_equals_uint64_int64", "_>=_(uint, int) -> bool", nullptr},
    {"greater_equals_uint64_double", "_>=_(uint, double) -> bool", nullptr},
    {"greater_equals_double_int64", "_>=_(double, int) -> bool", nullptr},
    {"greater_equals_double_uint64", "_>=_(double, uint) -> bool", nullptr},
};

}  // namespace

std::span<const OverloadRow> comparison_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
