#include <gtest/gtest.h>

#include "rules/expression/parse.hpp"
#include "tests/support/expression_tree.hpp"

namespace claimcheck::rules::expression {
namespace {

// The tree as text, or the first problem.
std::string read(const std::string& source, const ParseOptions& options = {}) {
  const auto ast = parse(source, options);
  return ast ? tests::show(*ast) : "! " + ast.error().front().message;
}

struct Row {
  std::string source;
  std::string tree;

  friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.source; }
};

class ExpressionParse : public ::testing::TestWithParam<Row> {};

TEST_P(ExpressionParse, MakesThisTree) {
  EXPECT_EQ(read(GetParam().source), GetParam().tree) << GetParam().source;
}

TEST_P(ExpressionParse, IsTheSameTreeWhenWrittenAndReadAgain) {
  const auto ast = parse(GetParam().source);
  if (ast) {
    EXPECT_EQ(read(to_text(*ast)), GetParam().tree) << to_text(*ast);
  } else {
    EXPECT_TRUE(GetParam().tree.starts_with("! ")) << GetParam().source;
  }
}

using std::string_literals::operator""s;

INSTANTIATE_TEST_SUITE_P(
    Literals, ExpressionParse,
    ::testing::Values(Row{"1", "1"}, Row{"0x1F", "31"}, Row{"-0xF", "-15"}, Row{"12u", "12u"}, Row{"0xaU", "10u"},
                      Row{"1.5", "1.5d"}, Row{".5", "0.5d"}, Row{"1e3", "1000d"}, Row{"1.5E-1", "0.14999999999999999d"},
                      Row{"-1.5", "-1.5d"}, Row{"- 3", "-3"}, Row{"-9223372036854775808", "-9223372036854775808"},
                      Row{"9223372036854775807", "9223372036854775807"},
                      Row{"18446744073709551615u", "18446744073709551615u"}, Row{"1e-400", "0d"}, Row{"true", "true"},
                      Row{"false", "false"}, Row{"null", "null"}, Row{"''", "''"},
                      Row{"'it''s'", "! expected an operator or the end, found ''s''"},
                      Row{"9223372036854775808",
                          "! an int has 64 bits: it lies between -9223372036854775808 and 9223372036854775807"},
                      Row{"-9223372036854775809",
                          "! an int has 64 bits: it lies between -9223372036854775808 and 9223372036854775807"},
                      Row{"18446744073709551616u", "! a uint has 64 bits: it is at most 18446744073709551615u"},
                      Row{"1e999", "! this number is too large for a double"},
                      Row{"0x", "! expected an operator or the end, found 'x'"}));

INSTANTIATE_TEST_SUITE_P(
    Strings, ExpressionParse,
    ::testing::Values(
        Row{R"("a'b")", "'a'b'"}, Row{R"('a"b')", "'a\"b'"},
        Row{R"('\a\b\f\n\r\t\v\\\?\"\'\`')", "'\a\b\f\n\r\t\v\\?\"'`'"},
        Row{R"('\x41\X42\103\u0044\U00000045')", "'ABCDE'"}, Row{R"('\xe9\351\u00e9')", "'\xC3\xA9\xC3\xA9\xC3\xA9'"},
        Row{R"(b'\xe9\351')", "b'\xE9\xE9'"}, Row{"b'\xC3\xA9'", "b'\xC3\xA9'"}, Row{R"(B"a")", "b'a'"},
        Row{R"(r'\n\')", "'\\n\\'"}, Row{R"(R"a\d")", "'a\\d'"}, Row{R"(br'\xe9')", "b'\\xe9'"},
        Row{R"('\U0001F600')", "'\xF0\x9F\x98\x80'"}, Row{"'''a'b\"c''d'''", "'a'b\"c''d'"},
        Row{"\"\"\"a\nb\"\"\"", "'a\nb'"}, Row{"'''a\r\nb\rc'''", "'a\nb\nc'"},
        Row{"r'''\\''''", "! a string is not closed on its line"}, Row{R"('\000')", "'\0'"s}, Row{"'\0'"s, "'\0'"s},
        Row{R"('\q')", "! there is no escape '\\q'"}, Row{R"('\x4')", "! '\\x' takes two hexadecimal digits"},
        Row{R"('\400')", "! an octal escape has three digits, from \\000 to \\377"},
        Row{R"('\18')", "! an octal escape has three digits, from \\000 to \\377"},
        Row{R"('\ud800')", "! '\\u' takes four hexadecimal digits that are a code point"},
        Row{R"('\U00110000')", "! '\\U' takes eight hexadecimal digits that are a code point"},
        Row{R"(b'\u0041')", "! bytes have no code points; write them with '\\x'"},
        Row{"'\xFF'", "! a byte is not UTF-8"}, Row{"'abc", "! a string is not closed on its line"},
        Row{"'a\nb'", "! a string is not closed on its line"}, Row{"'''abc''", "! a string is not closed"}));

INSTANTIATE_TEST_SUITE_P(
    Operators, ExpressionParse,
    ::testing::Values(
        Row{"1 + 2 * 3 - 4", "(_-_ (_+_ 1 (_*_ 2 3)) 4)"}, Row{"(1 + 2) * 3", "(_*_ (_+_ 1 2) 3)"},
        Row{"1 - (2 - 3)", "(_-_ 1 (_-_ 2 3))"}, Row{"a % b / c", "(_/_ (_%_ a b) c)"},
        Row{"a == b != c", "(_!=_ (_==_ a b) c)"}, Row{"a < b", "(_<_ a b)"}, Row{"a <= b", "(_<=_ a b)"},
        Row{"a > b", "(_>_ a b)"}, Row{"a >= b", "(_>=_ a b)"}, Row{"1 in [1]", "(@in 1 [1])"},
        Row{"a + 1 in b", "(@in (_+_ a 1) b)"}, Row{"a && b || c && d", "(_||_ (_&&_ a b) (_&&_ c d))"},
        Row{"a && b && c", "(_&&_ (_&&_ a b) c)"}, Row{"a || b || c || d", "(_||_ (_||_ a b) (_||_ c d))"},
        Row{"a && (b && c)", "(_&&_ a (_&&_ b c))"},
        Row{"(a && b) && (c && d) && e", "(_&&_ (_&&_ (_&&_ a b) (_&&_ c d)) e)"},
        Row{"a ? b : c ? d : e", "(_?_:_ a b (_?_:_ c d e))"}, Row{"(a ? b : c) ? d : e", "(_?_:_ (_?_:_ a b c) d e)"},
        Row{"a || b ? c && d : e == f", "(_?_:_ (_||_ a b) (_&&_ c d) (_==_ e f))"}, Row{"!a", "(!_ a)"},
        Row{"!!a", "a"}, Row{"!!!a", "(!_ a)"}, Row{"!(!a)", "(!_ (!_ a))"}, Row{"-a", "(-_ a)"}, Row{"--a", "a"},
        Row{"---a", "(-_ a)"}, Row{"-(1)", "(-_ 1)"}, Row{"-(-1)", "(-_ -1)"}, Row{"--1", "1"}, Row{"-1u", "(-_ 1u)"},
        Row{"-a.b", "(-_ (. a b))"}, Row{"!a[0]", "(!_ (_[_] a 0))"}, Row{"1-1", "(_-_ 1 1)"},
        Row{"1 - -1", "(_-_ 1 -1)"}, Row{"-1.abs()", "(@-1 abs)"}, Row{"!-a", "! expected an expression, found '-'"},
        Row{"(((a)))", "a"}, Row{"a // of two\n + // lines\n b", "(_+_ a b)"}, Row{"a// at the end", "a"}));

INSTANTIATE_TEST_SUITE_P(
    Members, ExpressionParse,
    ::testing::Values(Row{"a.b.c", "(. (. a b) c)"}, Row{".a.b", "(. .a b)"}, Row{". a", ".a"},
                      Row{". // x\n f()", "(.f)"}, Row{"a.`b-c`", "(. a b-c)"}, Row{"a.`in`", "(. a in)"},
                      Row{"a.`b/c. d`", "(. a b/c. d)"}, Row{"a.?b", "(.? a b)"}, Row{"a.?b.c", "(. (.? a b) c)"},
                      Row{"a.?`b-c`", "(.? a b-c)"}, Row{"a[0]", "(_[_] a 0)"}, Row{"a[?0]", "(_[?_] a 0)"},
                      Row{"a[b][c]", "(_[_] (_[_] a b) c)"}, Row{"f()", "(f)"}, Row{"f(a, b)", "(f a b)"},
                      Row{".f(a)", "(.f a)"}, Row{"a.f()", "(@a f)"}, Row{"a.b.f(c)[d]", "(_[_] (@(. a b) f c) d)"},
                      Row{"a.for", "(. a for)"}, Row{"a.while()", "(@a while)"}, Row{"1.f()", "(@1 f)"},
                      Row{"'s'.size()", "(@'s' size)"}, Row{"[1, 2, 3,]", "[1 2 3]"}, Row{"[]", "[]"}, Row{"[,]", "[]"},
                      Row{"[?a, b]", "[?a b]"}, Row{"{}", "{}"}, Row{"{'a': 1, b: c,}", "{'a':1 b:c}"},
                      Row{"{?'a': b}", "{?'a':b}"}, Row{"{a ? b : c : d}", "{(_?_:_ a b c):d}"}, Row{"a.B{}", "a.B{}"},
                      Row{"B{x: 1, y: z,}", "B{x:1 y:z}"}, Row{".a.B{?`x-y`: 1}", ".a.B{x-y:1}"},
                      Row{"a.B{}.c", "(. a.B{} c)"}, Row{"a.in", "! expected a name, found 'in'"},
                      Row{"`a`", "! expected an expression, found '`a`'"}, Row{"for", "! 'for' is a reserved word"},
                      Row{"if(a)", "! 'if' is a reserved word"}, Row{"f(a,)", "! expected an expression, found ')'"},
                      Row{"(a){}", "! expected an operator or the end, found '{'"},
                      Row{"1{}", "! expected an operator or the end, found '{'"},
                      Row{"[1, 2", "! expected an operator, ',' or ']', found the end"},
                      Row{"[1,,]", "! expected an expression or ']', found ','"}));

INSTANTIATE_TEST_SUITE_P(
    Macros, ExpressionParse,
    ::testing::Values(
        Row{"has(a.b)", "(has. a b)"}, Row{"has(a.?b.c)", "(has. (.? a b) c)"}, Row{"has(a.`b-c`)", "(has. a b-c)"},
        Row{"a.all(x, x)", "(fold x in a; @result=true; (@not_strictly_false @result); (_&&_ @result x); @result)"},
        Row{"a.exists(x, x)",
            "(fold x in a; @result=false; (@not_strictly_false (!_ @result)); (_||_ @result x); @result)"},
        Row{"a.exists_one(x, x)",
            "(fold x in a; @result=0; true; (_?_:_ x (_+_ @result 1) @result); (_==_ @result 1))"},
        Row{"a.existsOne(x, x)", "(fold x in a; @result=0; true; (_?_:_ x (_+_ @result 1) @result); (_==_ @result 1))"},
        Row{"a.map(x, x + 1)", "(fold x in a; @result=[]; true; (_+_ @result [(_+_ x 1)]); @result)"},
        Row{"a.map(x, x, 1)", "(fold x in a; @result=[]; true; (_?_:_ x (_+_ @result [1]) @result); @result)"},
        Row{"a.filter(x, y)", "(fold x in a; @result=[]; true; (_?_:_ y (_+_ @result [x]) @result); @result)"},
        Row{"a.all(k, v, p)",
            "(fold k,v in a; @result=true; (@not_strictly_false @result); (_&&_ @result p); @result)"},
        Row{"a.exists(k, v, p)",
            "(fold k,v in a; @result=false; (@not_strictly_false (!_ @result)); (_||_ @result p); @result)"},
        Row{"a.existsOne(k, v, p)",
            "(fold k,v in a; @result=0; true; (_?_:_ p (_+_ @result 1) @result); (_==_ @result 1))"},
        Row{"a.transformList(k, v, t)", "(fold k,v in a; @result=[]; true; (_+_ @result [t]); @result)"},
        Row{"a.transformList(k, v, p, t)",
            "(fold k,v in a; @result=[]; true; (_?_:_ p (_+_ @result [t]) @result); @result)"},
        Row{"a.transformMap(k, v, t)", "(fold k,v in a; @result={}; true; (cel.@mapInsert @result k t); @result)"},
        Row{"a.transformMap(k, v, p, t)",
            "(fold k,v in a; @result={}; true; (_?_:_ p (cel.@mapInsert @result k t) @result); @result)"},
        Row{"a.transformMapEntry(k, v, {v: k})",
            "(fold k,v in a; @result={}; true; (cel.@mapInsert @result {v:k}); @result)"},
        Row{"a.transformMapEntry(k, v, p, t)",
            "(fold k,v in a; @result={}; true; (_?_:_ p (cel.@mapInsert @result t) @result); @result)"},
        Row{"cel.bind(x, 1, x + x)", "(fold #unused in []; x=1; false; x; (_+_ x x))"},
        Row{"o.optMap(x, x)",
            "(fold #unused in []; @target=o; false; @target; (_?_:_ (@@target hasValue) (optional.of (fold #unused in "
            "[]; x=(@@target value); false; x; x)) (optional.none)))"},
        Row{"o.optFlatMap(x, x)",
            "(fold #unused in []; @target=o; false; @target; (_?_:_ (@@target hasValue) (fold #unused in []; "
            "x=(@@target value); false; x; x) (optional.none)))"},
        // Quiet: calls of these names with other arguments.
        Row{"a.has(b.c)", "(@a has (. b c))"}, Row{"all(x, y)", "(all x y)"}, Row{"a.map(x)", "(@a map x)"},
        Row{"has(a, b)", "(has a b)"}, Row{"a.exists()", "(@a exists)"}, Row{"bel.bind(x, 1, x)", "(@bel bind x 1 x)"},
        Row{"cel.bind(x, 1)", "(@cel bind x 1)"}, Row{".has(a.b)", "(.has (. a b))"},
        Row{"a.filter(x, y, z)", "(@a filter x y z)"}, Row{"has(a)", "! has() takes a field: has(e.f)"},
        Row{"has(a[0])", "! has() takes a field: has(e.f)"}, Row{"has(a.?b)", "! has() takes a field: has(e.f)"},
        Row{"a.all(x.y, z)", "! the variable of all() is a simple name"},
        Row{"a.map(.x, z)", "! the variable of map() is a simple name"},
        Row{"a.all(x, x, z)", "! both variables are called 'x'"},
        Row{"cel.bind(1, 1, x)", "! the variable of bind() is a simple name"}));

TEST(ExpressionParseOptions, MacrosAreCallsWhereTheyAreSwitchedOff) {
  EXPECT_EQ(read("a.all(x, has(x.y))", {.macros = false}), "(@a all x (has (. x y)))");
}

TEST(ExpressionParseOptions, OptionalSyntaxIsRefusedWhereItIsSwitchedOff) {
  EXPECT_EQ(read("a.?b", {.optional_syntax = false}), "! expected a name, found '?'");
  EXPECT_EQ(read("a[?b]", {.optional_syntax = false}), "! expected an expression, found '?'");
  EXPECT_EQ(read("[?b]", {.optional_syntax = false}), "! expected an expression, ',' or ']', found '?'");
  EXPECT_EQ(read("a ? b : c", {.optional_syntax = false}), "(_?_:_ a b c)");
}

TEST(ExpressionParseLimits, LongAndDeepSourcesEndWithAProblem) {
  const auto repeat = [](std::string_view part, std::size_t times) {
    std::string text;
    while (times-- > 0) text += part;
    return text;
  };
  const std::size_t many = 100000;
  const std::string nested = "! this expression is nested more than 200 levels deep";
  const std::string deep = "! this expression has more than 200 levels";
  EXPECT_EQ(read(repeat("(", many)), nested);
  EXPECT_EQ(read(repeat("[", many)), nested);
  EXPECT_EQ(read(repeat("{1:", many)), nested);
  EXPECT_EQ(read(repeat("a?b:", many)), nested);
  EXPECT_EQ(read(repeat("f(", many)), nested);
  EXPECT_EQ(read(repeat("a[", many)), nested);
  EXPECT_EQ(read("a" + repeat("+a", many)), deep);
  EXPECT_EQ(read("a" + repeat(".a", many)), deep);
  EXPECT_EQ(read("a" + repeat("==a", many)), deep);
  EXPECT_EQ(read("[1" + repeat(",1", many) + "]"), "! this expression has more than 50000 parts");
  EXPECT_EQ(read(repeat("!", many) + "a"), "a");
  EXPECT_EQ(read(repeat("-", many + 1) + "a"), "(-_ a)");
  EXPECT_EQ(read(repeat("'", many)).front(), '!');
  EXPECT_EQ(read(repeat("'''", many) + "'").front(), '!');
  EXPECT_EQ(read(repeat("\\", many)).front(), '!');
  EXPECT_TRUE(parse("a" + repeat(" && a", 20000)));
  EXPECT_TRUE(parse(repeat("(", 190) + "a" + repeat(")", 190)));
  EXPECT_TRUE(parse("a" + repeat(" + a", 190)));
}

}  // namespace
}  // namespace claimcheck::rules::expression
