#include "parsers/grammar/word_classes.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

constexpr WordList kLists[] = {
    {0, "lake river märz  sixteen-letters!"},
    {1, "river seventeen-letters!!"},
    {31, "o"},
};

TEST(WordClasses, OfAWord) {
  const WordClasses classes(kLists);
  const struct {
    std::string word;
    std::uint32_t classes;
  } kRows[] = {
      {"lake", 1},
      {"LAKE", 1},
      {"River", 3},
      {"märz", 1},
      {"März", 1},
      {"O", std::uint32_t{1} << 31},
      {"sixteen-letters!", 1},
      {"MÄRZ", 0},  // the case of ASCII alone is ignored
      {"lakes", 0},
      {"lak", 0},
      {"l@ke", 0},
      {"seventeen-letters!!", 0},
      {std::string("lake\0", 5), 0},
      {std::string("o\0", 2), 0},
      {"\xff\xfe", 0},
      {"", 0},
  };
  for (const auto& row : kRows) EXPECT_EQ(classes.of(row.word), row.classes) << row.word;
}

TEST(WordClasses, OfNoList) {
  EXPECT_EQ(WordClasses({}).of("lake"), 0U);
}

}  // namespace
}  // namespace claimcheck::parsers
