#include "fetch/retry.hpp"

#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

using std::chrono::milliseconds;
constexpr std::chrono::sys_seconds kNow = std::chrono::sys_days{std::chrono::January / 12 / 2026};

TEST(BackOff, DoublesUpToItsLimit) {
  std::vector<std::int64_t> waits;
  for (unsigned failed = 1; failed <= 7; ++failed) waits.push_back(back_off(failed, 0.5).count());
  EXPECT_EQ(waits, (std::vector<std::int64_t>{1000, 2000, 4000, 8000, 16000, 30000, 30000}));
  EXPECT_EQ(back_off(4'000'000'000u, 0.99), kLongestWait);
}

TEST(BackOff, IsSpreadByChance) {
  EXPECT_EQ(back_off(2, 0), milliseconds(1000));
  EXPECT_EQ(back_off(2, 0.75), milliseconds(2500));
}

struct Row {
  const char* field;
  std::int64_t wait;  // -1: not understood
};

class RetryAfter : public ::testing::TestWithParam<Row> {};

TEST_P(RetryAfter, IsRead) {
  const auto wait = read_retry_after(GetParam().field, kNow);
  EXPECT_EQ(wait ? wait->count() : -1, GetParam().wait);
}

INSTANTIATE_TEST_SUITE_P(
    Table, RetryAfter,
    ::testing::Values(Row{"0", 0}, Row{"7", 7000}, Row{" 7 ", 7000}, Row{"30", 30000}, Row{"3600", 30000},
                      Row{"99999999999999999999999", 30000}, Row{"Mon, 12 Jan 2026 00:00:05 GMT", 5000},
                      Row{"Mon, 12 Jan 2026 09:00:00 GMT", 30000}, Row{"Sun, 11 Jan 2026 23:59:59 GMT", 0},
                      Row{"Monday, 12-Jan-26 00:00:05 GMT", 5000}, Row{"Mon Jan 12 00:00:05 2026", 5000}, Row{"", -1},
                      Row{"soon", -1}, Row{"-5", -1}, Row{"1.5", -1}, Row{"7 seconds", -1}));

class Retries : public NetworkFixture {
 protected:
  std::size_t asked() const { return server_->requests().size(); }
};

TEST_F(Retries, BringTheAnswerOfALaterTry) {
  serve("== * *\n@reset\n\n== * *\n@cut\n\n== * *\nHTTP/1.1 502 Bad Gateway\n\n== * *\nHTTP/1.1 200 OK\n\nhere\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::none);
  EXPECT_EQ(got.body, "here\n");
  EXPECT_EQ(got.attempts, 4u);
  EXPECT_EQ(got.hops.size(), 1u);
  EXPECT_EQ(clock_->elapsed(), milliseconds(1000 + 2000 + 4000));
  EXPECT_EQ(got.duration, milliseconds(7000));
}

TEST_F(Retries, EndWithWhatTheLastTryBrought) {
  serve("== * *\nHTTP/1.1 500 Oh\n\nno\n");
  options_.retry = 2;
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::none);
  EXPECT_EQ(got.status(), 500);
  EXPECT_EQ(got.body, "no\n");
  EXPECT_EQ(got.attempts, 3u);
  EXPECT_EQ(asked(), 3u);
}

TEST_F(Retries, AreNotForDefiniteAnswers) {
  serve(
      "== * /404\nHTTP/1.1 404 Not Found\n== * /403\nHTTP/1.1 403 Forbidden\n== * /410\nHTTP/1.1 410 Gone\n== * "
      "/raw\n@raw\nwhat?\n");
  for (const char* path : {"404", "403", "410", "raw"})
    EXPECT_EQ(fetch(std::string("http://a.test/") + path).attempts, 1u);
  EXPECT_EQ(clock_->elapsed(), milliseconds(0));
}

TEST_F(Retries, WaitAsLongAsTheHostAsks) {
  serve(
      "== * /\nHTTP/1.1 429 Slow Down\nRetry-After: 7\n\n== * /\nHTTP/1.1 503 Later\nRetry-After: Mon, 12 Jan 2026 "
      "00:00:12 GMT\n\n"
      "== * /\nHTTP/1.1 200 OK\n");
  EXPECT_EQ(fetch("http://a.test/").attempts, 3u);
  EXPECT_EQ(clock_->elapsed(), milliseconds(12'000));
}

TEST_F(Retries, OfABrokenPageDoNotHoldUpItsHost) {
  serve("== * /broken\nHTTP/1.1 500 Oh\n== * *\nHTTP/1.1 200 OK\n");
  options_.max_per_host = 1;
  const auto got = fetch({"http://a.test/broken", "http://a.test/1", "http://a.test/2"});
  EXPECT_EQ(got[0].attempts, 4u);
  EXPECT_EQ(got[1].duration, milliseconds(0));
  EXPECT_EQ(got[2].duration, milliseconds(0));
}

TEST_F(Retries, ShareTheirWaits) {
  serve("== * *\nHTTP/1.1 500 Oh\n");
  std::vector<std::string> urls;
  for (int i = 0; i < 100; ++i) urls.push_back("http://a.test/" + std::to_string(i));
  for (const Exchange& got : fetch(urls)) EXPECT_EQ(got.attempts, 4u);
  EXPECT_LE(clock_->elapsed(), milliseconds(7000));
  EXPECT_EQ(asked(), 400u);
}

TEST_F(Retries, OfARateLimitedHostHoldAllItsUrlsAndNoOtherHost) {
  serve(
      "== a.test *\nHTTP/1.1 429 Slow Down\nRetry-After: 5\n\n== a.test *\nHTTP/1.1 200 OK\n\n== * *\nHTTP/1.1 200 "
      "OK\n");
  options_.max_per_host = 1;
  const auto got = fetch({"http://a.test/1", "http://a.test/2", "http://b.test/"});
  EXPECT_EQ(got[0].attempts, 2u);
  EXPECT_EQ(got[1].attempts, 1u);
  EXPECT_EQ(got[1].status(), 200);
  EXPECT_EQ(got[2].duration, milliseconds(0));
  EXPECT_EQ(clock_->elapsed(), milliseconds(5000));
}

TEST_F(Retries, EndForAHostThatNeverStopsAskingForRest) {
  serve("== * *\nHTTP/1.1 429 Slow Down\n");
  std::vector<std::string> urls;
  for (int i = 0; i < 100; ++i) urls.push_back("http://a.test/" + std::to_string(i));
  const auto got = fetch(urls);
  unsigned limited = 0, skipped = 0;
  for (const Exchange& exchange : got) {
    limited += exchange.status() == 429;
    skipped += exchange.error == TransferError::skipped;
  }
  EXPECT_EQ(limited + skipped, 100u);
  EXPECT_GE(limited, 1u);
  EXPECT_LE(asked(), 12u);
  EXPECT_LE(clock_->elapsed(), milliseconds(30'000));
}

TEST_F(Retries, KeepADelayBetweenRequests) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.delay = milliseconds(500);
  fetch(std::vector<std::string>(5, "http://a.test/"));
  EXPECT_EQ(clock_->elapsed(), milliseconds(2000));
}

}  // namespace
}  // namespace claimcheck::fetch
