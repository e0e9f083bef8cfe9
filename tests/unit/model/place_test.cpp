#include "model/place.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace claimcheck
