#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"size_string", "size(string) -> int", nullptr,
     "The number of code points of a string, of bytes, of elements or of entries."},
    {"string_size", "string.size() -> int", nullptr},
    {"size_bytes", "size(bytes) -> int", nullptr},
    {"bytes_size", "bytes.size() -> int", nullptr},
    {"size_list", "size(list(T)) -> int", nullptr},
    {"list_size", "list(T).size() -> int", nullptr},
    {"size_map", "size(map(K, V)) -> int", nullptr},
    {"map_size", "map(K, V).size() -> int", nullptr},
    {"contains_string", "string.contains(string) -> bool", nullptr, "Whether the other string stands somewhere in it."},
    {"starts_with_string", "string.startsWith(string) -> bool", nullptr, "Whether it begins with the other string."},
    {"ends_with_string", "string.endsWith(string) -> bool", nullptr, "Whether it ends with the other string."},
    {"matches", "matches(string, string) -> bool", nullptr,
     "Whether the regular expression (RE2) matches some part of the string."},
    {"matches_string", "string.matches(string) -> bool", nullptr},
};

}  // namespace

std::span<const OverloadRow> basic_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
