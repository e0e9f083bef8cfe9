#include "model/ascii.hpp"

#include <gtest/gtest.h>

#include <cctype>

namespace claimcheck {
namespace {

TEST(Ascii, KindsAreThoseOfTheCLocaleAndOfNoByteBeyond) {
  for (int byte = 0; byte < 256; ++byte) {
    SCOPED_TRACE(byte);
    const char c = static_cast<char>(byte);
    const bool is_ascii = byte < 128;
    EXPECT_EQ(is_digit(c), is_ascii && std::isdigit(byte) != 0);
    EXPECT_EQ(is_upper(c), is_ascii && std::isupper(byte) != 0);
    EXPECT_EQ(is_lower(c), is_ascii && std::islower(byte) != 0);
    EXPECT_EQ(is_letter(c), is_ascii && std::isalpha(byte) != 0);
    EXPECT_EQ(is_alnum(c), is_ascii && std::isalnum(byte) != 0);
    EXPECT_EQ(is_space(c), is_ascii && std::isspace(byte) != 0);
    EXPECT_EQ(to_lower(c), is_ascii ? static_cast<char>(std::tolower(byte)) : c);
  }
}

TEST(Ascii, ComparesWithoutCase) {
  EXPECT_EQ(to_lower("Grüße, ÄRA"), "grüße, Ära");
  EXPECT_TRUE(equal_ignoring_case("Content-TYPE", "content-type"));
  EXPECT_FALSE(equal_ignoring_case("content-type", "content-typ"));
  EXPECT_FALSE(equal_ignoring_case("[", "{"));  // one bit apart, like letters
  EXPECT_TRUE(starts_ignoring_case("HTTP://x", "http://"));
  EXPECT_FALSE(starts_ignoring_case("HTT", "http://"));
  EXPECT_TRUE(starts_ignoring_case("", ""));
}

TEST(Ascii, TrimsBlanksTabsAndLineEnds) {
  EXPECT_EQ(trim(" \t a b \r\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim("\xC2\xA0"), "\xC2\xA0");
}

}  // namespace
}  // namespace claimcheck
