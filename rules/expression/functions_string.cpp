#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"string_char_at_int", "string.charAt(int) -> string", nullptr,
     "The character at a place, or an empty string just behind the last one."},
    {"string_index_of_string", "string.indexOf(string) -> int", nullptr, "Where the other string first stands, or -1."},
    {"string_index_of_string_int", "string.indexOf(string, int) -> int", nullptr},
    {"list_join", "list(string).join() -> string", nullptr, "The strings in one, with a separator between them."},
    {"list_join_string", "list(string).join(string) -> string", nullptr},
    {"string_last_index_of_string", "string.lastIndexOf(string) -> int", nullptr,
     "Where the other string last stands, or -1."},
    {"string_last_index_of_string_int", "string.lastIndexOf(string, int) -> int", nullptr},
    {"string_lower_ascii", "string.lowerAscii() -> string", nullptr, "A to Z in lower case."},
    {"string_upper_ascii", "string.upperAscii() -> string", nullptr, "a to z in upper case."},
    {"string_replace_string_string", "string.replace(string, string) -> string", nullptr,
     "Every occurrence replaced, or the first few."},
    {"string_replace_string_string_int", "string.replace(string, string, int) -> string", nullptr},
    {"string_reverse", "string.reverse() -> string", nullptr, "The code points from last to first."},
    {"string_split_string", "string.split(string) -> list(string)", nullptr,
     "The parts between separators, all or the first few."},
    {"string_split_string_int", "string.split(string, int) -> list(string)", nullptr},
    {"string_substring_int", "string.substring(int) -> string", nullptr,
     "The part from one place up to another or the end."},
    {"string_substring_int_int", "string.substring(int, int) -> string", nullptr},
    {"string_trim", "string.trim() -> string", nullptr, "Without white space at either end."},
    {"strings_quote", "strings.quote(string) -> string", nullptr, "As a string literal with its escapes."},
    {"string_format", "string.format(list(dyn)) -> string", nullptr,
     "Puts values where %s, %d, %f, %e, %b, %x, %X or %o stands."},
};

}  // namespace

std::span<const OverloadRow> string_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
