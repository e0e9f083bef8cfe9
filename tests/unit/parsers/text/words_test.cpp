#include "parsers/text/words.hpp"

#include <gtest/gtest.h>

#include <string>

#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

std::vector<Word> words_of(const std::string& text, std::size_t size) {
  std::vector<Word> words;
  find_words(text, {0, static_cast<std::uint32_t>(size)}, words);
  return words;
}

std::string written(const std::string& text) {
  std::string out;
  for (const Word& word : words_of(text, text.size())) out += word.span().in(text), out += '|';
  return out;
}

TEST(Words, AreCutAtBlanksAndMarks) {
  EXPECT_EQ(written("The  river rose, and fell."), "The|river|rose|and|fell|");
  EXPECT_EQ(written("A well-known U.S. firm paid 1,200 to O’Brien [3]."),
            "A|well-known|U.S.|firm|paid|1,200|to|O’Brien|");
  EXPECT_EQ(written("He didn’t say \"it's over\" (École)"), "He|did|say|it|over|École|");
  EXPECT_EQ(written(""), "");
  EXPECT_EQ(written(" … [12, 13] – "), "");
}

// A word's last bytes are read in another way than those with text behind them.
TEST(Words, AreTheSameAtTheEndOfTheText) {
  for (const std::string word : {"I",
                                 "a",
                                 "of",
                                 "was",
                                 "Said",
                                 "would",
                                 "report",
                                 "Friday?",
                                 "reported",
                                 "believed",
                                 "Statistics",
                                 "international",
                                 "Responsibility",
                                 "extraordinarily",
                                 "incomprehensible",
                                 "two-thirds",
                                 "U.S.",
                                 "isn't",
                                 "Zürich",
                                 "3.5",
                                 "internationalisation"}) {
    const std::string behind = word + " and twenty bytes of other text";
    const auto at_end = words_of(word, word.size()), inside = words_of(behind, word.size());
    const auto in_capitals = words_of("X" + word, 1 + word.size());
    ASSERT_EQ(at_end.size(), 1u) << word;
    ASSERT_EQ(inside.size(), 1u) << word;
    EXPECT_EQ(at_end[0].span(), inside[0].span()) << word;
    EXPECT_EQ(at_end[0].classes, inside[0].classes) << word;
    EXPECT_EQ(at_end[0].hash, inside[0].hash) << word;
    EXPECT_EQ(at_end[0].shape, inside[0].shape) << word;
    EXPECT_NE(at_end[0].hash, in_capitals[0].hash) << word;
  }
}

TEST(Words, HaveTheClassesOfTheirLetters) {
  const std::string text = "she SAID Said said sai saidd before according sad to be read ";
  const auto words = words_of(text, text.size());
  const bool says[] = {false, true, true, true, false, false, false, false, false};
  for (std::size_t i = 0; i < std::size(says); ++i) EXPECT_EQ(words[i].is(kSay), says[i]) << i;
  EXPECT_EQ(words[1].hash, words[2].hash);
  EXPECT_EQ(words[2].hash, words[3].hash);
  EXPECT_TRUE(words[6].is(kPreposition));
  EXPECT_TRUE(words[7].is(kCueOther));
}

}  // namespace
}  // namespace claimcheck::parsers
