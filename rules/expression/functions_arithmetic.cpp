#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"add_int64", "_+_(int, int) -> int", nullptr},
    {"add_uint64", "_+_(uint, uint) -> uint", nullptr},
    {"add_double", "_+_(double, double) -> double", nullptr},
    {"add_string", "_+_(string, string) -> string", nullptr},
    {"add_bytes", "_+_(bytes, bytes) -> bytes", nullptr},
    {"add_list", "_+_(list(T), list(T)) -> list(T)", nullptr},
    {"add_duration_duration", "_+_(duration, duration) -> duration", nullptr},
    {"add_timestamp_duration", "_+_(timestamp, duration) -> timestamp", nullptr},
    {"add_duration_timestamp", "_+_(duration, timestamp) -> timestamp", nullptr},
    {"subtract_int64", "_-_(int, int) -> int", nullptr},
    {"subtract_uint64", "_-_(uint, uint) -> uint", nullptr},
    {"subtract_double", "_-_(double, double) -> double", nullptr},
    {"subtract_duration_duration", "_-_(duration, duration) -> duration", nullptr},
    {"subtract_timestamp_timestamp", "_-_(timestamp, timestamp) -> duration", nullptr},
    {"subtract_timestamp_duration", "_-_(timestamp, duration) -> timestamp", nullptr},
    {"multiply_int64", "_*_(int, int) -> int", nullptr},
    {"multiply_uint64", "_*_(uint, uint) -> uint", nullptr},
    {"multiply_double", "_*_(double, double) -> double", nullptr},
    {"divide_int64", "_/_(int, int) -> int", nullptr},
    {"divide_uint64", "_/_(uint, uint) -> uint", nullptr},
    {"divide_double", "_/_(double, double) -> double", nullptr},
    {"modulo_int64", "_%_(int, int) -> int", nullptr},
    {"modulo_uint64", "_%_(uint, uint) -> uint", nullptr},
    {"negate_int64", "-_(int) -> int", nullptr},
    {"negate_double", "-_(double) -> double", nullptr},
};

}  // namespace

std::span<const OverloadRow> arithmetic_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
