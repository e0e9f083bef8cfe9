#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"type", "type(T) -> type(T)", nullptr, "The type of a value."},
    {"to_dyn", "dyn(T) -> dyn", nullptr, "The value itself, of a type that the checker does not follow."},
    {"bool_to_bool", "bool(bool) -> bool", nullptr, "Reads a truth value: true, false, t, f, 1, 0."},
    {"string_to_bool", "bool(string) -> bool", nullptr},
    {"bytes_to_bytes", "bytes(bytes) -> bytes", nullptr, "The bytes of a string in UTF-8."},
    {"string_to_bytes", "bytes(string) -> bytes", nullptr},
    {"double_to_double", "double(double) -> double", nullptr, "The nearest floating-point number."},
    {"int64_to_double", "double(int) -> double", nullptr},
    {"uint64_to_double", "double(uint) -> double", nullptr},
    {"string_to_double", "double(string) -> double", nullptr},
    {"duration_to_duration", "duration(duration) -> duration", nullptr,
     "Reads a duration such as \"1h30m\" or \"0.5s\"."},
    {"string_to_duration", "duration(string) -> duration", nullptr},
    {"int64_to_int64", "int(int) -> int", nullptr,
     "A whole number; a fraction is cut off, a timestamp gives the seconds since 1970."},
    {"uint64_to_int64", "int(uint) -> int", nullptr},
    {"double_to_int64", "int(double) -> int", nullptr},
    {"string_to_int64", "int(string) -> int", nullptr},
    {"timestamp_to_int64", "int(timestamp) -> int", nullptr},
    {"duration_to_int64", "int(duration) -> int", nullptr},
    {"string_to_string", "string(string) -> string", nullptr, "The value as text."},
    {"bool_to_string", "string(bool) -> string", nullptr},
    {"bytes_to_string", "string(bytes) -> string", nullptr},
    {"double_to_string", "string(double) -> string", nullptr},
    {"int64_to_string", "string(int) -> string", nullptr},
    {"uint64_to_string", "string(uint) -> string", nullptr},
    {"timestamp_to_string", "string(timestamp) -> string", nullptr},
    {"duration_to_string", "string(duration) -> string", nullptr},
    {"timestamp_to_timestamp", "timestamp(timestamp) -> timestamp", nullptr,
     "Reads a point in time as RFC 3339 writes it."},
    {"int64_to_timestamp", "timestamp(int) -> timestamp", nullptr},
    {"string_to_timestamp", "timestamp(string) -> timestamp", nullptr},
    {"uint64_to_uint64", "uint(uint) -> uint", nullptr, "A whole number from 0 on."},
    {"int64_to_uint64", "uint(int) -> uint", nullptr},
    {"double_to_uint64", "uint(double) -> uint", nullptr},
    {"string_to_uint64", "uint(string) -> uint", nullptr},
};

}  // namespace

std::span<const OverloadRow> conversion_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
