#include "parsers/grammar/quotation.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

// "words between the marks/words/flags": flags are the depth, T for a title, C for a continued one.
std::string print(std::string_view text) {
  std::vector<Quote> quotes;
  find_quotations(text, {0, static_cast<std::uint32_t>(text.size())}, quotes);
  std::string out;
  for (const Quote& quote : quotes) {
    if (!out.empty()) out += " | ";
    out += std::string(quote.span.in(text)) + "/" + std::to_string(quote.words);
    if (quote.depth > 0) out += "/" + std::to_string(quote.depth);
    if (quote.is_title) out += "/T";
    if (quote.is_continued) out += "/C";
  }
  return out;
}

struct Row {
  const char* text;
  const char* printed;
};

class Quotations : public ::testing::TestWithParam<Row> {};

TEST_P(Quotations, AreFound) {
  EXPECT_EQ(print(GetParam().text), GetParam().printed) << GetParam().text;
}

constexpr Row kLoud[] = {
    {"She called it “a clear breach” of the rules.", "a clear breach/3"},
    {"She called it \"a clear breach\" of the rules.", "a clear breach/3"},
    {"Er nannte es „einen Bruch“ und ging.", "einen Bruch/2"},
    {"Il parle de « rupture nette » ici.", " rupture nette /2"},
    {"Er sagte »sehr gut« dazu.", "sehr gut/2"},
    {"Han sade ”det är bra” igen.", "det är bra/3"},
    {"他说「很好」。", "很好/1"},
    {"The ‘quick fix’ failed.", "quick fix/2"},
    {"The 'quick fix' failed.", "quick fix/2"},
    {"‹ inner › marks", " inner /1"},
    {"“He told me ‘never again’ and left,” she said.", "He told me ‘never again’ and left,/7 | never again/2/1"},
    {"\"He said 'no' twice.\"", "He said 'no' twice./4 | no/1/1"},
    {"\"He told me \"never again\" and left.\"", "He told me \"never again\" and left./7 | never again/2/1"},
    {"“We will win,” he said, “whatever it costs.”", "We will win,/3 | whatever it costs./3/C"},
    {"“We will win,” said Ms. Okoye. “It takes time.”", "We will win,/3 | It takes time./3/C"},
    {"\"We will win,\" he said, \"whatever it costs.\"", "We will win,/3 | whatever it costs./3/C"},
    {"They wrote “Rivers of the North Are Drying Up,” a report.", "Rivers of the North Are Drying Up,/7/T"},
    {"In “The Long Road” he wrote", "The Long Road/3/T"},
    {"“It never stopped, and nobody came", "It never stopped, and nobody came/6"},
    {"“It never stopped.\n\n“Nobody came.”", "It never stopped./3 | Nobody came./2/C"},
    {"He asked, “Why? “Because,” she said.", "Why?/1 | Because,/1"},
    {"‘It’s the workers’ strike that hurts,’ he said.", "It’s the workers’ strike that hurts,/6"},
    {"‘yes’ and ‘no’ and ‘maybes’.", "yes/1 | no/1 | maybes/1"},
    {"(“so-called”)", "so-called/1"},
    {"the pact—“a farce”—held", "a farce/2"},
    {"He said “stop.”[3] Then", "stop./1"},
    {"“don’t”", "don’t/1"},
    {"The “no deal“ party", "no deal/2"},
    {"The ”no deal” party", "no deal/2"},
    {"“A” “B”", "A/1 | B/1"},
};

constexpr Row kQuiet[] = {
    {"", ""},
    {"Nothing is quoted here.", ""},
    {"He is 5' 10\" tall.", ""},
    {"He is 5'10\" tall.", ""},
    {"a 27\" screen and a 32\" screen", ""},
    {"It isn't theirs, it's ours.", ""},
    {"It isn’t theirs, it’s ours.", ""},
    {"The workers' strike hurt the owners' profits.", ""},
    {"The workers’ strike hurt the owners’ profits.", ""},
    {"Back in the '90s and the '80s.", ""},
    {"Back in the ’90s and the ’80s.", ""},
    {"Rock 'n' roll", ""},
    {"Rock ’n’ roll", ""},
    {"O'Brien met D'Angelo", ""},
    {"at 51° 30' 26\" north", ""},
    {"’tis the season", ""},
    {"'Tis' is left alone only in small letters? no, 'tis", "Tis/1"},
    {"James’ book", ""},
    {"an unopened” mark", ""},
    {"café €5 – naïve…", ""},
    {"\xE2\x80", ""},
    {"\xC2", ""},
    {"“", ""},
    {"\"", ""},
    {"''", ""},
};

INSTANTIATE_TEST_SUITE_P(Loud, Quotations, ::testing::ValuesIn(kLoud));
INSTANTIATE_TEST_SUITE_P(Quiet, Quotations, ::testing::ValuesIn(kQuiet));

TEST(Quotations, OfHostileTextAreFoundInLinearTime) {
  for (const std::string_view unit : {"\"", "“", "'", "“‘", " 'a", "a' ", "” “", "“a\n\n", "s’ ‘"}) {
    std::string text;
    while (text.size() < 400'000) text += unit;
    std::vector<Quote> quotes;
    find_quotations(text, {0, static_cast<std::uint32_t>(text.size())}, quotes);
    for (const Quote& quote : quotes) ASSERT_LE(quote.whole.end, text.size());
  }
}

}  // namespace
}  // namespace claimcheck::parsers
