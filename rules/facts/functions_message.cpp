#include <string>

#include "rules/expression/evaluation.hpp"
#include "rules/facts/functions.hpp"

namespace claimcheck::rules {
namespace {

using expression::Evaluation;
using expression::Value;
using Arguments = std::span<const Value>;

Value counted(Arguments a, Evaluation&) {
  const std::int64_t count = a[0].as_int64();
  std::string out = std::to_string(count) + ' ';
  if (count == 1 || a.size() == 2) out += a[1].as_text();
  if (count != 1) out += a.size() == 2 ? "s" : a[2].as_text();
  return Value::string(std::move(out));
}

Value listed(Arguments a, Evaluation& evaluation) {
  const std::size_t size = a[0].size();
  const auto shown = static_cast<std::size_t>(std::max<std::int64_t>(a[1].as_int64(), 0));
  std::string out;
  for (std::size_t i = 0; i < size && i < shown; ++i) {
    const Value one = a[0].at(i);
    if (!one.is(expression::ValueKind::string)) return expression::no_such_overload("listed", a);
    if (!evaluation.spend(1 + one.as_text().size() / 64)) return evaluation.exhausted();
    out.append(i == 0 ? "" : ", ").append(one.as_text());
  }
  if (size > shown) out += " and " + std::to_string(size - shown) + " more";
  return Value::string(std::move(out));
}

constexpr expression::OverloadRow kRows[] = {
    {"counted_int_string", "counted(int, string) -> string", counted,
     "A number and what it counts: `counted(3, 'day')` is \"3 days\"; the plural can be given as a third argument."},
    {"counted_int_string_string", "counted(int, string, string) -> string", counted},
    {"listed_list_int", "listed(list(string), int) -> string", listed,
     "At most so many of them, parted by commas: \"a, b and 4 more\"."},
};

}  // namespace

std::span<const expression::OverloadRow> message_functions() {
  return kRows;
}

}  // namespace claimcheck::rules
