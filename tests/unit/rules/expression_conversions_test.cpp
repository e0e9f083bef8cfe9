#include "tests/support/expression_run.hpp"

namespace claimcheck::rules::expression {
namespace {

TEST(ExpressionConversions, NumbersKeepToTheRangeOfTheirType) {
  constexpr Row kRows[] = {
      {"int(41u)", "41"},
      {"int(2.99)", "2"},
      {"int(-2.99)", "-2"},
      {"int('-17')", "-17"},
      {"int('+17')", "17"},
      {"int(' 17')", "error: cannot be read as int: ' 17'"},
      {"int('+-17')", "error"},
      {"int('')", "error"},
      {"int('9223372036854775808')", "error: cannot be read as int"},
      {"int(9223372036854775808u)", "error: out of the range of int"},
      {"int(9223372036854775807.0)", "error: out of the range of int"},
      {"int(-9223372036854775808.0)", "error: out of the range of int"},
      {"int(0.0 / 0.0)", "error: out of the range of int"},
      {"uint(41)", "41u"},
      {"uint(41.9)", "41u"},
      {"uint('41')", "41u"},
      {"uint(-1)", "error: out of the range of uint"},
      {"uint('-1')", "error"},
      {"uint(18446744073709551616.0)", "error: out of the range of uint"},
      {"double(3)", "3.0"},
      {"double(3u)", "3.0"},
      {"double('2.5e3')", "2500.0"},
      {"double('+1')", "1.0"},
      {"double('1e-400')", "0.0"},
      {"double('1e400')", "error: out of the range of double"},
      {"double('inf') > 1e308", "true"},
      {"double('1.5x')", "error: cannot be read as double: '1.5x'"},
      {"double('')", "error"},
      {"double('+-1')", "error"},
      {"bool('True')", "true"},
      {"bool('0')", "false"},
      {"bool('tRUE')", "error: cannot be read as bool"},
      {"int(true)", "error: no such overload: int(bool)"},
  };
  expect_rows(kRows);
}

TEST(ExpressionConversions, StringsAndBytesShareUtf8) {
  constexpr Row kRows[] = {
      {"string(-12)", "'-12'"},
      {"string(12u)", "'12'"},
      {"string(1.5)", "'1.5'"},
      {"string(1e21)", "'1e+21'"},
      {"string(100000.0)", "'100000'"},
      {"string(0.00001)", "'1e-05'"},
      {"string(true)", "'true'"},
      {"string(b'\\xc3\\xbf')", "'ÿ'"},
      {"string(b'\\xff')", "error: invalid UTF-8"},
      {"bytes('ÿ')", "b'\\xc3\\xbf'"},
      {"string(timestamp(0))", "'1970-01-01T00:00:00Z'"},
      {"string(duration('90m'))", "'5400s'"},
      {"string([1])", "error: no such overload"},
      {"size('ÿ€😀') == 3 && size(b'ÿ') == 2", "true"},
  };
  expect_rows(kRows);
}

TEST(ExpressionTimes, TimestampsAreReadAsRfc3339Writes) {
  constexpr Row kRows[] = {
      {"timestamp('2024-02-29T12:30:00.25+02:00') == timestamp('2024-02-29T10:30:00.25Z')", "true"},
      {"string(timestamp('2024-02-29T12:30:00.250Z'))", "'2024-02-29T12:30:00.25Z'"},
      {"string(timestamp('0001-01-01T00:00:00Z'))", "'0001-01-01T00:00:00Z'"},
      {"int(timestamp('1969-12-31T23:59:59.5Z'))", "-1"},
      {"timestamp(86400)", "timestamp('1970-01-02T00:00:00Z')"},
      {"timestamp('2023-02-29T00:00:00Z')", "error: cannot be read as a timestamp"},
      {"timestamp('2024-02-29')", "error"},
      {"timestamp('2024-02-29T24:00:00Z')", "error"},
      {"timestamp('2024-02-29T12:00:60Z')", "error"},
      {"timestamp('2024-02-29T12:00:00')", "error"},
      {"timestamp('2024-02-29T12:00:00.Z')", "error"},
      {"timestamp('2024-02-29T12:00:00Zx')", "error"},
      {"timestamp('0001-01-01T00:00:00+00:01')", "error"},
      {"timestamp(253402300800)", "error: out of the range of timestamp"},
  };
  expect_rows(kRows);
}

TEST(ExpressionTimes, DurationsAreReadInUnits) {
  constexpr Row kRows[] = {
      {"duration('1h30m') == duration('5400s')", "true"},
      {"string(duration('-1.5s'))", "'-1.5s'"},
      {"string(duration('1ms2us3ns'))", "'0.001002003s'"},
      {"string(duration('1.5µs'))", "'0.0000015s'"},
      {"duration('0')", "duration('0s')"},
      {"string(duration('.5h'))", "'1800s'"},
      {"duration('')", "error: cannot be read as a duration"},
      {"duration('1')", "error"},
      {"duration('s')", "error"},
      {"duration('1d')", "error"},
      {"duration('-')", "error"},
      {"duration('9223372037s')", "error"},
      {"string(duration('9223372036.854775807s'))", "'9223372036.854775807s'"},
      {"string(duration('-9223372036.854775808s'))", "'-9223372036.854775808s'"},
      {"duration('9000000000s') + duration('9000000000s')", "error: duration overflow"},
      {"timestamp(10) - timestamp(4)", "duration('6s')"},
      {"timestamp('1970-01-01T00:00:00.2Z') - duration('300ms')", "timestamp('1969-12-31T23:59:59.9Z')"},
      {"timestamp('9999-12-31T23:59:59Z') + duration('1s')", "error: timestamp overflow"},
      {"timestamp('9999-12-31T00:00:00Z') - timestamp('0001-01-01T00:00:00Z')", "error: duration overflow"},
      {"duration('100m').getHours() == 1 && duration('100m').getMinutes() == 100", "true"},
      {"duration('61.25s').getSeconds() == 61 && duration('61.25s').getMilliseconds() == 250", "true"},
  };
  expect_rows(kRows);
}

TEST(ExpressionTimes, PartsAreThoseOfTheZone) {
  constexpr Row kRows[] = {
      {"cel.bind(t, timestamp('2023-12-31T22:45:10.125Z'), [t.getFullYear(), t.getMonth(), t.getDate(), "
       "t.getDayOfMonth(), t.getDayOfYear(), t.getDayOfWeek(), t.getHours(), t.getMinutes(), t.getSeconds(), "
       "t.getMilliseconds()])",
       "[2023, 11, 31, 30, 364, 0, 22, 45, 10, 125]"},
      {"cel.bind(t, timestamp('2023-12-31T22:45:10Z'), [t.getFullYear('+05:30'), t.getMonth('+05:30'), "
       "t.getHours('+05:30'), t.getMinutes('-00:50'), t.getHours('02:00')])",
       "[2024, 0, 4, 55, 0]"},
      {"timestamp('2023-07-01T12:00:00Z').getHours('Europe/Paris')", "14"},
      {"timestamp('2023-12-01T12:00:00Z').getHours('Europe/Paris')", "13"},
      {"timestamp('2023-03-26T00:59:59Z').getHours('Europe/Paris')", "1"},
      {"timestamp('2023-03-26T01:00:00Z').getHours('Europe/Paris')", "3"},
      // Behind the last transition that the compiled zone lists, its rule holds.
      {"timestamp('2150-07-01T12:00:00Z').getHours('Europe/Paris')", "14"},
      {"timestamp('2150-12-01T12:00:00Z').getHours('Europe/Paris')", "13"},
      {"timestamp('2150-01-15T12:00:00Z').getHours('Australia/Sydney')", "23"},
      {"timestamp('2150-07-15T12:00:00Z').getHours('Australia/Sydney')", "22"},
      {"timestamp('1850-01-01T12:00:00Z').getMinutes('Europe/Paris')", "9"},
      {"timestamp(0).getHours('UTC') + timestamp(0).getHours('')", "0"},
      {"timestamp(0).getHours('Mars/Olympus')", "error: unknown time zone 'Mars/Olympus'"},
      {"timestamp(0).getHours('../../../etc/passwd')", "error: unknown time zone"},
      {"timestamp(0).getHours('/etc/localtime')", "error: unknown time zone"},
      {"timestamp(0).getHours('+25:00')", "error: unknown time zone"},
      {"timestamp(0).getHours('zone.tab')", "error: unknown time zone"},
  };
  expect_rows(kRows);
}

}  // namespace
}  // namespace claimcheck::rules::expression
