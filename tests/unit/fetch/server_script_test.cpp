#include "tests/support/server_script.hpp"

#include <gtest/gtest.h>

namespace claimcheck::testing {
namespace {

// All that an answer sends, pauses and ends as marks.
std::string shown(const std::vector<ServerScript::Step>& steps) {
  std::string out;
  for (const auto& step : steps) {
    if (const auto* send = std::get_if<ServerScript::Send>(&step)) out += send->bytes;
    if (const auto* stall = std::get_if<ServerScript::Stall>(&step)) {
      out += stall->time ? "<stall " + std::to_string(stall->time->count()) + ">" : "<stall>";
    }
    if (const auto* drip = std::get_if<ServerScript::Drip>(&step)) {
      out += "<drip " + std::to_string(drip->bytes) + " " + std::to_string(drip->every.count()) + ">";
    }
    if (const auto* gather = std::get_if<ServerScript::Gather>(&step)) {
      out += "<gather " + std::to_string(gather->requests) + ">";
    }
    if (const auto* end = std::get_if<ServerScript::End>(&step)) out += end->reset ? "<reset>" : "<cut>";
    if (const auto* down = std::get_if<ServerScript::Countdown>(&step)) {
      out += "<" + std::to_string(down->status) + " " + down->target + ">";
    }
  }
  return out;
}

struct AnswerRow {
  const char* block;
  const char* sent;
};

class ServerScriptAnswers : public ::testing::TestWithParam<AnswerRow> {};

TEST_P(ServerScriptAnswers, SendsWhatIsWritten) {
  const auto script = read_server_script(std::string("== * *\n") + GetParam().block);
  ASSERT_TRUE(script) << script.error().text();
  EXPECT_EQ(shown(script->blocks.at(0).answers.at(0)), GetParam().sent);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ServerScriptAnswers,
    ::testing::Values(
        AnswerRow{"HTTP/1.1 204 No Content", "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"},
        AnswerRow{"HTTP/1.1 200 OK\nX: y\n\nab\n\nc\n\n\n",
                  "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 6\r\n\r\nab\n\nc\n"},
        AnswerRow{"HTTP/1.1 200 OK\r\n\r\nab\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab\n"},
        AnswerRow{"HTTP/1.1 200 OK\ncontent-length: 99\n\nab", "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nab\n"},
        AnswerRow{"HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n@bytes 0\\r\\n\\r\\n",
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        AnswerRow{"HTTP/1.1 200 OK\nConnection: close\n\nab", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nab\n<cut>"},
        AnswerRow{"HTTP/1.1 200 OK\n\n@bytes a\\x41\\\\", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\naA\\"},
        AnswerRow{"HTTP/1.1 200 OK\n\n@repeat 3 ab\n@@x", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nababab@x\n"},
        AnswerRow{"@raw\nnot HTTP\n@stall 5\nmore", "not HTTP\n<stall 5>more\n<cut>"},
        AnswerRow{"@redirect 301 /to", "HTTP/1.1 301 Redirect\r\nLocation: /to\r\nContent-Length: 0\r\n\r\n"},
        AnswerRow{"@countdown 302 /end", "<302 /end>"},
        AnswerRow{"@gather 2\nHTTP/1.1 200 OK\n@drip 1 2\n@cut",
                  "<gather 2>HTTP/1.1 200 OK\r\n<drip 1 2><cut>Content-Length: 0\r\n\r\n"},
        AnswerRow{"@stall", "<stall>"}, AnswerRow{"@reset", "<reset>"}));

struct ErrorRow {
  const char* script;
  unsigned line;
  const char* message;
};

class ServerScriptErrors : public ::testing::TestWithParam<ErrorRow> {};

TEST_P(ServerScriptErrors, NameTheLine) {
  const auto script = read_server_script(GetParam().script);
  ASSERT_FALSE(script);
  EXPECT_EQ(script.error().line, GetParam().line);
  EXPECT_EQ(script.error().message, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ServerScriptErrors,
    ::testing::Values(ErrorRow{"# fine\n\nHTTP/1.1 200 OK\n", 3, "expected a block, \"== HOST PATH\""},
                      ErrorRow{"== a.test\n@cut\n", 1, "expected \"== HOST PATH\""},
                      ErrorRow{"== a.test /x y\n@cut\n", 1, "expected \"== HOST PATH\""},
                      ErrorRow{"== a.test x\n@cut\n", 1, "expected \"== HOST PATH\""},
                      ErrorRow{"== a.test /\n\n\n== b.test /\n@cut\n", 1,
                               "the block says nothing; an empty reply is @cut"},
                      ErrorRow{"== a.test /\n@cut\n@stal\n", 3, "unknown directive @stal"},
                      ErrorRow{"== a.test /\nHTTP/1.1 200 OK\n@raw\n", 3, "@raw must be its block's first line"},
                      ErrorRow{"== a.test /\n@stall soon\n", 2, "@stall takes a number of milliseconds, or nothing"},
                      ErrorRow{"== a.test /\n@drip 0 1\n", 2, "@drip takes a number of bytes and of milliseconds"},
                      ErrorRow{"== a.test /\n@bytes \\q\n", 2, "@bytes takes text with \\r \\n \\t \\0 \\\\ or \\xHH"},
                      ErrorRow{"== a.test /\n@bytes \\x4\n", 2, "@bytes takes text with \\r \\n \\t \\0 \\\\ or \\xHH"},
                      ErrorRow{"== a.test /\n@repeat 3\n", 2, "@repeat takes a number and a text"},
                      ErrorRow{"== a.test /\n@redirect 200 /x\n", 2, "@redirect takes a status of 3xx and a URL"},
                      ErrorRow{"== a.test /\n@gather\n", 2, "@gather takes a number of requests"},
                      ErrorRow{"== a.test /\n@cut now\n", 2, "@cut takes nothing"}));

TEST(ServerScript, FindsTheMostExactBlock) {
  const auto script = read_server_script(
      "== * *\n@cut\n== * /a*\n@cut\n== a.test *\n@cut\n== a.test /a/b*\n@cut\n== a.test /a/b\n@cut\n== a.test "
      "/a/b\n@cut\n");
  ASSERT_TRUE(script);
  const auto found = [&](const char* host, const char* path) {
    const auto* block = script->find(host, path);
    return block->host + " " + block->path;
  };
  EXPECT_EQ(found("b.test", "/"), "* *");
  EXPECT_EQ(found("b.test", "/ab"), "* /a*");
  EXPECT_EQ(found("a.test", "/ab"), "a.test *");
  EXPECT_EQ(found("a.test", "/a/bc"), "a.test /a/b*");
  EXPECT_EQ(found("a.test", "/a/b"), "a.test /a/b");
  EXPECT_EQ(script->find("a.test", "/a/b")->answers.size(), 2u);
}

TEST(ServerScript, FindsNothingWhereNothingFits) {
  const auto script = read_server_script("== a.test /x\n@cut\n");
  ASSERT_TRUE(script);
  EXPECT_EQ(script->find("a.test", "/"), nullptr);
  EXPECT_EQ(script->find("b.test", "/x"), nullptr);
}

}  // namespace
}  // namespace claimcheck::testing
