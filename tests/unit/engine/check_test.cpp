#include "engine/check.hpp"

#include <gtest/gtest.h>

#include "engine/progress.hpp"
#include "engine/report/json_report.hpp"

namespace claimcheck::engine {
namespace {

const std::string kArticle =
    "The canal froze on 3 January 2014.[1] Traders lost 2 million crowns.[2]\n\nReferences\n\n"
    "[1] Petra Holm, “Canal Closed,” Harbour News, January 4, 2014, http://NEWS.harbour.test/closed.\n"
    "[2] Jon Dahl, “The Cost,” Harbour News, March 2, 2014, http://news.harbour.test/cost.\n"
    "[3] Petra Holm, “Canal Closed,” Harbour News, January 4, 2014, http://news.harbour.test/closed.\n";

CheckOptions offline() {
  CheckOptions options;
  options.offline = true;
  options.run_id = "0123456789abcdef";
  options.network.connect_to = {"::127.0.0.1:1"};  // so that hosts of tests may stand for real ones
  options.clock = [now = std::chrono::sys_seconds(std::chrono::seconds(1'400'000'000))]() mutable {
    return now += std::chrono::seconds(1);
  };
  return options;
}

TEST(Check, NeedsNoMoreThanANameAndAText) {
  std::vector<Input> inputs;
  inputs.push_back({"a.txt", kArticle});
  const auto report = check(std::move(inputs), offline());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->articles.size(), 1u);
  EXPECT_EQ(report->articles[0].article.references.size(), 3u);
}

TEST(Check, AsksForEachUrlOnceHoweverItIsWritten) {
  std::vector<Input> inputs;
  inputs.push_back({"a.txt", kArticle});
  inputs.push_back({"b.txt", kArticle});
  const auto report = check(std::move(inputs), offline());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->sources.size(), 2u);
  EXPECT_EQ(report->sources[0].url, "http://news.harbour.test/closed");
  EXPECT_EQ(report->sources[0].state, LinkState::skipped);
  for (const CheckedArticle& article : report->articles) {
    EXPECT_EQ(article.article.references[2].source, 0u);  // uncited, and asked for all the same
    ASSERT_EQ(article.article.citations.size(), 2u);
    EXPECT_EQ(article.article.citations[1].source, 1u);
  }
}

TEST(Check, GivesTheSameReportForTheSameInput) {
  const auto json = [] {
    std::vector<Input> inputs;
    inputs.push_back({"a.txt", kArticle});
    StringOutput out;
    write_json_report(out, *check(std::move(inputs), offline()), {true});
    return out.text();
  };
  const std::string first = json();
  EXPECT_EQ(first, json());
  EXPECT_NE(first.find(R"("run": {"id": "0123456789abcdef", "started": "2014-05-13T16:53:21Z", )"
                       R"("finished": "2014-05-13T16:53:22Z", "mode": "offline", "exit_code": )"),
            std::string::npos)
      << first;
}

TEST(Check, KeepsWhatCouldNotBeReadInTheReport) {
  std::vector<Input> inputs;
  inputs.push_back({"gone.txt", failure("no such file", "gone.txt")});
  inputs.push_back({"a.txt", kArticle});
  const auto report = check(std::move(inputs), offline());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->articles.size(), 1u);
  ASSERT_EQ(report->unreadable.size(), 1u);
  EXPECT_EQ(report->unreadable[0].text(), "gone.txt: no such file");
  EXPECT_EQ(report->run.exit_code, 2);
}

TEST(ProgressLine, TellsShareRateAndTimeLeft) {
  const fetch::TransportProgress half{40, 10, 50, 2};
  EXPECT_EQ(ProgressLine::text(half, std::chrono::seconds(10), 100),
            "links [############............] 50/100  5.0/s  0:10 left  2 hosts waiting");
  EXPECT_EQ(ProgressLine::text({3, 0, 0, 0}, std::chrono::seconds(0), 100), "links [........................] 0/3");
  EXPECT_EQ(ProgressLine::text(half, std::chrono::seconds(10), 20).size(), 19u);
}

}  // namespace
}  // namespace claimcheck::engine
