#include "parsers/grammar/hedge.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  find_words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  return words;
}

std::string hedges(std::string_view text) {
  std::vector<Hedge> found;
  find_hedges(text, words_of(text), found);
  std::string out;
  for (const Hedge& hedge : found) out += (out.empty() ? "" : " | ") + std::string(hedge.span.in(text));
  return out;
}

struct Row {
  const char* text;
  const char* printed;
};

class Hedges : public ::testing::TestWithParam<Row> {};

TEST_P(Hedges, AreFound) {
  EXPECT_EQ(hedges(GetParam().text), GetParam().printed) << GetParam().text;
}

constexpr Row kLoud[] = {
    {"The dam will likely fail.", "likely"},
    {"Reportedly, the dam failed.", "Reportedly"},
    {"The dam appears to be safe.", "appears to"},
    {"It seems that the dam is safe.", "seems that"},
    {"The dam may have failed.", "may have"},
    {"The dam may have been emptied.", "may have been"},
    {"The dam could be empty.", "could be"},
    {"The dam might fail.", "might"},
    {"He is believed to own it.", "is believed to"},
    {"He is widely believed to own it.", "is widely believed to"},
    {"They are suspected of fraud.", "are suspected of"},
    {"It was allegedly stolen and possibly sold.", "allegedly | possibly"},
    {"May this be a sign?", "May"},
};
constexpr Row kQuiet[] = {
    {"", ""},
    {"The dam failed.", ""},
    {"The dam failed in May.", ""},
    {"On 3 May the dam failed.", ""},
    {"He appeared on television.", ""},
    {"It is said.", ""},
    {"They are believed.", ""},
    {"He said to go.", ""},
    {"The unlikeliest of dams", ""},
    {"She was expected.", ""},
    {"The possibility remains.", ""},
};
INSTANTIATE_TEST_SUITE_P(Loud, Hedges, ::testing::ValuesIn(kLoud));
INSTANTIATE_TEST_SUITE_P(Quiet, Hedges, ::testing::ValuesIn(kQuiet));

class Denials : public ::testing::TestWithParam<const char*> {};
class Assertions : public ::testing::TestWithParam<const char*> {};

TEST_P(Denials, AreNegated) {
  EXPECT_TRUE(is_negated(GetParam(), words_of(GetParam())));
}
TEST_P(Assertions, AreNot) {
  EXPECT_FALSE(is_negated(GetParam(), words_of(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Rows, Denials,
                         ::testing::Values("The dam did not fail.", "The dam didn't fail.", "The dam didn’t fail.",
                                           "It never failed.", "They found no evidence of fraud.", "No dam is safe.",
                                           "Nobody was hurt.", "There is no dam.", "It cannot hold.", "It can't hold.",
                                           "Neither dam held.", "The minister said that the dam did not fail.",
                                           "Although it rained, the dam did not fail.", "It has never been safe.",
                                           "He is not the owner.", "It was by no means safe."));
INSTANTIATE_TEST_SUITE_P(
    Rows, Assertions,
    ::testing::Values("", "The dam failed.", "Not only the dam failed.", "The dam held, but the wall did not.",
                      "Although it did not rain, the dam failed.", "It failed because nobody looked.",
                      "The dam is known to be safe.", "It failed no less than twice.", "He left when it was not safe.",
                      "The dam failed, not the wall.", "There is no doubt that it failed.", "The knot held.",
                      "They pledged not to attack.", "Leeds, and not York, built the dam.", "The nobility left."));

}  // namespace
}  // namespace claimcheck::parsers
