#include "engine/report/excerpt.hpp"

#include <gtest/gtest.h>

namespace claimcheck::engine {
namespace {

// The excerpt and its mark, as the report draws them.
std::string drawn(std::string_view file, std::string_view words, unsigned columns) {
  const auto begin = static_cast<std::uint32_t>(file.find(words));
  const Excerpt excerpt = make_excerpt(file, {begin, begin + static_cast<std::uint32_t>(words.size())}, columns);
  return excerpt.line + '\n' + std::string(excerpt.mark_begin, ' ') + std::string(excerpt.mark_width, '^');
}

TEST(Excerpt, ShowsAShortLineWhole) {
  EXPECT_EQ(drawn("one\nThe pact held.[9] Then\nthree", "[9]", 40),
            "The pact held.[9] Then\n"
            "              ^^^");
  EXPECT_EQ(drawn("a\r\nfirst\r\nb", "first", 40), "first\n^^^^^");
  EXPECT_EQ(drawn("a[1]\r\nfirst", "[1]", 40), "a[1]\n ^^^");
}

TEST(Excerpt, CutsALongLineToAWindowAroundTheWords) {
  const std::string line = "0123456789abcdefghijklmnopqrstuvwxyz";
  EXPECT_EQ(drawn(line, "hi", 12),
            "…defghijklm…\n"
            "     ^^");
  EXPECT_EQ(drawn(line, "01", 12),
            "0123456789…\n"
            "^^");
  EXPECT_EQ(drawn(line, "yz", 12),
            "…qrstuvwxyz\n"
            "         ^^");
}

TEST(Excerpt, MarksThePartOfALongSpanThatIsShown) {
  const std::string line = "xx0123456789abcdefghijklmnop";
  EXPECT_EQ(drawn(line, "0123456789abcdefghijklmno", 12),
            "…0123456789…\n"
            " ^^^^^^^^^^");
  EXPECT_EQ(drawn("ab[1\n2] cd", "[1\n2]", 40), "ab[1\n  ^^");
}

TEST(Excerpt, CountsColumnsAsTerminalsDo) {
  EXPECT_EQ(drawn("東京で会談 [1]", "[1]", 40),
            "東京で会談 [1]\n"
            "           ^^^");
  EXPECT_EQ(drawn("cafe\u0301 nai\u0308f [1]", "[1]", 40),
            "cafe\u0301 nai\u0308f [1]\n"
            "          ^^^");
  EXPECT_EQ(drawn("one\ttwo", "two", 40), "one    two\n       ^^^");
}

TEST(Excerpt, NeverShowsWhatCouldMoveTheCursor) {
  EXPECT_EQ(drawn("a\x1b[2Jb\u202e\x07\xFFz", "z", 60),
            "a\\x1b[2Jb\\u{202e}\\x07\uFFFDz\n"
            "                      ^");
}

TEST(Excerpt, ReadsNoMoreOfALineThanItShows) {
  const std::string line = std::string(10'000'000, 'a') + "[9]" + std::string(10'000'000, 'b');
  for (int i = 0; i < 10'000; ++i) {  // hours, if each walked the line
    ASSERT_EQ(make_excerpt(line, {10'000'000, 10'000'003}, 20).line, "…aaaaaaa[9]bbbbbbbb…");
  }
  std::string accents = "e";
  for (int i = 0; i < 100'000; ++i) accents += "\u0301";
  EXPECT_LT(make_excerpt(accents, {0, 1}, 20).line.size(), 1000u);
}

TEST(Excerpt, MarksOneColumnForAnEmptySpan) {
  const Excerpt excerpt = make_excerpt("", {0, 0}, 20);
  EXPECT_EQ(excerpt.line, "");
  EXPECT_EQ(excerpt.mark_width, 1u);
}

}  // namespace
}  // namespace claimcheck::engine
