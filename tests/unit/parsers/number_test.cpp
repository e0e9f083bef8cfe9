#include "parsers/grammar/number.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace claimcheck::parsers {
namespace {

// "five|5|cardinal|unit|modifier" for each number, joined by "; ".
std::string print(std::string_view text, const std::vector<Quantity>& numbers) {
  std::string out;
  for (const Quantity& number : numbers) {
    char value[40];
    std::snprintf(value, sizeof value, "%.6g", number.value);
    if (!out.empty()) out += "; ";
    out += std::string(number.span.in(text)) + '|' + value + '|' + std::string(name(number.kind));
    if (!number.unit.empty()) out += '|' + std::string(number.unit);
    if (const auto modifier = name(number.modifier)) out += '|' + std::string(*modifier);
  }
  return out;
}

std::string numbers_in(std::string_view text, std::vector<Span> taken = {}) {
  std::vector<Quantity> numbers;
  find_numbers(text, {0, static_cast<std::uint32_t>(text.size())}, taken, numbers);
  return print(text, numbers);
}

struct Row {
  const char* text;
  const char* numbers;
};

class NumberTable : public ::testing::TestWithParam<Row> {};

TEST_P(NumberTable, Finds) {
  EXPECT_EQ(numbers_in(GetParam().text), GetParam().numbers) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Cardinals, NumberTable,
    ::testing::Values(
        Row{"They lost 1,234.5 points.", "1,234.5|1234.5|cardinal"},
        Row{"They lost 1,234,567 points, or 0.1 each.", "1,234,567|1.23457e+06|cardinal; 0.1|0.1|cardinal"},
        Row{"It has 45\xC2\xA0"
            "300 inhabitants.",
            "45\xC2\xA0"
            "300|45300|cardinal"},
        Row{"about 1 234,5 in all", "1 234,5|1234.5|cardinal|about"},
        Row{"two hundred and five ships", "two hundred and five|205|cardinal"},
        Row{"half a million voters", "half a million|500000|cardinal"}, Row{"a dozen eggs", "a dozen|12|cardinal"},
        Row{"Three dozen eggs", "Three dozen|36|cardinal"}, Row{"2.5 million people", "2.5 million|2.5e+06|cardinal"},
        Row{"1.2bn users", "1.2bn|1.2e+09|cardinal"}, Row{"1.2m people", "1.2m|1.2e+06|cardinal"},
        Row{"minus five", "minus five|-5|cardinal"}, Row{"it fell to −12.5 overall", "−12.5|-12.5|cardinal"},
        Row{"2/3 of them", "2/3|0.666667|cardinal"}, Row{"two thirds of them", "two thirds|0.666667|cardinal"},
        Row{"3½ loaves", "3½|3.5|cardinal"}, Row{"½ of it", "½|0.5|cardinal"},
        Row{"one and a half", "one and a half|1.5|cardinal"}, Row{"a hundred reasons", "a hundred|100|cardinal"},
        Row{"one person died", "one|1|cardinal"}, Row{"“Three people”", "Three|3|cardinal"}));

INSTANTIATE_TEST_SUITE_P(
    Compounds, NumberTable,
    ::testing::Values(Row{"5 thousand 2 hundred and 12 in all", "5 thousand 2 hundred and 12|5212|cardinal"},
                      Row{"7 hundred and one reasons", "7 hundred and one|701|cardinal"},
                      Row{"6 hundred and 40 yuan", "6 hundred and 40 yuan|640|money|CNY"},
                      Row{"The chance is one over fifty.", "one over fifty|0.02|cardinal"},
                      Row{"three quarters of a million", "three quarters of a million|750000|cardinal"},
                      Row{"It took two hours and a half.", "two hours and a half|2.5|duration|hour"},
                      Row{"3 miles and a quarter away", "3 miles and a quarter|3.25|quantity|mile"},
                      Row{"It fell by a fifth.", "a fifth|0.2|cardinal"},
                      Row{"a hundredth of it", "a hundredth|0.01|cardinal"},
                      Row{"It costs 12 dollars 50.", "12 dollars 50|12.5|money|USD"}));

INSTANTIATE_TEST_SUITE_P(
    NoCompounds, NumberTable,
    ::testing::Values(Row{"between 3 hundred and 21 men", "3 hundred|300|cardinal; 21|21|cardinal"},
                      Row{"2 million and 12 others", "2 million|2e+06|cardinal; 12|12|cardinal"},
                      Row{"3 thousand 20 times", "3 thousand|3000|cardinal; 20|20|cardinal"},
                      Row{"They sent one over 20 miles.", "one|1|cardinal; 20 miles|20|quantity|mile|more_than"},
                      Row{"two thirds of a village", "two thirds|0.666667|cardinal"},
                      Row{"three hours and a half day", "three hours|3|duration|hour; a half day|0.5|duration|day"},
                      Row{"two miles and a half-hour", "two miles|2|quantity|mile; a half-hour|0.5|duration|hour"},
                      Row{"two miles and a half of it", "two miles|2|quantity|mile; a half|0.5|cardinal"},
                      Row{"She added a third.", "third|3|ordinal"}, Row{"a fifth man", "fifth|5|ordinal"},
                      Row{"He paid 12 dollars 50 times", "12 dollars|12|money|USD; 50|50|cardinal"}));

INSTANTIATE_TEST_SUITE_P(
    Quiet, NumberTable,
    ::testing::Values(Row{"No one knows the one who did this one.", ""}, Row{"the COVID-19 vaccine", ""},
                      Row{"version 1.2.3 of it", ""}, Row{"call 555-123-4567 now", ""}, Row{"at 10:30 sharp", ""},
                      Row{"a 4x4 in 3D", ""}, Row{"the tenants attended", ""}, Row{"One of the best.", ""},
                      Row{"It was the first half.", "first|1|ordinal"}, Row{"at 7 pm or 8 a.m.", ""},
                      Row{"four-letter", "four|4|cardinal"}, Row{"an F-16 crashed", ""}, Row{"unit xk7-12m", ""},
                      Row{"usd is a code", ""}, Row{"", ""}));

INSTANTIATE_TEST_SUITE_P(
    Kinds, NumberTable,
    ::testing::Values(
        Row{"the third time", "third|3|ordinal"}, Row{"her 21st birthday", "21st|21|ordinal"},
        Row{"20 per cent", "20 per cent|20|percent"}, Row{"20%", "20%|20|percent"},
        Row{"by 20 percentage points", "20 percentage points|20|percent|percentage point"},
        Row{"$2.5 million", "$2.5 million|2.5e+06|money|USD"}, Row{"€40m", "€40m|4e+07|money|EUR"},
        Row{"US$ 3bn", "US$ 3bn|3e+09|money|USD"}, Row{"five pounds", "five pounds|5|money|GBP"},
        Row{"a 200-pound man", "200-pound|200|quantity|pound"}, Row{"50 pence", "50 pence|0.5|money|GBP"},
        Row{"75 Swiss francs", "75 Swiss francs|75|money|CHF"}, Row{"5 km", "5 km|5|quantity|kilometre"},
        Row{"60 km/h", "60 km/h|60|quantity|kilometre per hour"},
        Row{"12 square miles", "12 square miles|12|quantity|square mile"},
        Row{"three weeks", "three weeks|3|duration|week"}, Row{"half an hour", "half an hour|0.5|duration|hour"},
        Row{"aged 45", "45|45|age|year"}, Row{"a 45-year-old", "45-year-old|45|age|year"},
        Row{"he is 45 years old", "45 years old|45|age|year"}, Row{"-5 °C", "-5 °C|-5|temperature|degree Celsius"},
        Row{"three out of five", "three out of five|0.6|ratio"}, Row{"one in ten adults", "one in ten|0.1|ratio"},
        Row{"a 2:1 lead", "2:1|2|ratio"}, Row{"5 ft 6 in", "5 ft 6 in|5.5|quantity|foot"},
        Row{"USD115 each", "USD115|115|money|USD"}, Row{"30 MEUR", "30 MEUR|3e+07|money|EUR"},
        Row{"90 USD million", "90 USD million|9e+07|money|USD"},
        Row{"ten dollars and five cents", "ten dollars and five cents|10.05|money|USD"},
        Row{"2½ cups", "2½ cups|2.5|quantity|cup"},
        Row{"at 100° Celsius", "100° Celsius|100|temperature|degree Celsius"},
        Row{"700 F-Series trucks", "700|700|cardinal"}, Row{"the hundredth day", "hundredth|100|ordinal"},
        Row{"a fifth of it", "a fifth|0.2|cardinal"}));

INSTANTIATE_TEST_SUITE_P(
    Modifiers, NumberTable,
    ::testing::Values(Row{"at least five dead", "five|5|cardinal|at_least"},
                      Row{"no more than 5", "5|5|cardinal|at_most"}, Row{"more than $5", "$5|5|money|USD|more_than"},
                      Row{"under 18", "18|18|cardinal|less_than"}, Row{"some 300 of them", "300|300|cardinal|about"},
                      Row{"nearly 300", "300|300|cardinal|about"}, Row{"exactly 7", "7|7|cardinal|exactly"},
                      Row{"up to 50 km", "50 km|50|quantity|kilometre|up_to"},
                      Row{"20 or more", "20|20|cardinal|at_least"}, Row{"65+", "65|65|cardinal|at_least"},
                      Row{"about a hundred", "a hundred|100|cardinal|about"}));

INSTANTIATE_TEST_SUITE_P(Ranges, NumberTable,
                         ::testing::Values(Row{"10 to 20 km", "10|10|quantity|kilometre; 20 km|20|quantity|kilometre"},
                                           Row{"10–20", "10|10|cardinal; 20|20|cardinal"},
                                           Row{"$2-3 million", "$2|2e+06|money|USD; 3 million|3e+06|money|USD"},
                                           Row{"between two and three weeks",
                                               "two|2|duration|week; three weeks|3|duration|week"}));

TEST(Numbers, LeavesOutWhatIsTaken) {
  EXPECT_EQ(numbers_in("In 2015 came 12 more.", {{3, 7}}), "12|12|cardinal");
}

TEST(Numbers, CountsInTheWholeText) {
  const std::string_view text = "Skip 5. Take 6.";
  std::vector<Quantity> numbers;
  find_numbers(text, {8, 15}, {}, numbers);
  ASSERT_EQ(numbers.size(), 1u);
  EXPECT_EQ(numbers[0].span, (Span{13, 14}));
}

// A code's three letters may reach to the digits of an amount that somebody else has taken.
TEST(FindNumbers, LeavesOutWhatIsTaken) {
  EXPECT_EQ(numbers_in("MS$2", {{2, 4}}), "");
  EXPECT_EQ(numbers_in("USD115", {{3, 6}}), "");
  EXPECT_NE(numbers_in("USD115"), "");
}

}  // namespace
}  // namespace claimcheck::parsers
