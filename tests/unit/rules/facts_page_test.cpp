#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "rules/facts/environment.hpp"

namespace claimcheck::rules {
namespace {

TEST(FactsPage, SaysWhatTheProgramDoes) {
  const std::string path = CLAIMCHECK_SOURCE_DIR "/docs/facts.md";
  if (std::getenv("CLAIMCHECK_WRITE_DOCS") != nullptr) std::ofstream(path) << facts_page();
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  EXPECT_TRUE(text.str() == facts_page())
      << path << " is stale; write it anew: CLAIMCHECK_WRITE_DOCS=1 test_rules --gtest_filter='FactsPage.*'";
}

}  // namespace
}  // namespace claimcheck::rules
