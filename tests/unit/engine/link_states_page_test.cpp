#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
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

// The words of the form "one/other" in the sources that judge links, but for media types and the table itself.
std::set<std::string> rules_in_sources() {
  std::set<std::string> out;
  for (const char* folder : {"/fetch/liveness", "/engine/link_check", "/engine"}) {
    for (const auto& file : std::filesystem::directory_iterator(std::string(CLAIMCHECK_SOURCE_DIR) + folder)) {
      if (file.path().extension() != ".cpp" || file.path().stem() == "link_tests") continue;
      if (folder == std::string_view("/engine") && file.path().stem() != "fetch_sources") continue;
      std::ostringstream text;
      text << std::ifstream(file.path()).rdbuf();
      const std::string source = text.str();
      re2::StringPiece rest(source);
      std::string rule;
      while (RE2::FindAndConsume(&rest, R"re("([a-z0-9-]+/[a-z0-9-]+)")re", &rule)) {
        if (!RE2::FullMatch(rule, "(application|audio|image|text|video)/.*")) out.insert(rule);
      }
    }
  }
  return out;
}

TEST(LinkTests, AreThoseThatTheSourcesName) {
  std::set<std::string> listed;
  for (const fetch::LinkTest& test : fetch::link_tests()) {
    if (test.rule != "skipped") listed.emplace(test.rule);
  }
  EXPECT_THAT(rules_in_sources(), ::testing::ContainerEq(listed));
}

}  // namespace
}  // namespace claimcheck::engine
