#include "engine/link_check/bounded_cache.hpp"

#include <gtest/gtest.h>

namespace claimcheck::engine {
namespace {

TEST(BoundedCache, ForgetsTheOldestFirst) {
  BoundedCache<int> cache(1000);
  cache.put("a", std::make_shared<const int>(1), 300);
  const auto held = cache.find("a");
  cache.put("b", std::make_shared<const int>(2), 300);
  cache.put("b", std::make_shared<const int>(9), 300);
  EXPECT_EQ(*cache.find("b"), 2);
  cache.put("c", std::make_shared<const int>(3), 300);
  EXPECT_EQ(cache.find("a"), nullptr);
  EXPECT_EQ(*held, 1);
  EXPECT_EQ(*cache.find("b"), 2);
  EXPECT_EQ(*cache.find("c"), 3);
  cache.put("huge", std::make_shared<const int>(4), 5000);
  EXPECT_EQ(cache.find("huge"), nullptr);
  EXPECT_EQ(cache.bytes(), 0u);
}

}  // namespace
}  // namespace claimcheck::engine
