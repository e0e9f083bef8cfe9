#include "model/utf8.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

TEST(Utf8, EveryCodePointSurvivesTheRoundTrip) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint forward = decode_code_point(text, 0);
    ASSERT_EQ(forward.value, value);
    ASSERT_EQ(forward.size, text.size());
    ASSERT_EQ(decode_code_point_before(text, text.size()).value, value);
  }
}

TEST(Utf8, FindsTheFirstByteThatIsNoUtf8) {
  EXPECT_EQ(find_invalid_utf8("plain and “marked”"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("12345678\xC0\x80"), 8u);  // overlong
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u);      // surrogate
  EXPECT_EQ(find_invalid_utf8("ab\xE2\x80"), 2u);        // cut off
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u);  // above U+10FFFF
}

}  // namespace
}  // namespace claimcheck
