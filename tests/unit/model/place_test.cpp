#include "model/place.hpp"

#include <gtest/gtest.h>

#include "model/utf8.hpp"
#include "tests/support/support.hpp"

namespace claimcheck {
namespace {

TEST(LineIndex, CountsCodePointsAndEveryLineEnd) {
  const std::string_view text = "ab\ncé–d\r\ne\rf\n";
  const LineIndex index(text);
  EXPECT_EQ(index.lines(), 5u);
  EXPECT_EQ(index.place(0), (Place{1, 1}));
  EXPECT_EQ(index.place(3), (Place{2, 1}));
  EXPECT_EQ(index.place(static_cast<std::uint32_t>(text.find('d'))), (Place{2, 4}));
  EXPECT_EQ(index.place(static_cast<std::uint32_t>(text.find('e'))), (Place{3, 1}));
  EXPECT_EQ(index.place(static_cast<std::uint32_t>(text.find('f'))), (Place{4, 1}));
  EXPECT_EQ(index.place(static_cast<std::uint32_t>(text.size())), (Place{5, 1}));
  EXPECT_EQ(index.line(2), "cé–d");
  EXPECT_EQ(index.line(5), "");
}

TEST(LineIndex, CountsStrayBytesAsOneColumn) {
  const LineIndex index("\xFF\xC3(x");
  EXPECT_EQ(index.place(3), (Place{1, 4}));
}

Place counted_by_hand(std::string_view text, std::size_t byte) {
  std::uint32_t line = 1;
  std::size_t start = 0;
  for (std::size_t i = 0; i < byte; ++i) {
    if (text[i] != '\n' && (text[i] != '\r' || text.substr(i + 1, 1) == "\n")) continue;
    ++line;
    start = i + 1;
  }
  return {line, static_cast<std::uint32_t>(count_code_points(text.substr(start, byte - start))) + 1};
}

TEST(LineIndex, CountsAsOneWouldByHand) {
  testing::Random random(7);
  const std::vector<std::string> pieces{"a",    "bcdefghijklmnopq", "\n", "\r\n", "\r", "é", "東", "😀",
                                        "\xFF", "\xE2\x80",         " "};
  for (int round = 0; round < 100; ++round) {
    std::string text;
    for (std::size_t i = 0; i < 300; ++i) text += pieces[random.below(pieces.size())];
    const LineIndex index(text);
    std::size_t at = 0;
    for (; at < text.size(); at += decode_code_point(text, at).size) {
      ASSERT_EQ(index.place(static_cast<std::uint32_t>(at)), counted_by_hand(text, at)) << at << " in round " << round;
    }
    EXPECT_EQ(index.place(static_cast<std::uint32_t>(at)), counted_by_hand(text, at));
    EXPECT_EQ(index.lines(), counted_by_hand(text, at).line);
    EXPECT_EQ(index.line(1), text.substr(0, text.find_first_of("\r\n")));
  }
}

TEST(LineIndex, FindsPlacesInALongLineWithoutWalkingIt) {
  std::string text;
  while (text.size() < 10'000'000) text += "naïve [1] ";
  const LineIndex index(text);
  std::uint64_t sum = 0;
  for (std::uint32_t i = 0; i < 200'000; ++i) sum += index.place(i * 37).column;  // hours, if each walked the line
  EXPECT_GT(sum, 0u);
  EXPECT_EQ(index.place(11 * 900'000), (Place{1, 10 * 900'000 + 1}));
}

}  // namespace
}  // namespace claimcheck
