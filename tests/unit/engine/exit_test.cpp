// Exit codes, streams, files and folders of the real program.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/unit/engine/process.hpp"

namespace claimcheck {
namespace {

namespace fs = std::filesystem;
using testing::ProcessResult;

const std::string kUncited = "The mayor called it “the single worst idea of the whole long decade”.\n";
const std::string kQuiet = "The mayor left.\n";

class Program : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("claimcheck-test-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& path, std::string_view text) {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }
  ProcessResult run(std::vector<std::string> words, std::string_view input = {}) {
    words.insert(words.begin(), CLAIMCHECK_PROGRAM);
    return testing::run_process(words, input, {}, folder_.string());
  }
  ProcessResult shell(const std::string& script) {
    return testing::run_process({"/bin/bash", "-c", script}, {}, {"CLAIMCHECK=" CLAIMCHECK_PROGRAM}, folder_.string());
  }

  fs::path folder_;
};

TEST_F(Program, EndsWithOneFromTheSeverityThatIsAskedFor) {
  write("uncited.txt", kUncited);
  write("quiet.txt", kQuiet);
  const auto code = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "--offline"});
    return run(more).exit_code;
  };
  EXPECT_EQ(code({"quiet.txt"}), 0);
  EXPECT_EQ(code({"uncited.txt"}), 1);
  EXPECT_EQ(code({"uncited.txt", "--fail-on", "info"}), 1);
  EXPECT_EQ(code({"uncited.txt", "--fail-on", "never"}), 0);
  EXPECT_EQ(code({"uncited.txt", "--exit-zero"}), 0);
  EXPECT_EQ(code({"uncited.txt", "no-such.txt", "--exit-zero"}), 2);
}

TEST_F(Program, EndsWithOneWhereThereAreMoreWarningsThanMayBe) {
  write("two.txt", "About 40 percent of them left.\n\nSome 70 percent of the rest stayed.\n");
  const auto code = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "--offline", "two.txt"});
    return run(more).exit_code;
  };
  EXPECT_EQ(code({}), 0);
  EXPECT_EQ(code({"--max-warnings", "2"}), 0);
  EXPECT_EQ(code({"--max-warnings", "1"}), 1);
  EXPECT_EQ(code({"--max-warnings", "0", "--fail-on", "never"}), 1);
  EXPECT_EQ(code({"--max-warnings", "0", "--exit-zero"}), 0);
  EXPECT_EQ(code({"--max-warnings", "-1"}), 2);
}

TEST_F(Program, TakesNamesFromLists) {
  write("a.txt", kQuiet);
  write("b c.txt", kQuiet);
  write("folder/d.md", kQuiet);
  write("list", "a.txt\r\n\nfolder\n");
  write("list0", std::string_view("b c.txt\0a.txt\0", 14));
  write("empty", "");
  write("missing", "no-such.txt\n*.txt\n");
  const auto checked = [&](std::vector<std::string> words, std::string_view input = {}) {
    words.insert(words.begin(), {"check", "--offline"});
    const ProcessResult result = run(words, input);
    return std::to_string(result.exit_code) + " " + result.out.substr(0, result.out.find(':')) + result.err;
  };
  EXPECT_EQ(checked({"--files-from", "list"}), "0 2 articles");
  EXPECT_EQ(checked({"--files-from", "list", "a.txt", "--files-from", "list0"}), "0 3 articles");
  EXPECT_EQ(checked({"--files-from", "-"}, "b c.txt"), "0 1 article");
  EXPECT_EQ(checked({"--files-from", "empty"}), "0 ");
  EXPECT_EQ(checked({"--files-from", "no-list"}), "2 error: no-list: cannot be read: No such file or directory\n");
  EXPECT_EQ(checked({"--files-from", "missing"}),
            "2 error: no-such.txt: no such file or folder\nerror: *.txt: no such file or folder\n");
}

TEST_F(Program, ChecksTheRestWhereSomeInputsCannotBeRead) {
  write("uncited.txt", kUncited);
  write("picture.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  const ProcessResult result =
      run({"check", "--offline", "--format", "concise", "picture.txt", "uncited.txt", "gone.md"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_TRUE(result.out.starts_with("uncited.txt:1:")) << result.out;
  EXPECT_NE(result.err.find("error: picture.txt: "), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("error: gone.md: no such file or folder\n"), std::string::npos) << result.err;
}

TEST_F(Program, NamesASettingThatCannotWorkThoughThereIsNothingToFetch) {
  write("quiet.txt", kQuiet);
  struct Row {
    std::vector<std::string> options;
    std::string message;
    bool offline_too = true;
  };
  for (const Row& row : {
           Row{{"--replay", "none.warc.gz"},
               "none.warc.gz: cannot read the recording: No such file or directory",
               false},
           Row{{"--record", "no/folder.warc.gz"},
               "no/folder.warc.gz: cannot write the recording: No such file or directory",
               false},
           Row{{"--connect-to", "mill.example"}, "--connect-to mill.example: not HOST1:PORT1:HOST2:PORT2"},
           Row{{"--resolve", "mill.example:80"}, "--resolve mill.example:80: not HOST:PORT:ADDRESS"},
           Row{{"--dns-server", "nowhere"}, "--dns-server nowhere: not ADDRESS:PORT", false},
           Row{{"--cacert", "none.pem"}, "none.pem: cannot be read as --cacert"},
           Row{{"--header", "X-Client"}, "--header X-Client: not \"Name: value\""},
       }) {
    SCOPED_TRACE(row.options[0]);
    const auto expect_refused = [&](std::vector<std::string> words) {
      words.insert(words.end(), row.options.begin(), row.options.end());
      const ProcessResult result = run(words);
      EXPECT_EQ(result.err, "error: " + row.message + "\n");
      EXPECT_EQ(result.out, "");
      EXPECT_EQ(result.exit_code, 2);
    };
    expect_refused({"check", "quiet.txt"});
    expect_refused({"check", "none.txt"});  // before any article is read
    expect_refused({"fetch", "--jsonl"});
    if (row.offline_too) expect_refused({"check", "--offline", "quiet.txt"});
  }
}

TEST_F(Program, AsksForNoLinkThatNoRuleReads) {
  const std::string quickstart = CLAIMCHECK_SOURCE_DIR "/examples/quickstart/";
  const auto asked = [&](std::vector<std::string> more) {
    more.insert(more.begin(),
                {"check", quickstart + "article.md", "--replay", quickstart + "web.warc.gz", "--format", "json"});
    const std::string out = run(more).out;
    return std::pair(out.find("\"run/unread\"") == std::string::npos, out.find("\"archive\": {") != std::string::npos);
  };
  EXPECT_EQ(asked({}), std::pair(true, true));
  EXPECT_EQ(asked({"--select", "source/title-differs,source/user-generated"}), std::pair(true, false));
  EXPECT_EQ(asked({"--select", "citation,reference,url"}), std::pair(false, false));
}

TEST_F(Program, ReadsTheArticlesOfAFolderEachOnce) {
  write("drafts/b.md", kUncited);
  write("drafts/deep/a.txt", kUncited);
  write("drafts/code.py", kUncited);
  write("drafts/.hidden/c.md", kUncited);
  write("drafts/node_modules/d.md", kUncited);
  const ProcessResult result = run({"check", "--offline", "-q", "--format", "concise", "drafts", "drafts/b.md"});
  const std::string finding = ": error[citation/uncited-quotation] quotation of ";
  EXPECT_EQ(result.out.find("drafts/b.md:1:"), 0u) << result.out;
  EXPECT_NE(result.out.find("\ndrafts/deep/a.txt:1:"), std::string::npos) << result.out;
  EXPECT_EQ(std::ranges::count(result.out, '\n'), 2) << result.out;
}

TEST_F(Program, ReadsWhatAPatternMatches) {
  write("a1.txt", kQuiet);
  write("a2.txt", kQuiet);
  const ProcessResult found = run({"check", "--offline", "a?.txt"});
  EXPECT_TRUE(found.out.starts_with("2 articles: ")) << found.out;
  const ProcessResult none = run({"check", "--offline", "b*.txt"});
  EXPECT_EQ(none.err, "error: b*.txt: no file matches this pattern\n");
  EXPECT_EQ(none.exit_code, 2);
}

TEST_F(Program, SaysThatAFolderHoldsNoArticles) {
  fs::create_directories(folder_ / "empty");
  const ProcessResult result = run({"check", "empty"});
  EXPECT_EQ(result.err,
            "error: empty: no articles (.htm, .html, .latex, .markdown, .md, .mdown, .mdwn, .mediawiki, .mkd, .mkdn, "
            ".qmd, .rmd, .tex, .text, .txt, .wiki, "
            ".wikitext, .xhtml) in this folder\n");
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.exit_code, 2);
}

TEST_F(Program, RefusesWhatIsLargerThanItMayRead) {
  write("long.txt", std::string(3000, 'a'));
  const ProcessResult result = run({"check", "--offline", "long.txt", "--max-article-size", "2K"});
  EXPECT_EQ(result.err, "error: long.txt: larger than 2 KiB, the limit that --max-article-size sets\n");
  EXPECT_EQ(run({"parse", "-", "--max-article-size", "2K"}, std::string(3000, 'a')).exit_code, 2);
}

TEST_F(Program, NamesStandardInputAsItIsTold) {
  const ProcessResult result =
      run({"check", "-", "--stdin-filename", "draft.txt", "--offline", "-q", "--format", "concise"}, kUncited);
  EXPECT_TRUE(result.out.starts_with("draft.txt:1:")) << result.out;
}

TEST_F(Program, TellsItsStepsOnStandardErrorWhereAsked) {
  const ProcessResult result = run({"check", "-", "--offline", "-v"}, kQuiet);
  EXPECT_NE(result.err.find("read 1 articles\n"), std::string::npos) << result.err;
  EXPECT_EQ(result.out.find("read 1"), std::string::npos);
}

TEST_F(Program, EndsQuietlyWhenNobodyReadsItsOutput) {
  write("long.txt", [] {
    std::string text;
    while (text.size() < 1'000'000) text += "The canal froze on 3 January 2014. ";
    return text;
  }());
  const ProcessResult result = shell("\"$CLAIMCHECK\" parse long.txt | head -c 10; echo \" ${PIPESTATUS[0]}\"");
  EXPECT_EQ(result.out, "{\"path\":\"l 141\n");
  EXPECT_EQ(result.err, "");
}

TEST_F(Program, SaysThatItsOutputCannotBeWritten) {
  const ProcessResult result = shell("\"$CLAIMCHECK\" --version > /dev/full");
  EXPECT_EQ(result.err, "error: results cannot be written: No space left on device\n");
  EXPECT_EQ(result.exit_code, 2);
}

TEST_F(Program, AnswersALineBeforeTheInputEnds) {
  for (const std::string stage : {"parse --jsonl", "references --jsonl", "fetch --jsonl --offline"}) {
    const ProcessResult result = shell("coproc P { \"$CLAIMCHECK\" " + stage +
                                       "; }\n"
                                       "echo '{\"id\":1,\"text\":\"a\",\"url\":\"http://a.test/\"}' >&${P[1]}\n"
                                       "read -t 60 -r answer <&${P[0]}; echo \"${answer:0:8}\"\n"
                                       "echo '{\"id\":2,\"text\":\"a\",\"url\":\"http://a.test/\"}' >&${P[1]}\n"
                                       "read -t 60 -r answer <&${P[0]}; echo \"${answer:0:8}\"\n");
    EXPECT_EQ(result.out, "{\"id\":1,\n{\"id\":2,\n") << stage << result.err;
  }
}

}  // namespace
}  // namespace claimcheck
