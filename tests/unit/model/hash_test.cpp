#include "model/hash.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

// The published test vector of FNV-1a 64 for "foobar" with a terminating NUL.
TEST(Hash, IsFnv1a) {
  EXPECT_EQ(to_hex(hash_text("foobar")), "34531ca7168b8f38");
}

TEST(Hash, OfWordsKeepsWordsApart) {
  EXPECT_EQ(hash_words("The pact held."), hash_words("\tthe pact, held"));
  EXPECT_NE(hash_words("the pact"), hash_words("thepact"));
  EXPECT_NE(hash_words("café"), hash_words("cafe"));
}

}  // namespace
}  // namespace claimcheck
