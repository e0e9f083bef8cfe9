#include <gtest/gtest.h>

#include "tests/unit/engine/process.hpp"

namespace claimcheck {
namespace {

using testing::ProcessResult;

ProcessResult claimcheck(std::vector<std::string> words, std::string_view input = {}) {
  words.insert(words.begin(), CLAIMCHECK_PROGRAM);
  return testing::run_process(words, input);
}

TEST(CommandLine, SaysWhichWordIsWrongAndWhichWasMeant) {
  struct Row {
    std::vector<std::string> words;
    std::string message;
  };
  for (const auto& [words, message] : {
           Row{{"prase"}, "unknown command prase; did you mean parse?"},
           Row{{"xyzzy"}, "unknown command xyzzy"},
           Row{{"parse", "--jsnol"}, "unknown option --jsnol; did you mean --jsonl?"},
           Row{{"parse", "a.md", "--frmat=json"}, "unknown option --frmat; did you mean --format?"},
           Row{{"parse", "a.md", "--quite-another"}, "unknown option --quite-another"},
           Row{{"parse"}, "claimcheck parse: no PATH; see claimcheck parse --help"},
           Row{{"parse", "--jsonl", "a.md"}, "claimcheck parse: --jsonl reads standard input, so no PATH"},
           Row{{}, "no command; see claimcheck --help"},
       }) {
    const ProcessResult result = claimcheck(words);
    EXPECT_EQ(result.err, "error: " + message + "\n");
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
  }
}

TEST(CommandLine, PrintsVersionAndHelpOnStandardOutput) {
  EXPECT_EQ(claimcheck({"--version"}).out, "claimcheck 0.1.0\n");
  const ProcessResult help = claimcheck({"parse", "--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_NE(help.out.find("--jsonl"), std::string::npos);
  EXPECT_EQ(help.err, "");
}

TEST(CommandLine, NamesWhatCannotBeRead) {
  const ProcessResult result = claimcheck({"parse", "/no/such/article.md"});
  EXPECT_EQ(result.err, "error: /no/such/article.md: no such file or folder\n");
  EXPECT_EQ(result.exit_code, 2);
}

TEST(JsonLines, AnswersEachLineInOrderAndGoesOnAfterABadOne) {
  const ProcessResult result = claimcheck({"references", "--jsonl"}, R"({"id":"a","text":"Lee, A. “Ponds.” 2015."})"
                                                                     "\n\nnot json\n"
                                                                     R"({"id":[1],"text":3})"
                                                                     "\n"
                                                                     R"({"id":4})");
  EXPECT_EQ(result.exit_code, 0);
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < result.out.size();) {
    const std::size_t end = result.out.find('\n', at);
    lines.push_back(result.out.substr(at, end - at));
    at = end + 1;
  }
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_TRUE(lines[0].starts_with(R"({"id":"a","item":{"type":)")) << lines[0];
  EXPECT_EQ(lines[1], R"({"id":null,"error":"not JSON: syntax error"})");
  EXPECT_EQ(lines[2], R"({"id":[1],"error":"\"text\" is not a string"})");
  EXPECT_EQ(lines[3], R"({"id":4,"error":"neither \"text\" nor \"path\""})");
}

}  // namespace
}  // namespace claimcheck
