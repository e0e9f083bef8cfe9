// `claimcheck fetch --jsonl` against a scripted server on loopback.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <sstream>

#include "tests/support/scripted_server.hpp"
#include "tests/unit/engine/process.hpp"

namespace claimcheck::engine {
namespace {

using ::testing::ElementsAre;

// A second request for a page would get a 404.
constexpr std::string_view kOnce =
    "== a.test /once\nHTTP/1.1 200 OK\n\n<p id=\"part\">Here it is.</p>\n\n"
    "== a.test /once\nHTTP/1.1 404 Not Found\n\n"
    "== a.test /other\nHTTP/1.1 410 Gone\n\n"
    "== a.test /other\nHTTP/1.1 404 Not Found\n";

// "id state url" of each line, "id error" where there is one.
std::vector<std::string> told(const std::string& output) {
  std::vector<std::string> lines;
  std::istringstream stream(output);
  for (std::string line; std::getline(stream, line);) {
    const boost::json::object answer = boost::json::parse(line).as_object();
    std::string one = boost::json::serialize(answer.at("id"));
    if (answer.contains("error") && !answer.contains("state")) {
      one += " error";
    } else {
      one += ' ' + std::string(answer.at("state").as_string()) + ' ' + std::string(answer.at("url").as_string());
    }
    lines.push_back(std::move(one));
  }
  return lines;
}

TEST(FetchLines, AskForEachPageOnceAndAnswerInOrder) {
  const testing::ScriptedServer server(kOnce);
  const auto result = testing::run_process(
      {CLAIMCHECK_PROGRAM, "fetch", "--jsonl", "--connect-to", server.connect_to(), "--allow-private", "--retry", "0"},
      R"({"id":1,"url":"http://a.test/once","title":"Once","cited":"2015-05"})"
      "\n"
      R"({"id":2,"url":"http://A.test:80/once"})"
      "\nnot json\n"
      R"({"id":3,"url":"http://a.test/other"})"
      "\n"
      R"({"id":4})"
      "\n"
      R"({"id":5,"url":"http://a.test/once#part"})"
      "\n"
      R"({"id":6,"url":"http://a.test/other"})");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(told(result.out), ElementsAre("1 alive http://a.test/once", "2 alive http://a.test/once", "null error",
                                            "3 gone http://a.test/other", "4 error", "5 alive http://a.test/once#part",
                                            "6 gone http://a.test/other"));
}

TEST(FetchLines, RememberWhatWasAnswered) {
  const testing::ScriptedServer server(kOnce);
  const auto result = testing::run_process(
      {"/bin/bash", "-c",
       "coproc P { " CLAIMCHECK_PROGRAM " fetch --jsonl --allow-private --retry 0 --connect-to " + server.connect_to() +
           "; }\n"
           "for id in 1 2; do\n"
           "  echo '{\"id\":'$id',\"url\":\"http://a.test/once\"}' >&${P[1]}\n"
           "  read -t 60 -r answer <&${P[0]}; echo \"$answer\"\n"
           "done\n"});
  EXPECT_THAT(told(result.out), ElementsAre("1 alive http://a.test/once", "2 alive http://a.test/once"));
}

}  // namespace
}  // namespace claimcheck::engine
