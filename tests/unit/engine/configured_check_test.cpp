// The whole program with configuration files around it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/engine/process.hpp"

namespace claimcheck {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::ProcessResult;
using ::testing::StartsWith;

constexpr std::string_view kArticle = "He called it “the single worst idea of the whole decade”.\n";

class ConfiguredCheck : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view text = kArticle) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  ProcessResult run(std::vector<std::string> words, std::string_view input = {}, const std::string& in = {}) {
    words.insert(words.begin(), CLAIMCHECK_PROGRAM);
    return testing::run_process(words, input, {}, (folder_ / in).string());
  }
  // The findings, one a line.
  std::string check(std::vector<std::string> words, std::string_view input = {}, const std::string& in = {}) {
    words.insert(words.begin(), {"check", "--offline", "-q", "--format", "concise"});
    ProcessResult result = run(std::move(words), input, in);
    return result.out + result.err;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("claimcheck-configured-check-" + std::to_string(::getpid()));
};

constexpr const char* kFound = "quotation of 8 words without a citation";

TEST_F(ConfiguredCheck, TakesTheNearestFileUpward) {
  write(".claimcheck.yaml", "ignore: [citation]\n");
  write("a.txt");
  write("near/.claimcheck.yaml", "rules: {citation/uncited-quotation: info}\n");
  write("near/deep/b.txt");
  EXPECT_EQ(check({"a.txt"}), "");
  EXPECT_THAT(check({"near/deep/b.txt"}), HasSubstr("near/deep/b.txt:1:15: info[citation/uncited-quotation]"));
  EXPECT_EQ(check({"../a.txt"}, {}, "near"), "");
  EXPECT_THAT(check({"a.txt", "near"}), AllOf(StartsWith("near/deep/b.txt:1:15: info"), Not(HasSubstr("a.txt"))));
}

TEST_F(ConfiguredCheck, TakesThePresentFolderForStandardInputUnlessItHasAName) {
  write(".claimcheck.yaml", "ignore: [citation]\n");
  write("near/.claimcheck.yaml", "");
  EXPECT_EQ(check({"-"}, kArticle), "");
  EXPECT_THAT(check({"-", "--stdin-filename", "near/a.txt"}, kArticle), HasSubstr(kFound));
  EXPECT_THAT(check({"-"}, kArticle, "near"), HasSubstr(kFound));
}

TEST_F(ConfiguredCheck, TakesOneFileAloneOrNone) {
  write(".claimcheck.yaml", "ignore: [citation]\n");
  write("other=1.yaml", "rules: {citation/uncited-quotation: warning}\n");
  write("a.txt");
  EXPECT_THAT(check({"a.txt", "--config", "other=1.yaml"}), HasSubstr("warning[citation/uncited-quotation]"));
  EXPECT_THAT(check({"a.txt", "--isolated"}), HasSubstr("error[citation/uncited-quotation]"));
  EXPECT_EQ(check({"a.txt", "--isolated", "--config", "other=1.yaml"}),
            "error: --isolated reads no file, so no --config other=1.yaml\n");
  EXPECT_THAT(check({"a.txt", "--config", ".claimcheck.yaml", "--config", "other=1.yaml"}), HasSubstr("two files"));
}

TEST_F(ConfiguredCheck, LetsTheCommandLineWinOverKeyAndFile) {
  write(".claimcheck.yaml", "ignore: [quote]\nfail-on: never\n");
  write("a.txt");
  EXPECT_EQ(run({"check", "--offline", "a.txt"}).exit_code, 0);
  EXPECT_EQ(run({"check", "--offline", "a.txt", "--config", "fail-on=error"}).exit_code, 1);
  EXPECT_EQ(run({"check", "--offline", "a.txt", "--config", "fail-on=error", "--fail-on", "never"}).exit_code, 0);
  EXPECT_THAT(check({"a.txt", "--ignore", "url"}), HasSubstr(kFound));
  EXPECT_EQ(check({"a.txt", "--config", "ignore=[citation, url]"}), "");
}

TEST_F(ConfiguredCheck, AddsUpWhatItExtends) {
  write("base/house.yaml",
        "fail-on: never\nselect: [quote]\nrules: [rules, {citation/uncited-quotation: info, url/tracker: off}]\n"
        "hosts: {a.test: {delay: 1}, b.test: {delay: 2}}\n");
  write("base/rules/house/any-claim.yaml",
        "summary: A claim.\nwhy: So.\ninstead: None.\nseverity: info\nfor-each: [claim in article.claims]\n"
        "when: claim.words > 0\nmessage: a claim\ntests:\n- fires: The dam broke in 1999.\n- quiet: ''\n");
  write(".claimcheck.yaml",
        "extend: base/house.yaml\nselect: [citation, house]\nrules: {citation/uncited-quotation: warning}\n"
        "hosts: {b.test: {delay: 3}}\n");
  write("a.txt");
  EXPECT_THAT(check({"a.txt"}),
              AllOf(HasSubstr("warning[citation/uncited-quotation]"), HasSubstr("info[house/any-claim]")));
  EXPECT_EQ(run({"check", "--offline", "a.txt"}).exit_code, 0);
  EXPECT_THAT(run({"check", "a.txt", "--show-settings"}).out,
              AllOf(HasSubstr("hosts:\n  a.test: {delay: 1}  # base/house.yaml:4\n"
                              "  b.test: {delay: 3}  # .claimcheck.yaml:4\n"
                              "rules:\n  - base/rules  # base/house.yaml:3\n"),
                    HasSubstr("\nfail-on: never  # base/house.yaml:1\n")));
}

TEST_F(ConfiguredCheck, NamesTheChainOfFilesThatExtendThemselves) {
  write("a.yaml", "extend: [b.yaml]\n");
  write("b.yaml", "extend: a.yaml\n");
  write("a.txt");
  EXPECT_EQ(check({"a.txt", "--config", "a.yaml"}),
            "error: b.yaml:1: a configuration that extends itself: a.yaml extends b.yaml extends a.yaml\n");
}

TEST_F(ConfiguredCheck, HasOverridesForSomeArticles) {
  write(".claimcheck.yaml",
        "overrides:\n- files: drafts/**\n  rules: {citation/uncited-quotation: info}\n"
        "- files: [old.txt]\n  rules: {citation/uncited-quotation: off}\n");
  write("a.txt");
  write("drafts/b.txt");
  write("drafts/old.txt");
  EXPECT_EQ(check({"."}), "./a.txt:1:15: error[citation/uncited-quotation] " + std::string(kFound) +
                              "\n./drafts/b.txt:1:15: info[citation/uncited-quotation] " + kFound + '\n');
}

TEST_F(ConfiguredCheck, WantsOneVoiceOnWhatBelongsToTheRun) {
  write("a/.claimcheck.yaml", "select: [citation]\nmax-time: 5\n");
  write("b/.claimcheck.yaml", "select: [url]\n\nmax-time: 6\n");
  write("c/.claimcheck.yaml", "select: [url]\n");
  write("d/.claimcheck.yaml", "max-time: 5\nretry: 1\n");
  for (const char* name : {"a/a.txt", "b/b.txt", "c/c.txt", "d/d.txt"}) write(name);
  EXPECT_EQ(
      check({"a", "b"}),
      "error: a/.claimcheck.yaml:2 and b/.claimcheck.yaml:3 do not say the same of max-time, and a run has but one "
      "network and one report; say --config FILE\n");
  EXPECT_THAT(check({"a", "b", "--max-time", "7"}), StartsWith("a/a.txt:1:15: error"));
  EXPECT_THAT(check({"a", "c"}), StartsWith("a/a.txt:1:15: error"));
  EXPECT_THAT(check({"a", "d"}), HasSubstr("a/.claimcheck.yaml and d/.claimcheck.yaml:2 do not say the same of retry"));
}

TEST_F(ConfiguredCheck, TellsFileAndLineOfAValueThatItsOptionRefuses) {
  write("a.txt");
  struct Row {
    const char* text;
    const char* message;
  };
  for (const Row& row : {
           Row{"\nmax-time: soon\n", ".claimcheck.yaml:2: max-time: not a number of seconds: soon"},
           Row{"color: red\n", ".claimcheck.yaml:1: color: not one of auto, always, never: red"},
           Row{"robots: never\n", ".claimcheck.yaml:1: robots: not one of probes, all: never"},
           Row{"archive-endpoints: [ftp://a.test]\n",
               ".claimcheck.yaml:1: archive-endpoint: not an http(s) URL: ftp://a.test"},
           Row{"\n\nexclude: ['(']\n", ".claimcheck.yaml:3: exclude: not a regular expression: missing ): ("},
           Row{"colour: never\n", ".claimcheck.yaml:1: unknown key \"colour\"; did you mean \"color\"?"},
       }) {
    write(".claimcheck.yaml", row.text);
    const ProcessResult result = run({"check", "--offline", "a.txt"});
    EXPECT_EQ(result.err, "error: " + std::string(row.message) + '\n');
    EXPECT_EQ(result.exit_code, 2);
  }
}

TEST_F(ConfiguredCheck, ServesCommandsWithoutArticles) {
  write(".claimcheck.yaml", "format: json\noffline: true\nrules: {url/tracker: off}\n");
  EXPECT_THAT(run({"rules", "list"}).out, HasSubstr("url/tracker                         off"));
  EXPECT_THAT(run({"explain", "url/tracker"}).out, StartsWith("url/tracker (warning, off)"));
  EXPECT_THAT(run({"fetch", "http://a.test/"}).out, HasSubstr("\"rule\":\"run/offline\""));
  EXPECT_THAT(run({"fetch", "--isolated", "--show-settings"}).out, HasSubstr("offline: false  # default\n"));
  EXPECT_THAT(run({"rules", "list", "--isolated"}).out, Not(HasSubstr("url/tracker                         off")));
}

TEST_F(ConfiguredCheck, ShowsNoSecret) {
  write("cc.yaml",
        "header: ['Authorization: Bearer sesame']\nproxy: http://me:sesame@proxy.test:80/\n"
        "hosts:\n  a.test: {headers: {X-Key: sesame}, cookies: {id: sesame}, user: me, password: sesame}\n"
        "  b.test: {token: sesame}\n");
  const ProcessResult result = run({"check", "-", "--config", "cc.yaml", "--show-settings", "--header", "X-B: sesame"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, Not(HasSubstr("sesame")));
  EXPECT_THAT(result.out, AllOf(HasSubstr("header: [\"X-B: …\"]  # command line"),
                                HasSubstr("proxy: \"http://…@proxy.test:80/\"  # cc.yaml:2"),
                                HasSubstr("b.test: {token: \"…\"}  # cc.yaml:5"), HasSubstr("user: me")));
}

}  // namespace
}  // namespace claimcheck
