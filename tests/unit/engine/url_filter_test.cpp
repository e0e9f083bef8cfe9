#include "engine/url_filter.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "tests/support/scripted_server.hpp"
#include "tests/unit/engine/process.hpp"

namespace claimcheck::engine {
namespace {

TEST(UrlFilter, AsksForAllUrlsWithoutPatterns) {
  EXPECT_EQ(UrlFilter().refusal("http://a.test/"), std::nullopt);
  EXPECT_EQ(UrlFilter::make({}, {})->refusal("http://a.test/"), std::nullopt);
}

TEST(UrlFilter, NamesThePatternThatDecided) {
  const auto filter = UrlFilter::make({"^https?://a\\.test/", "paper"}, {"\\.pdf$", "(?i)/private/"});
  ASSERT_TRUE(filter);
  EXPECT_EQ(filter->refusal("http://a.test/x"), std::nullopt);
  EXPECT_EQ(filter->refusal("http://b.test/paper"), std::nullopt);
  EXPECT_EQ(filter->refusal("http://a.test/x.pdf"), "Not asked, because --exclude \\.pdf$ matches it.");
  EXPECT_EQ(filter->refusal("http://a.test/Private/x"), "Not asked, because --exclude (?i)/private/ matches it.");
  EXPECT_EQ(filter->refusal("http://b.test/"),
            "Not asked, because no --include matches it (^https?://a\\.test/ or paper).");
}

TEST(UrlFilter, SaysWhatIsWrongWithAPattern) {
  const auto filter = UrlFilter::make({"a("}, {});
  ASSERT_FALSE(filter);
  EXPECT_EQ(filter.error().message, "--include a(: not a regular expression: missing ): a(");
  EXPECT_FALSE(UrlFilter::make({}, {"*"}));
}

testing::ProcessResult fetch_urls(const testing::ScriptedServer& server, std::vector<std::string> words,
                                  const std::vector<std::string>& environment = {}) {
  const std::vector<std::string> base{CLAIMCHECK_PROGRAM, "fetch", "--connect-to", server.connect_to()};
  words.insert(words.begin(), base.begin(), base.end());
  return testing::run_process(words, {}, environment);
}

TEST(FetchFilter, AsksOnlyForWhatThePatternsLeave) {
  const testing::ScriptedServer server("== * *\nHTTP/1.1 200 OK\n\nwords\n");
  const auto got = fetch_urls(
      server, {"http://a.test/x", "http://a.test/x.zip", "--exclude", "zip$", "--exclude", "never", "--retry", "0"});
  EXPECT_EQ(got.exit_code, 0) << got.err;
  EXPECT_NE(got.out.find("\"state\":\"skipped\",\"reason\":\"Not asked, because --exclude zip$ matches it.\""),
            std::string::npos)
      << got.out;
  for (const auto& request : server.requests()) EXPECT_EQ(request.path.find("zip"), std::string::npos);
}

TEST(FetchFilter, CannotRunWithABadPattern) {
  const auto got = testing::run_process({CLAIMCHECK_PROGRAM, "fetch", "http://a.test/", "--offline", "--include", "["});
  EXPECT_EQ(got.exit_code, 2);
  EXPECT_EQ(got.err, "error: --include: not a regular expression: missing ]: [\n");
}

TEST(FetchConfiguration, ReachesTheHostThatItNames) {
  const testing::ScriptedServer server("== * *\nHTTP/1.1 200 OK\n\nwords\n");
  const std::string file = ::testing::TempDir() + "claimcheck-settings.yaml";
  std::ofstream(file) << "hosts:\n  a.test:\n    token: ${CLAIMCHECK_TEST_TOKEN}\n";
  const auto unset = fetch_urls(server, {"http://a.test/", "--config", file});
  EXPECT_EQ(unset.exit_code, 2);
  EXPECT_EQ(unset.err, "error: " + file + ":3: the environment variable CLAIMCHECK_TEST_TOKEN is not set\n");
  EXPECT_TRUE(server.requests().empty());
  const auto got = fetch_urls(server, {"http://a.test/", "http://b.test/", "--config", file, "--parallel-max", "1"},
                              {"CLAIMCHECK_TEST_TOKEN=sesame"});
  EXPECT_EQ(got.exit_code, 0) << got.err;
  EXPECT_EQ(got.out.find("sesame"), std::string::npos);
  for (const auto& request : server.requests()) {
    EXPECT_EQ(request.head.find("Authorization: Bearer sesame") != std::string::npos, request.host == "a.test");
  }
  std::remove(file.c_str());
}

}  // namespace
}  // namespace claimcheck::engine
