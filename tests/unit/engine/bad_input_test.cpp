// What is no article, or one that nobody wrote by hand: a clear message or a correct report, never a crash.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/engine/process.hpp"

namespace claimcheck {
namespace {

namespace fs = std::filesystem;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using testing::ProcessResult;
using namespace std::string_literals;

class BadInput : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("claimcheck-bad-input-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  ProcessResult check(const std::string& name, std::vector<std::string> more = {}) {
    std::vector<std::string> words{CLAIMCHECK_PROGRAM, "check", "--offline", name};
    words.insert(words.end(), more.begin(), more.end());
    return testing::run_process(words, {}, {}, folder_.string());
  }

  fs::path folder_;
};

std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

TEST_F(BadInput, ThatIsNoArticleIsNamed) {
  const std::string other = "; give a text or Markdown file\n";
  struct Row {
    std::string name, bytes, message;
  };
  for (const Row& row : {
           Row{"program.txt", "\x7F"s + "ELF\2\1\1\0\0"s, "not text (it looks like an ELF program)" + other},
           Row{"packed.md", "\x1F\x8B\x08\0\0\0\0\0"s, "not text (it looks like a gzip archive)" + other},
           Row{"nul.txt", "The mill\0 closed."s, "not text (byte 8 is NUL)" + other},
           Row{"wide.txt", "\xFF\xFET\0h\0e\0"s,
               "not text (it looks like UTF-16); convert it to UTF-8 first, for example with iconv -f UTF-16 -t "
               "UTF-8\n"},
       }) {
    write(row.name, row.bytes);
    for (const char* format : {"text", "concise"}) {
      const ProcessResult result = check(row.name, {"--format", format});
      EXPECT_EQ(result.err, "error: " + row.name + ": " + row.message);
      EXPECT_EQ(result.out, "");
      EXPECT_EQ(result.exit_code, 2) << row.name;
    }
  }
}

TEST_F(BadInput, ThatIsMissingOrOfNoUseIsNamed) {
  fs::create_directories(folder_ / "empty");
  fs::create_symlink("circle", folder_ / "circle");
  write("long.txt", std::string(5000, 'a'));
  EXPECT_EQ(check("none.md").err, "error: none.md: no such file or folder\n");
  EXPECT_EQ(check("empty").err,
            "error: empty: no articles (.htm, .html, .latex, .markdown, .md, .mdown, .mdwn, .mediawiki, .mkd, .mkdn, "
            ".qmd, .rmd, .tex, .text, .txt, .wiki, "
            ".wikitext, .xhtml) in this folder\n");
  EXPECT_EQ(check("circle").err, "error: circle: Too many levels of symbolic links\n");
  EXPECT_EQ(check("long.txt", {"--max-article-size", "4K"}).err,
            "error: long.txt: larger than 4 KiB, the limit that --max-article-size sets\n");
  EXPECT_EQ(check("long.txt", {"--ofline"}).err, "error: unknown option --ofline; did you mean --offline?\n");
  for (const char* name : {"none.md", "empty", "circle"}) EXPECT_EQ(check(name).exit_code, 2) << name;
}

TEST_F(BadInput, InARuleFileIsShownWithItsLineAndACaret) {
  fs::create_directories(folder_ / "house");
  const auto problem = [&] {
    return testing::run_process({CLAIMCHECK_PROGRAM, "rules", "test", "house"}, {}, {}, folder_.string()).err;
  };
  write("house/short.yaml",
        "summary: A claim is short.\nwhy: So it is.\ninstead: write more\nseverity: inf\nmesage: x\n"
        "for-each: [claim in article.claims]\nwhen: claim.words < 3\nmessage: short\ntests:\n"
        "- fires: The dam broke.\n- quiet: The old dam at the mill broke.\n");
  EXPECT_EQ(problem(),
            "error: house/short.yaml:5:1: unknown key \"mesage\"; did you mean \"message\"?\n"
            "  5 | mesage: x\n"
            "    | ^^^^^^\n"
            "house/short.yaml:4:11: a severity is wanted here: error, warning or info; did you mean \"info\"?\n"
            "  4 | severity: inf\n"
            "    |           ^^^\n");
}

TEST_F(BadInput, OfNoLengthIsAWarning) {
  write("empty.md", "");
  const ProcessResult result = check("empty.md");
  EXPECT_EQ(result.err, "warning: empty.md: the file is empty\n");
  EXPECT_EQ(result.exit_code, 0);
}

TEST_F(BadInput, InAnotherFileDoesNotKeepTheOthersUnread) {
  write("good.txt", "The mill closed in 2011.[1]\n");
  const ProcessResult result = check("good.txt", {"none.md"});
  EXPECT_EQ(result.err, "error: none.md: no such file or folder\n");
  EXPECT_THAT(result.out, HasSubstr("good.txt:1:25"));
  EXPECT_EQ(result.exit_code, 2);
}

TEST_F(BadInput, ThatIsNoUtf8KeepsItsPlaces) {
  write("latin.txt", "The caf\xE9 \xC3 closed\xFF in 2011.[1]\n");
  const ProcessResult result = check("latin.txt");
  EXPECT_THAT(result.out, HasSubstr("--> latin.txt:1:28\n"));
  EXPECT_THAT(result.out, HasSubstr("1 | The caf� � closed� in 2011.[1]\n"));
  EXPECT_EQ(result.exit_code, 1);
}

TEST_F(BadInput, OfALineWithoutEndTakesBoundedMemory) {
  write("words.txt", repeated("The mill closed in 2011 and 40 per cent left, ", 22'000));
  write("word.md", std::string(1'000'000, 'x'));
  EXPECT_THAT(check("words.txt").out, EndsWith("1 article: 1 claim (0 cited), 0 references, 0 links\n1 warning\n"));
  EXPECT_THAT(check("word.md").out, EndsWith("1 article: 0 claims (0 cited), 0 references, 0 links\nnothing found\n"));
}

TEST_F(BadInput, OfTenThousandMarkersIsReported) {
  write("marked.txt", repeated("The canal froze.[1] It thawed.[2] ", 5000) +
                          "\n\nReferences\n\n[1] A. Lee, “Ice,” Canal News, 2011.\n[3] A. Lee, “Thaw,” Canal News, "
                          "2012.\n");
  const ProcessResult result = check("marked.txt");
  EXPECT_THAT(result.out, EndsWith("1 article: 10000 claims (5000 cited), 2 references, 0 links\n5000 errors, 1 "
                                   "warning, 1 info\n"));
  EXPECT_EQ(result.exit_code, 1);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  // The largest of all children so far, those of the test above included.
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  EXPECT_LT(usage.ru_maxrss, 200 * 1024);  // KiB; 25 MiB as measured
#endif
}

}  // namespace
}  // namespace claimcheck
