#include "engine/measures.hpp"

#include <gtest/gtest.h>

#include "model/suggestion.hpp"

namespace claimcheck::engine {
namespace {

using std::chrono::milliseconds;

TEST(Measures, ReadsSecondsAsCurlWritesThem) {
  EXPECT_EQ(parse_seconds("2"), milliseconds(2000));
  EXPECT_EQ(parse_seconds("0.25"), milliseconds(250));
  EXPECT_EQ(parse_seconds("0"), milliseconds(0));
  for (const char* wrong : {"", "-1", "2s", "1e3", "nan", "inf", "99999999999"})
    EXPECT_FALSE(parse_seconds(wrong)) << wrong;
}

TEST(Measures, ReadsSizesWithSuffix) {
  EXPECT_EQ(parse_size("500"), 500u);
  EXPECT_EQ(parse_size("64K"), 65536u);
  EXPECT_EQ(parse_size("2m"), 2u * 1024 * 1024);
  EXPECT_EQ(parse_size("1G"), 1024u * 1024 * 1024);
  for (const char* wrong : {"", "K", "-1", "2MB", "1.5M", "99999999999999999G"})
    EXPECT_FALSE(parse_size(wrong)) << wrong;
}

TEST(Suggestion, FindsTheWordThatWasMeant) {
  const std::vector<std::string> words{"--offline", "--proxy", "--replay", "--retry"};
  EXPECT_EQ(nearest("--ofline", words), "--offline");
  EXPECT_EQ(nearest("--rerty", words), "--retry");
  EXPECT_EQ(nearest("--relpay", words), "--replay");
  EXPECT_EQ(nearest("--something-else", words), std::nullopt);
  EXPECT_EQ(nearest(std::string(100'000, 'x'), words), std::nullopt);
}

}  // namespace
}  // namespace claimcheck::engine
