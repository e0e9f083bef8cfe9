#include "tests/support/expression_run.hpp"

namespace claimcheck::rules::expression {
namespace {

TEST(ExpressionFolds, MacrosGoThroughListsAndMaps) {
  constexpr Row kRows[] = {
      {"[1, 2, 3].all(x, x > 0)", "true"},
      {"[].all(x, x > 0)", "true"},
      {"[1, 2, 3].exists(x, x > 2)", "true"},
      {"[].exists(x, true)", "false"},
      {"[1, 2, 1].exists_one(x, x == 2)", "true"},
      {"[1, 2, 1].exists_one(x, x == 1)", "false"},
      {"[1, 2, 3].map(x, x * x)", "[1, 4, 9]"},
      {"[1, 2, 3].map(x, x > 1, x * x)", "[4, 9]"},
      {"[1, 2, 3].filter(x, x % 2 == 1)", "[1, 3]"},
      {"{'a': 1, 'b': 2}.map(k, k + '!')", "['a!', 'b!']"},
      {"{'a': 1, 'b': 2}.exists(k, k == 'b')", "true"},
      {"[[1, 2], [3]].map(x, x.map(y, y + x.size()))", "[[3, 4], [4]]"},
      {"[1, 2].map(x, [3].map(x, x))", "[[3], [3]]"},
      {"['a', 'b'].transformList(i, v, string(i) + v)", "['0a', '1b']"},
      {"['a', 'b', 'c'].transformList(i, v, i != 1, v)", "['a', 'c']"},
      {"{'a': 1, 'b': 2}.transformMap(k, v, v * 10)", "{'a': 10, 'b': 20}"},
      {"{'a': 1, 'b': 2}.transformMap(k, v, v > 1, k)", "{'b': 'b'}"},
      {"{'a': 1}.transformMapEntry(k, v, {v: k})", "{1: 'a'}"},
      {"['x', 'x'].transformMapEntry(i, v, {v: i})", "error: the key is in the map already: x"},
      {"[1, 2].all(i, v, v == i + 1)", "true"},
      {"{'a': 1}.exists(k, v, k == 'a' && v == 1)", "true"},
      {"cel.bind(x, 3, x * x)", "9"},
      {"cel.bind(x, [1], cel.bind(y, x + [2], x + y))", "[1, 1, 2]"},
      {"5.map(x, x)", "error: cannot go through a value of type int"},
      {"'abc'.all(c, true)", "error: cannot go through a value of type string"},
  };
  expect_rows(kRows);
}

TEST(ExpressionFolds, AllAndExistsAbsorbErrorsThatDoNotMatter) {
  constexpr Row kRows[] = {
      {"[0, 1].exists(x, 1 / x == 1)", "true"},
      {"[1, 0].exists(x, 1 / x == 1)", "true"},
      {"[0, 2].exists(x, 1 / x == 1)", "error: divide by zero"},
      {"[0, 1].all(x, 1 / x == 2)", "false"},
      {"[0, 1].all(x, 1 / x == 1)", "error: divide by zero"},
      {"[1, 'a', 2].all(x, x < 2)", "false"},
      {"[1, 0].map(x, 1 / x)", "error: divide by zero"},
      {"[0, 1].exists_one(x, 1 / x == 1)", "error: divide by zero"},
      {"[1, 2].filter(x, x)", "error: no such overload"},
  };
  expect_rows(kRows);
}

// What is the same in each turn is run once, and anew where the fold is entered again.
TEST(ExpressionFolds, WhatIsTheSameInAllTurnsIsTheRightOneOfEachFold) {
  constexpr Row kRows[] = {
      {"[1, 2].map(x, [3, 4].map(y, y + x * 10))", "[[13, 14], [23, 24]]"},
      {"[1, 2].map(x, [3, 4].filter(y, [5, 6].exists(z, z == y + x * 2)))", "[[3, 4], []]"},
      {"['a', 'b'].map(x, ['c'].map(y, [x + '!', x + '!' + y]))", "[[['a!', 'a!c']], [['b!', 'b!c']]]"},
      {"[[1, 2], [3]].map(x, x.all(y, [x.size()].exists(n, n >= y)))", "[true, false]"},
      {"[1, 2].exists(x, 1 / dyn(0) == x)", "error: divide by zero"},
      {"[1, 2].exists(x, x == 2 || 1 / dyn(0) == x)", "true"},
      {"[].exists(x, 1 / dyn(0) == x)", "false"},
      {"[1, 2].map(x, x == 3 ? 1 / dyn(0) : x)", "[1, 2]"},
      {"cel.bind(n, 2, [1, 2].map(x, [3].map(y, n * 10 + x)))", "[[21], [22]]"},
  };
  expect_rows(kRows);
}

TEST(ExpressionFolds, AListThatGrowsInAFoldLeavesWhatItGrewFromAlone) {
  const std::vector<Value> one{Value::int64(1)};
  const Variables variables{{"xs", Value::list(one)}};
  EXPECT_EQ(to_text(run("[xs + [2], xs, xs.map(x, x), xs]", variables).value), "[[1, 2], [1], [1], [1]]");
  EXPECT_EQ(to_text(run("cel.bind(m, {'a': 1}, [m.transformMap(k, v, v + 1), m])").value), "[{\"a\": 2}, {\"a\": 1}]");
}

TEST(ExpressionFolds, MappingManyElementsTakesLinearTime) {
  std::vector<Value> numbers;
  for (int i = 0; i < 100'000; ++i) numbers.push_back(Value::int64(i));
  const Variables variables{{"xs", Value::list(std::move(numbers))}};
  EXPECT_EQ(to_text(run("xs.map(x, x + 1).size()", variables).value), "100000");
}

TEST(ExpressionBudget, CombinationsAreStoppedWithAClearError) {
  std::vector<Value> numbers(1000, Value::int64(1));
  const Variables variables{{"xs", Value::list(std::move(numbers))}};
  const char* kStopped = "error: stopped after 1000000 steps: the expression looks at too many combinations";
  EXPECT_EQ(as_shown(run("xs.all(x, xs.all(y, x == y))", variables).value), kStopped);
  EXPECT_EQ(as_shown(run("xs.exists(x, xs.exists(y, x != y)) || true", variables).value), kStopped);
  EXPECT_EQ(as_shown(run("xs.map(x, xs).map(x, x.map(y, y)).size()", variables).value), kStopped);
  EXPECT_EQ(as_shown(run("lists.range(2000000000)").value), kStopped);
  EXPECT_EQ(as_shown(run("xs.all(x, x == 1)", variables).value), "bool true");
}

TEST(ExpressionBudget, StringsThatDoubleAreStopped) {
  std::string source = "a";
  for (int i = 0; i < 40; ++i) source = "cel.bind(a, a + a, " + source + ")";
  const Variables variables{{"a", Value::string(std::string(1000, 'x'))}};
  EXPECT_TRUE(as_shown(run(source + ".size()", variables).value).starts_with("error: stopped after"));
}

TEST(ExpressionUnknowns, AreMergedAndAbsorbed) {
  const Variables variables{
      {"u", Value::unknown("not fetched")}, {"w", Value::unknown("not read")}, {"m", Value::map({})}};
  constexpr Row kRows[] = {
      {"u || true", "true"},
      {"false && u", "false"},
      {"u && true", "unknown: not fetched"},
      {"u || w", "unknown: not fetched not read"},
      {"w + u == 2", "unknown: not fetched not read"},
      {"u + (1 / 0) == 2", "unknown: not fetched"},
      {"u || 1 / 0 == 1", "unknown: not fetched"},
      {"u ? 1 : 2", "unknown: not fetched"},
      {"[1, u]", "unknown: not fetched"},
      {"u.field[3].size()", "unknown: not fetched"},
      {"[1, 2].exists(x, u)", "unknown: not fetched"},
      {"[1, 2].exists(x, u || x == 2)", "true"},
      {"u.all(x, x)", "unknown: not fetched"},
      {"has(u.a)", "unknown: not fetched"},
      {"u == u", "unknown: not fetched"},
  };
  expect_rows(kRows, variables);
}

TEST(ExpressionErrors, StandWhereTheyArose) {
  const auto place = [](const char* source) {
    const Ran ran = run(source);
    return std::string(ran.value.as_error().at.in(source));
  };
  EXPECT_EQ(place("1 + (2 / 0)"), "2 / 0");
  EXPECT_EQ(place("[1, 0].map(x, 10 % x)"), "10 % x");
  EXPECT_EQ(place("'abc' + string({'a': 1}.b)"), "{'a': 1}.b");
}

}  // namespace
}  // namespace claimcheck::rules::expression
