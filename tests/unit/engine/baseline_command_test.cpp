// `claimcheck baseline` and `check` with its file, as a person runs them one after the other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/support/support.hpp"
#include "tests/unit/engine/process.hpp"

namespace claimcheck::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kQuotation = "The pilots called it “a ditch with a flag on either side of it”.\n\n";
const std::string kStatistic = "Exports to the islands of the bay fell by 37 per cent in 2014.\n\n";

class BaselineCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_ / "docs");
    write("docs/a.md", kQuotation);
    write("docs/b.md", kStatistic);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  std::string baseline() const { return read_file((folder_ / ".claimcheck-baseline.yaml").string()); }

  // What is said on both streams, and the exit code.
  std::string run(std::vector<std::string> words, const std::string& within = {}) const {
    words.insert(words.begin(), CLAIMCHECK_PROGRAM);
    words.push_back("--offline");
    const ProcessResult result = run_process(words, {}, {}, (folder_ / within).string());
    return result.out + result.err + "exit " + std::to_string(result.exit_code);
  }

  const fs::path folder_ = fs::temp_directory_path() / ("claimcheck-baseline-command-" + std::to_string(::getpid()));
};

TEST_F(BaselineCommand, GoesRoundFromUpdateToPrune) {
  EXPECT_EQ(run({"baseline", "update", "docs"}), ".claimcheck-baseline.yaml: 2 findings, 2 new, 0 dropped\nexit 0");
  const std::string first = baseline();
  EXPECT_THAT(first, HasSubstr("- path: \"docs/a.md\"\n    rule: \"citation/uncited-quotation\"\n"));
  EXPECT_EQ(run({"baseline", "update", "docs"}), ".claimcheck-baseline.yaml: 2 findings, 0 new, 0 dropped\nexit 0");
  EXPECT_EQ(baseline(), first);
  EXPECT_THAT(run({"check", "docs", "--fail-on", "info"}),
              HasSubstr("nothing found, 2 known, in the baseline\nexit 0"));
  EXPECT_THAT(run({"check", "docs", "--no-baseline"}), HasSubstr("1 error, 1 warning\nexit 1"));

  // Moved words are the same finding; mended ones are stale.
  write("docs/a.md", "It froze.\n\n" + kQuotation);
  write("docs/b.md", "Exports fell.\n");
  const std::string checked = run({"check", "docs"});
  EXPECT_THAT(checked, HasSubstr("nothing found, 1 known, in the baseline"));
  EXPECT_THAT(checked, HasSubstr("1 entry no longer occurs; claimcheck baseline prune PATH… drops it"));
  EXPECT_THAT(run({"check", "docs/a.md"}), Not(HasSubstr("no longer")));
  EXPECT_EQ(run({"baseline", "prune", "docs/a.md"}), ".claimcheck-baseline.yaml: 2 findings, 0 new, 0 dropped\nexit 0");
  EXPECT_EQ(run({"baseline", "prune", "docs"}), ".claimcheck-baseline.yaml: 1 finding, 0 new, 1 dropped\nexit 0");
  fs::remove(folder_ / "docs/a.md");
  EXPECT_EQ(run({"baseline", "prune", "docs/b.md"}), ".claimcheck-baseline.yaml: 0 findings, 0 new, 1 dropped\nexit 0");
  EXPECT_THAT(run({"check", "docs"}), HasSubstr("exit 0"));
}

TEST_F(BaselineCommand, FindsTheFileUpwardAndNamesArticlesFromThere) {
  write(".claimcheck.yaml", "");
  EXPECT_EQ(run({"baseline", "update", "a.md"}, "docs"),
            "../.claimcheck-baseline.yaml: 1 finding, 1 new, 0 dropped\nexit 0");
  EXPECT_THAT(baseline(), HasSubstr("- path: \"docs/a.md\"\n"));
  EXPECT_THAT(run({"check", "docs/a.md"}), HasSubstr("1 known, in the baseline\nexit 0"));
  EXPECT_THAT(run({"check", "a.md"}, "docs"), HasSubstr("1 known, in the baseline\nexit 0"));
  EXPECT_THAT(run({"check", (folder_ / "docs/a.md").string()}, "docs"), HasSubstr("1 known, in the baseline\nexit 0"));
}

TEST_F(BaselineCommand, RefusesWhatItCannotDo) {
  EXPECT_EQ(run({"baseline", "prune", "docs"}),
            "error: .claimcheck-baseline.yaml: there is no baseline here; claimcheck baseline update PATH… writes one\n"
            "exit 2");
  EXPECT_EQ(run({"check", "docs", "--baseline", "none.yaml"}),
            "error: none.yaml: cannot be read: No such file or directory\nexit 2");
  EXPECT_EQ(run({"baseline", "update", "docs/none.md"}), "error: docs/none.md: no such file or folder\nexit 2");
  EXPECT_FALSE(fs::exists(folder_ / ".claimcheck-baseline.yaml"));
  EXPECT_EQ(run({"baseline", "update", "docs/a.md", "--baseline", "other.yaml"}),
            "other.yaml: 1 finding, 1 new, 0 dropped\nexit 0");
  EXPECT_THAT(run({"check", "docs/a.md", "--baseline", "other.yaml"}), HasSubstr("exit 0"));
  EXPECT_EQ(run({"baseline", "update", "docs", "--changed-since", "HEAD"}),
            "error: claimcheck baseline needs all findings, so no --changed-since\nexit 2");
  EXPECT_EQ(run({"baseline", "update"}),
            "error: claimcheck baseline update: no PATH; see claimcheck baseline update --help\nexit 2");
}

}  // namespace
}  // namespace claimcheck::testing
