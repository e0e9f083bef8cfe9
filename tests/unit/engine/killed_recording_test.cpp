// `--record` of a program that is killed on the way.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <cstdio>
#include <fstream>
#include <utility>

#include "fetch/warc.hpp"
#include "tests/support/scripted_server.hpp"

namespace claimcheck::engine {
namespace {

// Starts the program, reads that many lines of its output, kills it, and gives back all lines that came whole.
std::vector<std::string> lines_until_killed(std::vector<std::string> words, const std::string& input,
                                            std::size_t enough) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  int out[2];
  EXPECT_EQ(pipe2(out, O_CLOEXEC), 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(open(input.c_str(), O_RDONLY), 0);
    dup2(out[1], 1);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  close(out[1]);
  std::vector<std::string> lines;
  std::string line;
  bool killed = false;
  for (char c; read(out[0], &c, 1) == 1;) {
    if (c != '\n') {
      line += c;
      continue;
    }
    lines.push_back(std::exchange(line, {}));
    if (lines.size() >= enough && !std::exchange(killed, true)) kill(child, SIGKILL);
  }
  close(out[0]);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the program ended before it was killed";
  return lines;
}

TEST(KilledRecording, HoldsAllThatWasAnswered) {
  const testing::ScriptedServer server(
      "== * /page/*\nHTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>five people</p>\n");
  const std::string base = ::testing::TempDir() + "claimcheck-killed-" + std::to_string(getpid());
  const std::string recording = base + ".warc.gz", input = base + ".jsonl";
  {
    std::ofstream lines(input);
    for (int i = 0; i < 20'000; ++i) {
      lines << R"({"id":)" << i << R"(,"url":"http://host)" << i % 10 << ".test/page/" << i << "\"}\n";
    }
  }
  const auto lines = lines_until_killed({CLAIMCHECK_PROGRAM, "fetch", "--jsonl", "--connect-to", server.connect_to(),
                                         "--retry", "0", "--record", recording},
                                        input, 100);
  ASSERT_GE(lines.size(), 100u);
  auto reader = fetch::WarcReader::open(recording);
  ASSERT_TRUE(reader) << reader.error().text();
  for (const std::string& line : lines) {
    const auto answer = boost::json::parse(line).as_object();
    const std::string url(answer.at("url").as_string());
    const auto recorded = (*reader)->find(url);
    ASSERT_TRUE(recorded) << url;
    EXPECT_EQ(recorded->body, "<p>five people</p>\n");
  }
  // What came behind the last whole record is named, if anything did.
  const std::string damage = (*reader)->damage().value_or("breaks off");
  EXPECT_NE(damage.find("breaks off"), std::string::npos) << damage;
  std::remove(recording.c_str());
  std::remove(input.c_str());
}

}  // namespace
}  // namespace claimcheck::engine
