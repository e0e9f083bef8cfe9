#include "engine/changed_lines.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/unit/engine/process.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, LineRanges>;

TEST(ReadDiff, TakesTheLinesThatAreNewOfEachFile) {
  EXPECT_EQ(read_diff(""), Files{});
  EXPECT_EQ(read_diff("no diff\n@@ -1 +1 @@\n+++ c.txt\n"), Files{});
  EXPECT_EQ(read_diff("diff --git a/x.md b/x.md\nindex 1..2 100644\n--- a/x.md\n+++ b/x.md\n"
                      "@@ -1 +1,2 @@ one\n-old\n+new\n+++ b/no-name.md\n@@ -9,2 +10,0 @@\n-gone\n--- a/gone\n"
                      "@@ -20,0 +20 @@\n+@@ -1 +1 @@\n\\ No newline at end of file\n"
                      "diff --git a/y b/z\nsimilarity index 100%\nrename from y\nrename to z\n"
                      "diff --git a/w b/w\ndeleted file mode 100644\n--- a/w\n+++ /dev/null\n@@ -1 +0,0 @@\n-w\n"
                      "diff --git a/v b/v\n--- /dev/null\n+++ b/v\n@@ -0,0 +1,3 @@\n+1\n+2\n+3\n"),
            (Files{{"x.md", {{1, 2}, {20, 20}}}, {"v", {{1, 3}}}}));
}

TEST(ReadDiff, ReadsNamesAsGitWritesThem) {
  const auto name = [](const std::string& written) {
    const Files files = read_diff("+++ " + written + "\n@@ -1 +1 @@\n");
    return files.empty() ? "" : files.begin()->first;
  };
  EXPECT_EQ(name("b/two words.md\t"), "two words.md");
  EXPECT_EQ(name("b/été.md"), "été.md");
  EXPECT_EQ(name(R"("b/\303\251t\"e\\\t\n.md")"), "ét\"e\\\t\n.md");
}

TEST(LineRanges, TouchWhatSharesALine) {
  const LineRanges ranges{{3, 4}, {8, 8}};
  EXPECT_FALSE(touches(ranges, {1, 2}));
  EXPECT_TRUE(touches(ranges, {1, 3}));
  EXPECT_TRUE(touches(ranges, {4, 4}));
  EXPECT_FALSE(touches(ranges, {5, 7}));
  EXPECT_TRUE(touches(ranges, {5, 70}));
  EXPECT_FALSE(touches(ranges, {9, 9}));
  EXPECT_FALSE(touches({}, {1, 1}));
  EXPECT_TRUE(touches({LineRange{}}, {7, 7}));
}

// A repository in a folder of its own, and the real program.
class ChangedSince : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("claimcheck-changes-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "drafts");
    git("init -q -b trunk && git config user.email a@b.test && git config user.name A");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void git(const std::string& words) {
    const auto result = testing::run_process({"bash", "-c", "git " + words}, {}, {}, folder_.string());
    ASSERT_EQ(result.exit_code, 0) << words << '\n' << result.err;
  }
  void write(const std::string& path, std::string_view text) { std::ofstream(folder_ / path) << text; }
  void commit() { git("add -A && git commit -qm 'A commit for a test'"); }
  testing::ProcessResult check(std::vector<std::string> words) {
    words.insert(words.begin(), {CLAIMCHECK_PROGRAM, "check", "--offline", "--format", "concise", "-q"});
    return testing::run_process(words, {}, {}, folder_.string());
  }
  std::vector<std::string> places(const std::vector<std::string>& words) {
    const testing::ProcessResult result = check(words);
    EXPECT_EQ(result.err, "");
    std::vector<std::string> out;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);)
      out.push_back(line.substr(0, line.find(':', line.find(':') + 1)));
    return out;
  }

  fs::path folder_;
};

using Places = std::vector<std::string>;

TEST_F(ChangedSince, ReportsWhatChangedLinesSay) {
  write("drafts/a b.md", "Some 40 percent left.\n\nThe town is small.\n\nSome 50 percent stayed.\n");
  write("same.md", "Some 60 percent left.\n");
  commit();
  write("drafts/a b.md", "Some 40 percent left.\n\nThe town has 70 percent.\n\nSome 50 percent stayed.\n");
  EXPECT_EQ(places({".", "--changed-since", "HEAD"}), Places{"./drafts/a b.md:3"});
  EXPECT_EQ(places({"drafts", "--changed-since", "trunk"}), Places{"drafts/a b.md:3"});
  EXPECT_EQ(places({".", "--changed-since", "HEAD~0"}), Places{"./drafts/a b.md:3"});
  write("new.md", "Some 80 percent left.\n");
  EXPECT_EQ(places({"new.md", "same.md", "--changed-since", "HEAD"}), Places{"new.md:1"});
  git("mv same.md moved.md");
  EXPECT_EQ(places({"moved.md", "--changed-since", "HEAD"}), Places{});
}

TEST_F(ChangedSince, ComparesWithWhereTheBranchBegan) {
  write("a.md", "Some 40 percent left.\n\nThe town is small.\n");
  commit();
  git("checkout -qb topic");
  write("b.md", "Some 50 percent left.\n");
  commit();
  git("checkout -q trunk");
  write("a.md", "Some 40 percent of them left.\n\nThe town is small.\n");
  commit();
  git("checkout -q topic");
  EXPECT_EQ(places({".", "--changed-since", "trunk"}), Places{"./b.md:1"});
}

TEST_F(ChangedSince, ReportsASecondPlaceThatIsNew) {
  const std::string entry = "A. Lee, “The Pond,” Gazette, May 3, 2011, https://gazette.test/pond.\n";
  write("a.txt",
        "The pond is dry.[1]\n\nThe mill stands.[2]\n\nReferences\n\n[1] B. Okoro, Mills, 1999.\n[2] " + entry);
  commit();
  write("a.txt", "The pond is dry.[1]\n\nThe mill stands.[2]\n\nReferences\n\n[1] " + entry + "[2] " + entry);
  const testing::ProcessResult result = check({"a.txt", "--changed-since", "HEAD"});
  EXPECT_NE(result.out.find("reference/duplicate"), std::string::npos) << result.out;
}

TEST_F(ChangedSince, AsksOnlyForLinksOfChangedLines) {
  write("a.md", "The pond is [dry](https://pond.test/old).\n\nThe mill stands.\n");
  commit();
  write("a.md", "The pond is [dry](https://pond.test/old).\n\nThe mill [stands](https://mill.test/new).\n");
  const auto result = testing::run_process(
      {CLAIMCHECK_PROGRAM, "check", "a.md", "--offline", "--format", "json", "--changed-since", "HEAD"}, {}, {},
      folder_.string());
  const std::size_t old = result.out.find("\"rule\": \"run/unchanged\""),
                    asked = result.out.find("\"rule\": \"run/offline\"");
  ASSERT_NE(old, std::string::npos) << result.out;
  ASSERT_NE(asked, std::string::npos) << result.out;
  EXPECT_LT(old, asked);
}

TEST_F(ChangedSince, SaysWhatGitSays) {
  write("a.md", "The town is small.\n");
  commit();
  const auto message = [&](const std::string& revision, const std::string& path) {
    const testing::ProcessResult result = check({path, "--changed-since", revision});
    EXPECT_EQ(result.exit_code, 2);
    return result.err;
  };
  EXPECT_NE(message("no-such", "a.md").find("a.md: --changed-since no-such: git says: "), std::string::npos)
      << message("no-such", "a.md");
  EXPECT_EQ(message("--output=x", "a.md"), "error: --changed-since: not a revision: --output=x\n");
  EXPECT_EQ(message("HEAD", "-"), "error: --changed-since: standard input has no history; name files\n");
  const fs::path elsewhere = folder_.string() + "-bare.md";
  std::ofstream(elsewhere) << "The town is small.\n";
  EXPECT_NE(message("HEAD", elsewhere.string()).find("not a git repository"), std::string::npos);
  fs::remove(elsewhere);
}

}  // namespace
}  // namespace claimcheck::engine
