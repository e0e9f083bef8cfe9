#include "model/utf8.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

Value size(Arguments a, Evaluation&) {
  const auto count = [](std::size_t size) { return Value::int64(static_cast<std::int64_t>(size)); };
  switch (a[0].kind()) {
    case ValueKind::string: return count(count_code_points(a[0].as_text()));
    case ValueKind::bytes: return count(a[0].as_text().size());
    case ValueKind::list: return count(a[0].size());
    case ValueKind::map: return count(a[0].as_map().size());
    default: return no_such_overload("size", a);
  }
}

Value contains(Arguments a, Evaluation& evaluation) {
  if (!evaluation.spend_search(a[0].as_text(), a[1].as_text())) return evaluation.exhausted();
  return Value::boolean(a[0].as_text().find(a[1].as_text()) != std::string_view::npos);
}

Value starts_with(Arguments a, Evaluation&) {
  return Value::boolean(a[0].as_text().starts_with(a[1].as_text()));
}

Value ends_with(Arguments a, Evaluation&) {
  return Value::boolean(a[0].as_text().ends_with(a[1].as_text()));
}

Value matches(Arguments a, Evaluation& evaluation) {
  return match_pattern(evaluation.pattern(a[1].as_text()), a[0].as_text());
}

constexpr OverloadRow kRows[] = {
    {"size_string", "size(string) -> int", size,
     "The number of code points of a string, of bytes, of elements or of entries."},
    {"string_size", "string.size() -> int", size},
    {"size_bytes", "size(bytes) -> int", size},
    {"bytes_size", "bytes.size() -> int", size},
    {"size_list", "size(list(T)) -> int", size},
    {"list_size", "list(T).size() -> int", size},
    {"size_map", "size(map(K, V)) -> int", size},
    {"map_size", "map(K, V).size() -> int", size},
    {"contains_string", "string.contains(string) -> bool", contains,
     "Whether the other string stands somewhere in it."},
    {"starts_with_string", "string.startsWith(string) -> bool", starts_with,
     "Whether it begins with the other string."},
    {"ends_with_string", "string.endsWith(string) -> bool", ends_with, "Whether it ends with the other string."},
    {"matches", "matches(string, string) -> bool", matches,
     "Whether the regular expression (RE2) matches some part of the string."},
    {"matches_string", "string.matches(string) -> bool", matches},
};

}  // namespace

std::span<const OverloadRow> basic_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
