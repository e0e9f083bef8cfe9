#include <gtest/gtest.h>

#include "rules/expression/parse.hpp"

namespace claimcheck::rules::expression {
namespace {

struct Row {
  std::string source;
  std::string told;  // the first line of each problem, joined by " | "

  friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.source; }
};

class ExpressionProblem : public ::testing::TestWithParam<Row> {};

TEST_P(ExpressionProblem, IsToldWithItsPlaceAndASuggestion) {
  const std::string& source = GetParam().source;
  const auto ast = parse(source);
  std::string told;
  if (!ast) {
    for (const Problem& problem : ast.error()) {
      const std::string text = to_text(problem, source);
      told += (told.empty() ? "" : " | ") + text.substr(0, text.find('\n'));
    }
  }
  EXPECT_EQ(told, GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes, ExpressionProblem,
    ::testing::Values(
        Row{"", "1:1: expected an expression, found the end"}, Row{"  ", "1:3: expected an expression, found the end"},
        Row{"a = b", "1:3: '=' is no operator; write '==' to compare"},
        Row{"a & b | c",
            "1:3: '&' is no operator; write '&&' for \"and\" | 1:7: '|' is no operator; write '||' for \"or\""},
        Row{"a and b", "1:3: expected an operator or the end, found 'and'; write '&&'"},
        Row{"(a or b)", "1:4: expected an operator or ')', found 'or'; write '||'"},
        Row{"not a", "1:5: expected an operator or the end, found 'a'; write '!'"},
        Row{"a is null", "1:3: expected an operator or the end, found 'is'; write '=='"},
        Row{"a <> b", "1:4: expected an expression, found '>'; to compare write '!=', '<', '<=', '>' or '>='"},
        Row{"\xE2\x80\x9C"
            "a\xE2\x80\x9D",
            "1:1: a typographic quotation mark starts no string; write '\"' | 1:3: a typographic quotation mark starts "
            "no string; write '\"'"},
        Row{"'\xC3\xA9' ==", "1:7: expected an expression, found the end"},
        Row{"a ==\n  'b", "2:3: a string is not closed on its line; end it with '"},
        Row{"'b\nc'",
            "1:1: a string is not closed on its line; a string of several lines stands between ''' | 2:2: a string is "
            "not closed on its line; end it with '"},
        Row{"'b\\'",
            "1:1: a string is not closed on its line; a backslash before the quotation mark keeps it from closing"},
        Row{"'''b''", "1:1: a string is not closed; end it with '''"},
        Row{"f(a, [b", "1:8: expected an operator, ',' or ']', found the end; nothing closes the '[' at 1:6"},
        Row{"a\n&& f(b", "2:7: expected an operator, ',' or ')', found the end; nothing closes the '(' at 2:5"},
        Row{"a ? b", "1:6: expected an operator or ':', found the end"},
        Row{"a b", "1:3: expected an operator or the end, found 'b'"},
        Row{"a)", "1:2: expected an operator or the end, found ')'"},
        Row{"{'a' 1}", "1:6: expected an operator or ':', found '1'"}, Row{"a.(b)", "1:3: expected a name, found '('"},
        Row{"a # b", "1:3: no expression has the character '#'; a comment starts with '//'"},
        Row{"\xFF", "1:1: a byte is not UTF-8"},
        Row{"a\xC2\xA0== b", "1:2: a no-break space separates nothing here; write a plain space"},
        Row{std::string("a\0", 2), "1:2: a control character stands here"},
        Row{"has(a) && b.all(1, c)",
            "1:5: has() takes a field: has(e.f); for an element write 'e in list' or 'list.size() > n' | 1:17: the "
            "variable of all() is a simple name"},
        Row{"'\\d+'",
            "1:2: there is no escape '\\d'; a backslash itself is '\\\\', or write a raw string r'\xE2\x80\xA6'"},
        Row{"a ** 2", "1:4: expected an expression, found '*'; there is no operator for powers"},
        Row{"a " + std::string(50, 'b'),
            "1:3: expected an operator or the end, found '" + std::string(40, 'b') + "\xE2\x80\xA6'"},
        // Quiet.
        Row{"a == 'and' && has(a.b)", ""}, Row{"[a, b].exists(x, x == 1) // not = closed (", ""}));

TEST(ExpressionProblemText, ShowsTheLineAndACaret) {
  const Problem problem{Phase::check, {10, 14}, "there is no field 'word' in a quote", "did you mean 'words'?"};
  EXPECT_EQ(to_text(problem, "a &&\n\tq\xC3\xA9.word > 1\n|| b"),
            "2:5: there is no field 'word' in a quote; did you mean 'words'?\n"
            "\tq\xC3\xA9.word > 1\n"
            "\t   ^~~~");
}

TEST(ExpressionProblemText, AddsTheLineOfTheFile) {
  EXPECT_EQ(to_text({Phase::parse, {2, 2}, "m", ""}, "a\nb", 10), "12:1: m\nb\n^");
}

TEST(ExpressionProblemText, StaysInsideOfTheSource) {
  EXPECT_EQ(to_text({Phase::parse, {7, 9}, "m", ""}, "ab"), "1:3: m\nab\n  ^");
  EXPECT_EQ(to_text({Phase::parse, {0, 9}, "m", ""}, "ab\ncd"), "1:1: m\nab\n^~");
  EXPECT_EQ(to_text({Phase::parse, {0, 0}, "m", ""}, ""), "1:1: m\n\n^");
}

}  // namespace
}  // namespace claimcheck::rules::expression
