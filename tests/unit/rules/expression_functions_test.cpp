#include "tests/support/expression_run.hpp"

namespace claimcheck::rules::expression {
namespace {

TEST(ExpressionStrings, PlacesCountCodePoints) {
  constexpr Row kRows[] = {
      {"'añb'.charAt(1) + 'añb'.charAt(3)", "'ñ'"},
      {"'añb'.charAt(4)", "error: index out of range: 4"},
      {"'añb'.charAt(-1)", "error: index out of range: -1"},
      {"'ñandú'.indexOf('dú')", "3"},
      {"'ñandú'.indexOf('x') + 'ñandú'.lastIndexOf('x')", "-2"},
      {"'banana'.indexOf('an', 2)", "3"},
      {"'banana'.indexOf('')", "0"},
      {"'banana'.indexOf('a', 7)", "error: index out of range: 7"},
      {"'banana'.lastIndexOf('an')", "3"},
      {"'banana'.lastIndexOf('an', 2)", "1"},
      {"'banana'.lastIndexOf('')", "6"},
      {"'banana'.lastIndexOf('a', -1)", "error: index out of range: -1"},
      {"'ñandú'.substring(3)", "'dú'"},
      {"'ñandú'.substring(1, 3)", "'an'"},
      {"'ñandú'.substring(5)", "''"},
      {"'ñandú'.substring(6)", "error: index out of range: 6"},
      {"'ñandú'.substring(3, 9)", "error: index out of range: 9"},
      {"'ñandú'.substring(3, 2)", "error: invalid substring range. start: 3, end: 2"},
      {"'ñandú'.reverse()", "'údnañ'"},
  };
  expect_rows(kRows);
}

TEST(ExpressionStrings, AreTakenApartAndPutTogether) {
  constexpr Row kRows[] = {
      {"'a,b,,c'.split(',')", "['a', 'b', '', 'c']"},
      {"'a,b,c'.split(',', 2)", "['a', 'b,c']"},
      {"'a,b'.split(',', 0)", "[]"},
      {"'a,b'.split(',', 1)", "['a,b']"},
      {"'ñb'.split('')", "['ñ', 'b']"},
      {"''.split('') + ''.split(',')", "['']"},
      {"['a', 'b'].join('+') + ['c', 'd'].join() + [].join('x')", "'a+bcd'"},
      {"['a', 1].join()", "error: no such overload"},
      {"'aaa'.replace('a', 'bb')", "'bbbbbb'"},
      {"'aaa'.replace('a', 'b', 2)", "'bba'"},
      {"'ñb'.replace('', '.')", "'.ñ.b.'"},
      {"'ab'.replace('', '.', 1)", "'.ab'"},
      {"''.replace('', '.')", "'.'"},
      {"'abc'.replace('b', 'x', 0)", "'abc'"},
      {"'ÄbC'.lowerAscii() + 'äBc'.upperAscii()", "'ÄbcäBC'"},
      {"'\\u2003\\t a b \\n\\u3000'.trim() + '\\u200b'.trim()", "'a b\\u200b'"},
      {"strings.quote('a\"\\\\\\n\\u00e9')", "'\"a\\\\\"\\\\\\\\\\\\né\"'"},
      {"'haystack'.contains('st') && 'haystack'.startsWith('hay') && 'haystack'.endsWith('ack')", "true"},
      {"'haystack'.matches('^h.*k$') && !'haystack'.matches('^stack')", "true"},
      {"matches('ñ', '^.$')", "true"},
      {"'a'.matches('(')", "error: not a regular expression: missing )"},
      {"['(', 'a'].exists(p, 'a'.matches(p))", "true"},
  };
  expect_rows(kRows);
}

TEST(ExpressionFormat, WritesEveryVerb) {
  constexpr Row kRows[] = {
      {"'%s|%s|%s|%s'.format(['a', 1, 2.5, true])", "'a|1|2.5|true'"},
      {"'%s'.format([[1, 'a', null, [2u]]])", "'[1, a, null, [2]]'"},
      {"'%s'.format([{'b': 1, 'a': duration('90s')}])", "'{a: 90s, b: 1}'"},
      {"'%s %s'.format([type('a'), timestamp(0)])", "'string 1970-01-01T00:00:00Z'"},
      {"'%s %s'.format([1e21, double('-inf')])", "'1000000000000000000000 -Infinity'"},
      {"'%d%%'.format([42u])", "'42%'"},
      {"'%f %.2f %.0f'.format([1.5, 2.345, 7])", "'1.500000 2.35 7'"},
      {"'%.2e'.format([12345.678])", "'1.23e+04'"},
      {"'%b %b %b'.format([5, -5, true])", "'101 -101 1'"},
      {"'%x %X %x %x'.format([255, -255, 'az', b'\\x0f'])", "'ff -FF 617a 0f'"},
      {"'%o'.format([8u])", "'10'"},
      {"'%s'.format([])", "error: index 0 out of range"},
      {"'%d'.format(['a'])", "error: error during formatting: decimal clause can only be used on integers"},
      {"'%b'.format([1.5])", "error: error during formatting: only integers and bools"},
      {"'%x'.format([1.5])", "error: error during formatting: only integers, byte buffers, and strings"},
      {"'%e'.format(['a'])", "error: error during formatting: scientific clause can only be used on doubles"},
      {"'%q'.format([1])", "error: could not parse formatting clause: unrecognized formatting clause \"q\""},
      {"'%'.format([1])", "error: could not parse formatting clause"},
      {"'%.'.format([1])", "error: could not parse formatting clause"},
      {"'%.99999f'.format([1.0])", "error: could not parse formatting clause"},
      {"'%s'.format([optional.none()])", "error: error during formatting: string clause"},
  };
  expect_rows(kRows);
}

TEST(ExpressionOptionals, CarryAValueOrNone) {
  constexpr Row kRows[] = {
      {"optional.of(1).value()", "1"},
      {"optional.none().value()", "error: optional.none() dereference"},
      {"optional.of(1).orValue(1 / 0)", "1"},
      {"optional.none().orValue(2)", "2"},
      {"optional.none().or(optional.of(3)).value()", "3"},
      {"optional.of(1).or(2)", "optional.of(1)"},
      {"optional.none().or(2)", "error: no such overload"},
      {"[0, 0u, 0.0, '', b'', [], {}, false, null].exists(x, optional.ofNonZeroValue(x).hasValue())", "false"},
      {"optional.ofNonZeroValue([0]).hasValue()", "true"},
      {"{'a': {'b': 1}}.?a.b", "optional.of(1)"},
      {"{'a': {'b': 1}}.?a.c", "optional.none()"},
      {"{'a': 1}.?x.y.z", "optional.none()"},
      {"has({'a': {'b': 1}}.?a.b) && !has({}.?a.b)", "true"},
      {"[1, 2][?1].value() + [1][?5].orValue(40)", "42"},
      {"{'a': 1}[?'b'] == optional.none()", "true"},
      {"optional.of([7])[0]", "optional.of(7)"},
      {"[?optional.of(1), ?optional.none(), 2]", "[1, 2]"},
      {"{?'a': optional.none(), ?'b': optional.of(1)}", "{'b': 1}"},
      {"[?1]", "error: '?' needs an optional"},
      {"{?'a': 1}", "error: '?' needs an optional"},
      {"optional.of(2).optMap(x, x * 2)", "optional.of(4)"},
      {"optional.none().optMap(x, x * 2)", "optional.none()"},
      {"optional.of(2).optFlatMap(x, [5, 6, 7][?x])", "optional.of(7)"},
      {"[1, 2].first().value() + [1, 2].last().value()", "3"},
      {"[].first()", "optional.none()"},
      {"optional.unwrap([optional.of(1), optional.none()]) + [optional.of(2)].unwrapOpt()", "[1, 2]"},
      {"optional.of(1) == optional.of(1u) && optional.of(1) != optional.none()", "true"},
  };
  expect_rows(kRows);
}

TEST(ExpressionMath, StaysInRange) {
  constexpr Row kRows[] = {
      {"math.greatest(1, 2.5, 2u)", "2.5"},
      {"math.greatest([3, 9, 4])", "9"},
      {"math.least(-1, 5u)", "-1"},
      {"math.least([])", "error: math.least(list) argument must not be empty"},
      {"math.greatest(1, 'a')", "error: no such overload"},
      {"[math.ceil(1.1), math.floor(-1.1), math.round(2.5), math.round(-2.5), math.trunc(-1.9)]",
       "[2.0, -2.0, 3.0, -3.0, -1.0]"},
      {"math.isNaN(0.0 / 0.0) && math.isInf(1.0 / 0.0) && !math.isFinite(1.0 / 0.0)", "true"},
      {"[math.abs(-2), math.sign(-7), math.sign(0)]", "[2, -1, 0]"},
      {"math.abs(-9223372036854775808)", "error: integer overflow"},
      {"math.sqrt(9)", "3.0"},
      {"[math.bitAnd(6, 3), math.bitOr(6, 3), math.bitXor(6, 3), math.bitNot(0)]", "[2, 7, 5, -1]"},
      {"math.bitShiftLeft(1, 63)", "-9223372036854775808"},
      {"math.bitShiftRight(-1, 63)", "1"},
      {"math.bitShiftLeft(1u, 64)", "0u"},
      {"math.bitShiftRight(1, -1)", "error: negative offset"},
  };
  expect_rows(kRows);
}

TEST(ExpressionLists, AreOrderedCutAndCompared) {
  constexpr Row kRows[] = {
      {"[2, 1, 2u, 'a', [1], [1.0]].distinct()", "[2, 1, 'a', [1]]"},
      {"[1.0, 1, 2.5, 2.5].distinct()", "[1, 2.5]"},
      {"[[1], 2, [[3]]].flatten()", "[1, 2, [3]]"},
      {"[[1], 2, [[3]]].flatten(2)", "[1, 2, 3]"},
      {"[1].flatten(-1)", "error: level must be non-negative"},
      {"lists.range(3) + lists.range(-2)", "[0, 1, 2]"},
      {"[1, 2, 3].reverse()", "[3, 2, 1]"},
      {"[1, 2, 3].slice(1, 3)", "[2, 3]"},
      {"[1, 2, 3].slice(2, 1)", "error: cannot slice(2, 1), start index"},
      {"[1, 2, 3].slice(0, 4)", "error: cannot slice(0, 4), list is length 3"},
      {"[1, 2, 3].slice(-1, 2)", "error: cannot slice(-1, 2), negative"},
      {"['b', 'a', 'c'].sort()", "['a', 'b', 'c']"},
      {"[].sort()", "[]"},
      {"[1, 'a'].sort()", "error: list elements must have the same type"},
      {"[[1], [2]].sort()", "error: list elements must be comparable"},
      {"sets.contains([1, 2, 3], [3, 1]) && !sets.contains([1], [2])", "true"},
      {"sets.equivalent([1, 1, 2], [2, 1]) && sets.intersects([1, 2], [2, 3])", "true"},
      {"base64.encode(b'\\xffab') + base64.encode(b'a') + base64.encode(b'')", "'/2FiYQ=='"},
      {"base64.decode('YQ==') + base64.decode('YWI') + base64.decode('')", "b'aab'"},
      {"base64.decode('Y')", "error: illegal base64 data"},
      {"base64.decode('Y-==')", "error: illegal base64 data"},
  };
  expect_rows(kRows);
}

}  // namespace
}  // namespace claimcheck::rules::expression
