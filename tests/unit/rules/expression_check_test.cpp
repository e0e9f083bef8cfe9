#include <gtest/gtest.h>

#include "rules/expression/check.hpp"
#include "rules/expression/parse.hpp"

namespace claimcheck::rules::expression {
namespace {

Functions functions() {
  Functions all = Functions::shipped();
  all.add(std::vector<OverloadRow>{
      {"one_int", "one(int) -> int", nullptr},
      {"pair", "pair(T, U) -> pair(T, U)", nullptr},
      {"swap", "pair(T, U).swap() -> pair(U, T)", nullptr},
      {"sorted", "sorted(list(pair(T, U))) -> list(U)", nullptr},
      {"wide", "wide(wrapper(int)) -> bool", nullptr},
      {"space_f", "space.f(int) -> string", nullptr},
      {"deep_g", "space.deep.g(int) -> string", nullptr},
      {"outer_g", "g(int) -> bool", nullptr},
      {"as", "int.as() -> bool", nullptr},
  });
  return all;
}

Environment environment() {
  static const Functions all = functions();
  Environment env;
  env.functions = &all;
  const auto declare = [&](std::string name, std::string_view type) {
    env.variables[std::move(name)] = *read_type(type);
  };
  for (const char* type : {"bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration", "dyn"})
    declare(std::string("a_") + type, type);
  declare("ints", "list(int)");
  declare("ages", "map(string, int)");
  declare("quote", "record(quote)");
  declare("quotes", "list(record(quote))");
  declare("boxed", "wrapper(int)");
  declare("boxed_text", "google.protobuf.StringValue");
  declare("maybe", "optional_type(map(string, int))");
  declare("thing", "Thing");
  declare("space.x", "string");
  declare("space.deep.x", "bytes");
  declare("x", "int");
  declare("space.y.z", "bool");
  declare("open", "list(T)");
  env.records["quote"] = {"quote",
                          {{"text", *read_type("string"), ""},
                           {"words", *read_type("int"), ""},
                           {"source", *read_type("optional_type(record(quote))"), ""}}};
  return env;
}

// The type, or the first problem.
std::string infer(const std::string& source, std::string container = "") {
  Environment env = environment();
  env.container = std::move(container);
  auto ast = parse(source);
  if (!ast) return "!! " + ast.error().front().message;
  const auto checked = check(std::move(*ast), env);
  return checked ? to_text(checked->type()) : "! " + checked.error().front().message;
}

struct Row {
  std::string source;
  std::string type;

  friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.source; }
};

class ExpressionCheck : public ::testing::TestWithParam<Row> {};

TEST_P(ExpressionCheck, InfersThisType) {
  EXPECT_EQ(infer(GetParam().source), GetParam().type) << GetParam().source;
}

INSTANTIATE_TEST_SUITE_P(
    Values, ExpressionCheck,
    ::testing::Values(Row{"1", "int"}, Row{"1u", "uint"}, Row{"1.0", "double"}, Row{"''", "string"},
                      Row{"b''", "bytes"}, Row{"true", "bool"}, Row{"null", "null"}, Row{"[]", "list(dyn)"},
                      Row{"{}", "map(dyn, dyn)"}, Row{"[1, 2]", "list(int)"}, Row{"[1, 'a']", "list(dyn)"},
                      Row{"[1, 'a', 1]", "list(dyn)"}, Row{"{'a': 1}", "map(string, int)"},
                      Row{"{'a': 1, 2: b''}", "map(dyn, dyn)"}, Row{"{'a': 1, 'b': 'c'}", "map(string, dyn)"},
                      Row{"[dyn(1), 1]", "list(dyn)"}, Row{"[1, dyn(1)]", "list(dyn)"}, Row{"int", "type(int)"},
                      Row{"type(1)", "type(int)"}, Row{"type", "type(type)"}, Row{"type(int) == type", "bool"},
                      Row{"google.protobuf.Timestamp", "type(timestamp)"},
                      Row{"type(quote) == quote", "! '==' does not take (type(record(quote)), record(quote))"},
                      Row{"[?optional.of(1), 2]", "list(int)"},
                      Row{"[?1]", "! what follows '?' is an optional, not an int"},
                      Row{"{?'a': optional.none(), 'b': 2}", "map(string, int)"}, Row{"[?a_dyn]", "list(dyn)"}));

INSTANTIATE_TEST_SUITE_P(
    Operators, ExpressionCheck,
    ::testing::Values(
        Row{"1 + 2 * 3 % 4", "int"}, Row{"1.0 / 2.0", "double"}, Row{"'a' + 'b'", "string"},
        Row{"[1] + [2]", "list(int)"}, Row{"[] + ints", "list(int)"}, Row{"a_timestamp - a_timestamp", "duration"},
        Row{"a_timestamp + a_duration", "timestamp"}, Row{"-1.0", "double"}, Row{"!true", "bool"},
        Row{"1 + a_dyn", "int"}, Row{"a_dyn + a_dyn", "dyn"}, Row{"a_dyn < 1", "bool"}, Row{"1 < 2.0", "bool"},
        Row{"1 in ints", "bool"}, Row{"'a' in ages", "bool"}, Row{"ints[0]", "int"}, Row{"ages['a']", "int"},
        Row{"ages.a", "int"}, Row{"true ? 1 : 2", "int"}, Row{"true ? 1 : a_dyn", "dyn"},
        Row{"a_bool && a_dyn", "bool"}, Row{"1 == a_dyn", "bool"}, Row{"ints[a_dyn]", "int"},
        Row{"1 + 'a'", "! '+' does not take (int, string)"}, Row{"1 + 1.0", "! '+' does not take (int, double)"},
        Row{"1 == '1'", "! '==' does not take (int, string)"}, Row{"1 && true", "! '&&' does not take (int, bool)"},
        Row{"true ? 1 : 'a'", "! '? :' does not take (bool, int, string)"},
        Row{"1 in 1", "! 'in' does not take (int, int)"},
        Row{"'a' in ints", "! 'in' does not take (string, list(int))"},
        Row{"ages[1]", "! '[]' does not take (map(string, int), int)"}, Row{"-'a'", "! '-' does not take (string)"},
        Row{"!1", "! '!' does not take (int)"}, Row{"1 == null", "! '==' does not take (int, null)"}));

INSTANTIATE_TEST_SUITE_P(
    Names, ExpressionCheck,
    ::testing::Values(
        Row{"x", "int"}, Row{".x", "int"}, Row{"space.x", "string"}, Row{"space.deep.x", "bytes"},
        Row{"quote.words", "int"}, Row{"quote.source.words", "optional_type(int)"},
        Row{"quote.?words", "optional_type(int)"}, Row{"has(quote.text)", "bool"}, Row{"has(ages.a)", "bool"},
        Row{"maybe.a", "optional_type(int)"}, Row{"maybe.?a", "optional_type(int)"},
        Row{"maybe[?'a']", "optional_type(int)"}, Row{"maybe['a']", "optional_type(int)"},
        Row{"ints[?0]", "optional_type(int)"}, Row{"a_dyn.b.c", "dyn"}, Row{"open", "list(T)"},
        Row{"space.f(1)", "string"}, Row{"size(ints)", "int"}, Row{"ints.size()", "int"}, Row{"1.as()", "bool"},
        Row{"y", "! there is no variable 'y'"}, Row{"quote.word", "! there is no field 'word' in a quote"},
        Row{"has(quote.texts)", "! there is no field 'texts' in a quote"}, Row{"'a'.b", "! a string has no fields"},
        Row{"ints.b", "! a list(int) has no fields"}, Row{"sise(ints)", "! there is no function 'sise'"},
        Row{"ints.sise()", "! there is no function 'sise'"},
        Row{"'a'.size(1)", "! 'size()' does not take string.(int)"},
        Row{"contains('a', 'b')", "! 'contains()' does not take (string, string)"},
        Row{"1.one()", "! 'one()' does not take int.()"}, Row{"a.B{}", "! there is no message 'a.B' to be made"},
        Row{"undeclared.f(1)", "! there is no variable 'undeclared'"}));

INSTANTIATE_TEST_SUITE_P(
    Macros, ExpressionCheck,
    ::testing::Values(Row{"ints.all(i, i > 0)", "bool"}, Row{"ints.exists(i, i > 0)", "bool"},
                      Row{"ints.exists_one(i, i > 0)", "bool"}, Row{"ints.map(i, string(i))", "list(string)"},
                      Row{"ints.map(i, i > 1, i * 2.0 == 2.0)", "! '*' does not take (int, double)"},
                      Row{"ints.filter(i, i > 0)", "list(int)"}, Row{"ages.map(k, ages[k])", "list(int)"},
                      Row{"ages.filter(k, k == 'a')", "list(string)"}, Row{"[].map(e, e)", "list(dyn)"},
                      Row{"a_dyn.map(e, e)", "list(dyn)"}, Row{"ints.all(i, v, i == v)", "bool"},
                      Row{"ages.exists(k, v, k == 'a' && v > 1)", "bool"},
                      Row{"ints.transformList(i, v, string(v))", "list(string)"},
                      Row{"ints.transformMap(i, v, string(v))", "map(int, string)"},
                      Row{"ages.transformMap(k, v, v > 1, v * 2)", "map(string, int)"},
                      Row{"ages.transformMapEntry(k, v, {v: k})", "map(int, string)"},
                      Row{"cel.bind(v, 'a', v + v)", "string"}, Row{"cel.bind(v, [], v + [1])", "list(int)"},
                      Row{"optional.of(1).optMap(v, v + 1)", "optional_type(int)"},
                      Row{"optional.of(1).optFlatMap(v, optional.of('a'))", "optional_type(string)"},
                      Row{"quotes.exists(q, q.words > 5)", "bool"},
                      Row{"ints.all(x, x == 'a')", "! '==' does not take (int, string)"},
                      Row{"quotes.map(q, q.wrods)", "! there is no field 'wrods' in a quote"},
                      Row{"1.all(i, true)", "! a macro goes over a list or a map, not an int"},
                      Row{"ints.all(i, 1)", "! '&&' does not take (bool, int)"},
                      Row{"ints.all(i, true) && i > 0", "! there is no variable 'i'"},
                      Row{"ints.map(i, [1].map(x, x + i))", "list(list(int))"},
                      Row{"ints.map(x, string(x)).map(x, x + 'a')", "list(string)"},
                      Row{"ints.exists(i, 1 + 2, 3, 4)", "! there is no function 'exists'"}));

INSTANTIATE_TEST_SUITE_P(
    TypeParameters, ExpressionCheck,
    ::testing::Values(
        Row{"[[], [[]], [[[]]]]", "list(list(list(list(dyn))))"},
        Row{"[[[[]]], [], [[]]]", "list(list(list(list(dyn))))"}, Row{"[[], [1]]", "list(list(int))"},
        Row{"[{}, {'a': 1}]", "list(map(string, int))"}, Row{"([].map(e, e))[0].foo", "dyn"},
        Row{"([] + quotes + [])[0].words", "int"}, Row{"quotes.map(q, q).map(r, r.text)", "list(string)"},
        Row{"[optional.none(), optional.of(1)]", "list(optional_type(int))"},
        Row{"[optional.of(1), optional.none()]", "list(optional_type(int))"},
        Row{"[optional.of(1), optional.of(dyn(1))]", "list(optional_type(dyn))"},
        Row{"[optional.of(dyn(1)), optional.of(1)]", "list(optional_type(dyn))"},
        Row{"true ? optional.of(dyn(1)) : optional.of(1)", "optional_type(dyn)"},
        Row{"true ? optional.of(1) : optional.of(dyn(1))", "optional_type(dyn)"}, Row{"true ? [] : [1]", "list(int)"},
        Row{"true ? {} : {1: 2}", "map(int, int)"}, Row{"[[1], ['a']]", "list(dyn)"},
        Row{"pair(1, 'a')", "pair(int, string)"}, Row{"pair(1, 'a').swap()", "pair(string, int)"},
        Row{"pair(pair(1, 2u), [])", "pair(pair(int, uint), list(dyn))"},
        Row{"[pair(1, 2u), pair(1, dyn(1))]", "list(pair(int, dyn))"}, Row{"sorted([pair(1, 'a')])", "list(string)"},
        Row{"sorted([])", "list(dyn)"}, Row{"sorted([pair(1, 'a'), pair(2, 'b')]) == ['a']", "bool"},
        Row{"[pair(1, 2u), pair('a', 2u)]", "list(dyn)"}, Row{"sorted([1])", "! 'sorted()' does not take (list(int))"},
        Row{"optional.none().orValue(1)", "int"}, Row{"optional.of(1).or(optional.none())", "optional_type(int)"},
        Row{"optional.of(1).orValue('a')", "! 'orValue()' does not take optional_type(int).(string)"}));

INSTANTIATE_TEST_SUITE_P(
    Nullables, ExpressionCheck,
    ::testing::Values(Row{"[boxed, 1]", "list(wrapper(int))"}, Row{"[1, boxed]", "list(wrapper(int))"},
                      Row{"[boxed, null]", "list(wrapper(int))"}, Row{"[null, boxed]", "list(wrapper(int))"},
                      Row{"[boxed, dyn(1)]", "list(dyn)"}, Row{"boxed + 1", "int"}, Row{"boxed == null", "bool"},
                      Row{"boxed_text.contains('a')", "bool"}, Row{"true ? boxed : null", "wrapper(int)"},
                      Row{"true ? null : boxed", "wrapper(int)"}, Row{"true ? 1 : boxed", "wrapper(int)"},
                      Row{"wide(null)", "bool"}, Row{"wide(1)", "bool"}, Row{"[a_duration, null]", "list(duration)"},
                      Row{"[a_timestamp, null]", "list(timestamp)"},
                      Row{"[optional.of(1), null]", "list(optional_type(int))"}, Row{"[null, thing]", "list(Thing)"},
                      Row{"[1, null]", "list(dyn)"}, Row{"[boxed, boxed_text]", "list(dyn)"},
                      Row{"wide('a')", "! 'wide()' does not take (string)"},
                      Row{"quote == null", "! '==' does not take (record(quote), null)"}));

TEST(ExpressionCheckContainer, NamesAreLookedUpInnermostFirst) {
  EXPECT_EQ(infer("x", "space.deep"), "bytes");
  EXPECT_EQ(infer("x", "space"), "string");
  EXPECT_EQ(infer("x", "other"), "int");
  EXPECT_EQ(infer(".x", "space"), "int");
  EXPECT_EQ(infer("deep.x", "space"), "bytes");
  EXPECT_EQ(infer("g(1)", "space.deep"), "string");
  EXPECT_EQ(infer("g(1)", "space"), "bool");
  EXPECT_EQ(infer(".g(1)", "space.deep"), "bool");
  EXPECT_EQ(infer("f(1)", "space.deep"), "string");
  EXPECT_EQ(infer("deep.g(1)", "space"), "string");
  EXPECT_EQ(infer("y.z", "space"), "bool");
}

TEST(ExpressionCheckContainer, VariablesOfAMacroHideAllOthers) {
  EXPECT_EQ(infer("[1.0].map(x, x)", "space"), "list(double)");
  EXPECT_EQ(infer("[1.0].map(x, .x)", "space"), "list(int)");
  EXPECT_EQ(infer("[{'z': 1u}].map(y, y.z)", "space"), "list(uint)");
  EXPECT_EQ(infer("[{'z': 1u}].map(y, .space.y.z)", "space"), "list(bool)");
}

// The annotation of the root.
Annotation annotate(const std::string& source, std::string container = "") {
  static Environment env;
  env = environment();
  env.container = std::move(container);
  const auto checked = check(parse(source).value(), env);
  return checked ? checked->annotations.back() : Annotation{};
}

TEST(ExpressionCheckAnnotations, SayWhatNamesMean) {
  EXPECT_EQ(annotate("x", "space").name, "space.x");
  EXPECT_FALSE(annotate("x").is_type_name);
  EXPECT_EQ(annotate("deep.x", "space").name, "space.deep.x");
  EXPECT_EQ(annotate("Timestamp", "google.protobuf").name, "google.protobuf.Timestamp");
  EXPECT_TRUE(annotate("Timestamp", "google.protobuf").is_type_name);
  EXPECT_EQ(annotate("quote.words").name, "");
  EXPECT_EQ(annotate("f(1)", "space").name, "space.f");
  EXPECT_EQ(annotate("deep.g(1)", "space").name, "space.deep.g");
  EXPECT_EQ(annotate("'a'.size()").name, "size");
  ASSERT_EQ(annotate("'a'.size()").overloads.size(), 1u);
  EXPECT_EQ(annotate("'a'.size()").overloads[0]->id, "string_size");
  EXPECT_EQ(annotate("size(a_dyn)").overloads.size(), 4u);
}

// The first problem, where it is and what it suggests.
std::string suggestion(const std::string& source) {
  const auto checked = check(parse(source).value(), environment());
  if (checked) return "";
  const Problem& first = checked.error().front();
  return std::string(first.at.in(source)) + ": " + first.suggestion;
}

TEST(ExpressionCheckProblems, StandAtTheirPlaceAndSuggest) {
  EXPECT_EQ(suggestion("1 + quote.word"), "word: did you mean 'words'?");
  EXPECT_EQ(suggestion("has(quote.wrods)"), "wrods: did you mean 'words'?");
  EXPECT_EQ(suggestion("quot.text"), "quot: did you mean 'quote'?");
  EXPECT_EQ(suggestion("ints.exsts(i, i > 0)"), "ints.exsts(i, i > 0): did you mean 'exists'?");
  EXPECT_EQ(suggestion("math.gretest(1, 2)"), "math.gretest(1, 2): did you mean 'math.greatest'?");
  EXPECT_EQ(suggestion("ints.exists(i)"), "ints.exists(i): the macro exists() takes other arguments");
  EXPECT_EQ(suggestion("'a'.size"), "size: it is a function: size()");
  EXPECT_EQ(suggestion("1 + 2.0"), "1 + 2.0: make them alike: int(\xE2\x80\xA6) or double(\xE2\x80\xA6)");
  EXPECT_EQ(suggestion("'a' + 1"), "'a' + 1: make a string of it: string(\xE2\x80\xA6)");
  EXPECT_EQ(suggestion("one('a')"), "one('a'): it takes (int)");
  EXPECT_EQ(suggestion("contains('a', 'b')"), "contains('a', 'b'): it is called on a value: x.contains(\xE2\x80\xA6)");
  EXPECT_EQ(suggestion("1.one()"), "1.one(): it is called without a value before it: one(\xE2\x80\xA6)");
}

TEST(ExpressionCheckProblems, AreEachToldOnce) {
  const auto checked = check(parse("nowhere.a.b + 1 > 2 || quote.wrods == 1 || 1 + 'a' == 2").value(), environment());
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().size(), 3u);
}

TEST(ExpressionCheckLimits, TypesThatDoubleAreRefused) {
  std::string source = "v";
  for (int i = 0; i < 60; ++i) source = "cel.bind(v, {v: v}, " + source + ")";
  EXPECT_EQ(infer("cel.bind(v, {1: 1}, " + source + ")"), "! the types of this expression grow too large");
  source = "v";
  for (int i = 0; i < 60; ++i) source = "cel.bind(v, pair(v, v), " + source + ")";
  EXPECT_EQ(infer("cel.bind(v, [], " + source + ")"), "! the types of this expression grow too large");
}

}  // namespace
}  // namespace claimcheck::rules::expression
