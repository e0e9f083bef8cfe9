// Every folder of tests/cases is a test of the whole program; a new folder needs no line of code.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <filesystem>

#include "rules/catalogue/shipped.hpp"
#include "tests/support/support.hpp"
#include "tests/unit/engine/case.hpp"
#include "tests/unit/engine/json_subset.hpp"

namespace claimcheck::testing {
namespace {

class CaseFolder : public ::testing::Test {
 public:
  explicit CaseFolder(Case tested) : tested_(std::move(tested)) {}

  void TestBody() override {
    const auto difference = run_case(tested_, CLAIMCHECK_PROGRAM);
    EXPECT_FALSE(difference) << tested_.folder << "\n" << difference.value_or("");
  }

 private:
  Case tested_;
};

int register_cases() {
  const auto cases = find_cases(std::string(CLAIMCHECK_SOURCE_DIR) + "/tests/cases");
  for (const Case& found : cases) {
    ::testing::RegisterTest("Case", found.name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [found]() -> ::testing::Test* { return new CaseFolder(found); });
  }
  return static_cast<int>(cases.size());
}
const int kRegistered = register_cases();

TEST(Cases, AreFound) {
  EXPECT_GT(kRegistered, 0);
}

// Rules bring tests of their own, in which the states of links are told; here a server answers.
TEST(Cases, ShowEveryRuleOfLinks) {
  std::string expected;
  for (const Case& found : find_cases(std::string(CLAIMCHECK_SOURCE_DIR) + "/tests/cases")) {
    const std::string file = found.folder + "/expected.txt";
    if (std::filesystem::exists(file)) expected += read_file(file);
  }
  const auto files = rules::shipped_rule_files();
  ASSERT_TRUE(files) << rules::text(files.error());
  int looked_at = 0;
  for (const rules::RuleFile& rule : *files) {
    const bool is_of_states = rule.message.text.starts_with("{source.state.");
    // What was seen to fail only once is told from a store, which no case has.
    const bool needs_store = rule.when.text.find("!source.is_confirmed") != std::string::npos;
    if (!rule.id.starts_with("source/") || !is_of_states || needs_store) continue;
    ++looked_at;
    EXPECT_NE(expected.find('[' + rule.id + ']'), std::string::npos) << rule.id;
  }
  EXPECT_GT(looked_at, 10);
}

TEST(JsonSubset, TellsWhatIsNotSaid) {
  const auto difference = [](const char* expected, const char* actual) {
    return subset_difference(boost::json::parse(expected), boost::json::parse(actual)).value_or("none");
  };
  EXPECT_EQ(difference(R"({"a":{"b":1}})", R"({"a":{"b":1.0,"c":2},"d":3})"), "none");
  EXPECT_EQ(difference(R"({"a":{"b":1}})", R"({"a":{"b":2}})"), ".a.b is 2, not 1");
  EXPECT_EQ(difference(R"({"a":null})", R"({})"), ".a is missing");
  EXPECT_EQ(difference(R"([{"x":2},{"x":4}])", R"([{"x":1},{"x":2,"y":0},{"x":3},{"x":4}])"), "none");
  EXPECT_EQ(difference(R"([2,1])", R"([1,2])"), "[1]: no element says 1");
  EXPECT_EQ(difference(R"([])", R"([1])"), "the document is not empty: [1]");
  EXPECT_EQ(difference(R"([])", R"([])"), "none");
  EXPECT_EQ(difference(R"("1")", R"(1)"), "the document is 1, not \"1\"");
}

}  // namespace
}  // namespace claimcheck::testing
