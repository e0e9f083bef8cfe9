#include "tests/support/expression_run.hpp"

namespace claimcheck::rules::expression {
namespace {

TEST(ExpressionOperators, ArithmeticSaysWhereItLeavesItsRange) {
  constexpr Row kRows[] = {
      {"1 + 2 * 3", "7"},
      {"7 / -2", "-3"},
      {"-7 % 3", "-1"},
      {"43u % 5u", "3u"},
      {"2.5 * 2.0", "5.0"},
      {"1.0 / 0.0 > 1e308", "true"},
      {"-1.0 / 0.0 < -1e308", "true"},
      {"0.0 / 0.0 == 0.0 / 0.0", "false"},
      {"-(-5)", "5"},
      {"-(2.5)", "-2.5"},
      {"'ab' + 'cd'", "'abcd'"},
      {"b'ab' + b'c'", "b'abc'"},
      {"[1] + [2u, 'x']", "[1, 2u, 'x']"},
      {"9223372036854775807 + 1", "error: integer overflow"},
      {"-9223372036854775808 - 1", "error: integer overflow"},
      {"-(-9223372036854775808)", "error: integer overflow"},
      {"-9223372036854775808 / -1", "error: integer overflow"},
      {"-9223372036854775808 % -1", "error: integer overflow"},
      {"5000000000 * 5000000000", "error: integer overflow"},
      {"18446744073709551615u + 1u", "error: unsigned integer overflow"},
      {"1u - 2u", "error: unsigned integer overflow"},
      {"1 / 0", "error: divide by zero"},
      {"1u / 0u", "error: divide by zero"},
      {"1 % 0", "error: modulus by zero"},
      {"1 + 1.0", "error: no such overload: _+_(int, double)"},
      {"1 + 'a'", "error: no such overload: _+_(int, string)"},
      {"!1", "error: no such overload: !_(int)"},
      {"-5u", "error: no such overload: -_(uint)"},
  };
  expect_rows(kRows);
}

TEST(ExpressionOperators, EqualityComparesNumbersByValueAndOtherTypesNever) {
  constexpr Row kRows[] = {
      {"1 == 1u && 1u == 1.0 && 1.0 == 1", "true"},
      {"1 == 1.5", "false"},
      {"9007199254740993 == 9007199254740992.0", "true"},  // as doubles
      {"18446744073709551615u == -1", "false"},
      {"9223372036854775807 == 9223372036854777856.0", "false"},
      {"'a' == b'a'", "false"},
      {"'1' == 1", "false"},
      {"null == false", "false"},
      {"null == null", "true"},
      {"[1, [2u]] == [1.0, [2]]", "true"},
      {"[1, 2] == [1]", "false"},
      {"{'a': 1, 2: 'b'} == {2u: 'b', 'a': 1.0}", "true"},
      {"{'a': 1} == {'a': 1, 'b': 1}", "false"},
      {"{'a': 1} != {'b': 1}", "true"},
      {"type(1) == int && type(1u) != int && type(type(1)) == type", "true"},
      {"type([1]) == list && type({}) == map && type(null) == null_type", "true"},
      {"-0.0 == 0.0", "true"},
  };
  expect_rows(kRows);
}

TEST(ExpressionOperators, OrderRunsAcrossNumbersAndThroughStringsByBytes) {
  constexpr Row kRows[] = {
      {"1 < 2u && 2u < 2.5 && 2.5 > 2 && -1 < 0u", "true"},
      {"9223372036854775807 < 9223372036854777856.0", "true"},
      {"9223372036854775807 < 9223372036854775808.0", "false"},
      {"-9223372036854775808 >= -9223372036854775808.0", "true"},
      {"18446744073709551615u < 18446744073709555712.0", "true"},
      {"1 <= 0.0 / 0.0 || 1 > 0.0 / 0.0", "false"},
      {"'a' < 'b' && 'a' < 'ab' && 'Z' < 'a'", "true"},
      {"'abc' <= 'abc' && 'abc' >= 'abc'", "true"},
      {"b'\\x00' < b'\\x01'", "true"},
      {"false < true", "true"},
      {"timestamp(1) < timestamp(2) && duration('1s') > duration('999ms')", "true"},
      {"1 < 'a'", "error: no such overload: _<_(int, string)"},
      {"[1] < [2]", "error: no such overload: _<_(list, list)"},
      {"null <= null", "error: no such overload"},
  };
  expect_rows(kRows);
}

TEST(ExpressionOperators, LogicAbsorbsErrorsOnEitherSide) {
  constexpr Row kRows[] = {
      {"true || 1 / 0 == 1", "true"},
      {"1 / 0 == 1 || true", "true"},
      {"false && 1 / 0 == 1", "false"},
      {"1 / 0 == 1 && false", "false"},
      {"1 / 0 == 1 || false", "error: divide by zero"},
      {"true && 1 / 0 == 1", "error: divide by zero"},
      {"1 / 0 == 1 && 1 % 0 == 1", "error: divide by zero"},
      {"'a' || true", "true"},
      {"true && 'a'", "error: no such overload: _&&_(bool, string)"},
      {"false || 5", "error: no such overload"},
      {"true ? 1 : 1 / 0", "1"},
      {"false ? 1 / 0 : 2", "2"},
      {"1 / 0 == 1 ? 1 : 2", "error: divide by zero"},
      {"'a' ? 1 : 2", "error: no such overload: _?_:_"},
      {"missing || true", "true"},
      {"missing && true", "error: undeclared reference to 'missing'"},
      {"missing(1) || true", "true"},
      {"missing(1)", "error: unbound function"},
  };
  expect_rows(kRows);
}

TEST(ExpressionOperators, ListsAndMapsAreLookedUpByEqualKeys) {
  constexpr Row kRows[] = {
      {"[7, 8, 9][1]", "8"},
      {"[7, 8, 9][dyn(2u)]", "9"},
      {"[7, 8, 9][dyn(0.0)]", "7"},
      {"[7, 8, 9][dyn(0.1)]", "error: not a place in a list: 0.1"},
      {"[7, 8, 9][3]", "error: index out of bounds: 3"},
      {"[7, 8, 9][-1]", "error: index out of bounds: -1"},
      {"[1]['a']", "error: no such overload"},
      {"{1: 'a', 'b': 2}[1u]", "'a'"},
      {"{1: 'a'}[1.0]", "'a'"},
      {"{1: 'a'}[1.5]", "error: no such key: 1.5"},
      {"{'a': {'b': 3}}.a.b", "3"},
      {"{'a': 1}.b", "error: no such key: b"},
      {"{true: 1}[true]", "1"},
      {"'a'.b", "error: a value of type string has no field 'b'"},
      {"2 in [1, 2.0, 3]", "true"},
      {"'x' in ['y', 2]", "false"},
      {"1u in {1: 0}", "true"},
      {"1.5 in {1: 0}", "false"},
      {"null in {'a': 0}", "false"},
      {"has({'a': null}.a) && !has({'a': 1}.b)", "true"},
      {"has(5.a)", "error: a value of type int has no field 'a'"},
      {"{1: 'a', 1u: 'b'}", "error: Failed with repeated key: 1"},
      {"{1.5: 'a'}", "error: unsupported key type"},
      {"{null: 'a'}", "error: unsupported key type"},
      {"{'a': 1 / 0}.b", "error: divide by zero"},
      {"{1: 'a', 1u: 'b'}[1]", "error: Failed with repeated key: 1"},
      {"[1][1 / 0]", "error: divide by zero"},
      {"[1 / 0, 2][1]", "error: divide by zero"},
  };
  expect_rows(kRows);
}

TEST(ExpressionOperators, NamesAreLookedUpLongestFirstAndInnermostFirst) {
  const Variables variables{{"x", Value::int64(1)},
                            {"a.b", Value::int64(2)},
                            {"c.x", Value::int64(3)},
                            {"c.d.x", Value::int64(4)},
                            {"a", Value::string("not looked at")}};
  const auto shown = [&](const char* source, const char* container) {
    return as_shown(run(source, variables, kMostSteps, container).value);
  };
  EXPECT_EQ(shown("x", ""), "int 1");
  EXPECT_EQ(shown("a.b", ""), "int 2");
  EXPECT_EQ(shown("x", "c"), "int 3");
  EXPECT_EQ(shown("x", "c.d"), "int 4");
  EXPECT_EQ(shown("x", "c.e"), "int 3");
  EXPECT_EQ(shown(".x", "c.d"), "int 1");
  EXPECT_EQ(shown("d.x", "c"), "int 4");
  EXPECT_EQ(shown("[9].map(x, x + .x)", "c"), "list [10]");
  EXPECT_EQ(shown("[{'b': 5}].map(a, a.b)", ""), "list [5]");
  EXPECT_EQ(shown("cel.bind(int, 5, int + 1)", ""), "int 6");
}

}  // namespace
}  // namespace claimcheck::rules::expression
