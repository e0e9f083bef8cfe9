#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "engine/report/link_state_text.hpp"
#include "fetch/liveness/link_tests.hpp"

namespace claimcheck::engine {
namespace {

TEST(LinkStatesPage, SaysWhatTheProgramDoes) {
  const std::string path = CLAIMCHECK_SOURCE_DIR "/docs/link-states.md";
  if (std::getenv("CLAIMCHECK_WRITE_DOCS") != nullptr) std::ofstream(path) << link_states_page();
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  EXPECT_TRUE(text.str() == link_states_page())
      << path << " is stale; write it anew: CLAIMCHECK_WRITE_DOCS=1 test_engine --gtest_filter='LinkStatesPage.*'";
}

TEST(LinkStatesPage, HasATestForEachState) {
  for (const LinkState state : all_link_states()) {
    EXPECT_TRUE(std::ranges::any_of(fetch::link_tests(), [&](const auto& test) { return test.state == state; }))
        << name(state);
  }
}

}  // namespace
}  // namespace claimcheck::engine
