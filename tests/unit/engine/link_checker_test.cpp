// A LinkChecker against a scripted server: what it asks, how often, and what it makes of the answers.
#include "engine/link_check/link_checker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "tests/support/dns_server.hpp"
#include "tests/support/scripted_server.hpp"

namespace claimcheck::engine {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

constexpr std::string_view kStory =
    "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<title>The Weir</title><h1>The Weir</h1><p>The weir was built in "
    "1931 by the mill's owners, and it has kept the river in its bed ever since, but for one night in May.</p>\n\n";
// Short, and with the words of an error page in a title that means something else.
constexpr std::string_view kShort =
    "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<title>Lost and Found</title><h1>Lost and Found</h1><p>The office "
    "is open on Mondays.</p>\n\n";
// What some hosts show for every address.
constexpr std::string_view kWelcome =
    "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<title>River News</title><h1>River News</h1><p>All the news of the "
    "river, every morning: its boats, its weirs, its people, and what the water has brought down overnight.</p>\n\n";

class LinkChecking : public ::testing::Test {
 protected:
  void serve(const std::string& script) {
    server_ = std::make_unique<testing::ScriptedServer>(script);
    fetch::Options options = more_;
    options.connect_to = {server_->connect_to()};
    options.allow_private = true;
    options.retry = 0;
    transport_ = std::move(*fetch::make_network_transport(options));
    checker_ = std::make_unique<LinkChecker>(*transport_, settings_);
  }

  std::vector<Source> answer(std::vector<LinkQuestion> questions) {
    std::vector<Source> out(questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i) {
      questions[i].id = i;
      checker_->add(questions[i]);
    }
    std::size_t answers = 0;
    while (checker_->pending() > 0) {
      for (LinkAnswer& answer : checker_->wait(std::chrono::minutes(1))) {
        out.at(answer.id) = std::move(answer.source);
        ++answers;
      }
    }
    EXPECT_EQ(answers, questions.size());
    return out;
  }
  std::vector<Source> check_all(const std::vector<std::string>& urls) {
    std::vector<LinkQuestion> questions;
    for (const std::string& url : urls) questions.push_back({0, url, {}, {}});
    return answer(std::move(questions));
  }
  Source check(const std::string& url) { return check_all({url}).front(); }

  // "a.test /path" of every request, in order.
  std::vector<std::string> asked() const {
    std::vector<std::string> out;
    for (const auto& request : server_->requests()) out.push_back(request.host + ' ' + request.path);
    return out;
  }
  std::ptrdiff_t times(const std::string& what) const { return std::ranges::count(asked(), what); }
  // Requests whose last segment is 25 letters.
  std::vector<std::string> probes() const {
    std::vector<std::string> out;
    for (const std::string& line : asked()) {
      const std::string name = line.substr(line.rfind('/') + 1);
      const bool is_probe = name.size() == 25 && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
      if (is_probe) out.push_back(line.substr(0, line.rfind('/') + 1));
    }
    return out;
  }

  LinkCheckSettings settings_;
  fetch::Options more_;
  std::unique_ptr<testing::ScriptedServer> server_;
  std::unique_ptr<fetch::Transport> transport_;
  std::unique_ptr<LinkChecker> checker_;
};

std::string page(std::string_view where, std::string_view answer) {
  return "== " + std::string(where) + '\n' + std::string(answer);
}

TEST_F(LinkChecking, AsksOncePerPageFolderAndHost) {
  std::string script;
  std::vector<std::string> urls{"http://a.test/", "http://b.test/"};
  for (const char* path : {"/news/1", "/news/2", "/news/3", "/essays/1", "/top"}) {
    for (const char* host : {"a.test", "b.test"}) {
      script += page(std::string(host) + ' ' + path, kStory);
      urls.push_back(std::string("http://") + host + path);
      urls.push_back(std::string("http://") + host + path + "#part");
    }
  }
  for (const char* host : {"a.test", "b.test"}) script += page(std::string(host) + " /", kStory);
  serve(script);
  check_all(urls);
  EXPECT_THAT(probes(), UnorderedElementsAre("a.test /news/", "a.test /essays/", "a.test /", "b.test /news/",
                                             "b.test /essays/", "b.test /"));
  EXPECT_EQ(times("a.test /robots.txt"), 1);
  EXPECT_EQ(times("b.test /robots.txt"), 1);
  EXPECT_EQ(times("a.test /news/1"), 1);
  EXPECT_EQ(asked().size(), 2 * (6 + 3 + 1));
}

TEST_F(LinkChecking, ProbesNoHostForItsFrontPageAlone) {
  serve(page("a.test /", kStory));
  EXPECT_EQ(check("http://a.test/").state, LinkState::alive);
  EXPECT_THAT(asked(), ElementsAre("a.test /"));
}

TEST_F(LinkChecking, KnowsASoftErrorByItsSibling) {
  serve(page("a.test /robots.txt", "HTTP/1.1 404 Not Found\n\n") + page("a.test /*", kWelcome));
  const Source source = check("http://a.test/news/2015/weir");
  EXPECT_EQ(source.state, LinkState::soft_404) << source.reason;
  EXPECT_EQ(source.rule, "probe/same-page") << source.reason;
  EXPECT_THAT(probes(), ElementsAre("a.test /news/2015/"));
}

TEST_F(LinkChecking, LeavesAHonestHostsShortPageAlive) {
  serve(page("a.test /news/weir", kShort));
  EXPECT_EQ(check("http://a.test/news/weir").state, LinkState::alive);
  EXPECT_THAT(probes(), ElementsAre("a.test /news/"));
}

TEST_F(LinkChecking, AsksForNoSiblingWhereRobotsForbidIt) {
  serve(page("a.test /robots.txt",
             "HTTP/1.1 200 OK\n\nUser-agent: claimcheck\nDisallow: /news/\nAllow: /news/weir$\n\n") +
        page("a.test /*", kStory));
  EXPECT_EQ(check("http://a.test/news/weir").state, LinkState::alive);
  EXPECT_THAT(probes(), IsEmpty());
}

TEST_F(LinkChecking, ObeysRobotsForEveryPageIfTold) {
  settings_.obey_robots = true;
  serve(page("a.test /robots.txt", "HTTP/1.1 200 OK\n\nUser-agent: *\nDisallow: /private\n\n") +
        page("a.test /*", kStory));
  EXPECT_EQ(check("http://a.test/private/1").state, LinkState::skipped);
  EXPECT_THAT(asked(), ElementsAre("a.test /robots.txt"));
}

std::string refresh_to(const std::string& url) {
  return "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<meta http-equiv=\"refresh\" content=\"0; url=" + url +
         "\"><title>One moment</title><p>One moment.</p>\n\n";
}

TEST_F(LinkChecking, FollowsAMetaRefresh) {
  serve(page("a.test /old", refresh_to("/new")) + page("a.test /new", kStory));
  const Source source = check("http://a.test/old");
  EXPECT_EQ(source.final_url, "http://a.test/new");
  EXPECT_EQ(source.title, "The Weir");
  EXPECT_EQ(info(source.state).health, LinkHealth::good) << source.reason;
  ASSERT_EQ(source.redirects.size(), 1u);
  EXPECT_EQ(source.redirects[0].url, "http://a.test/old");
  EXPECT_EQ(source.redirects[0].status, 200);
}

TEST_F(LinkChecking, JudgesWhereAMetaRefreshLeads) {
  serve(page("a.test /old", refresh_to("/sorry")) + page("a.test /circle", refresh_to("/again")) +
        page("a.test /again", refresh_to("/circle")) + page("a.test /self", refresh_to("/self")) +
        page("a.test /hop/*", "@countdown 302 /circle\n\n"));
  EXPECT_EQ(check("http://a.test/old").state, LinkState::soft_404);
  EXPECT_EQ(check("http://a.test/circle").state, LinkState::redirect_loop);
  EXPECT_NE(check("http://a.test/self").state, LinkState::redirect_loop);
}

TEST_F(LinkChecking, FollowsNoMetaRefreshToWhereTheUserWillNotGo) {
  settings_.filter = *UrlFilter::make({"a\\.test"}, {"/private"});
  serve(page("a.test /old", refresh_to("/private/weir")) + page("a.test /away", refresh_to("http://b.test/weir")) +
        page("a.test /stale", refresh_to("/private/404")) + page("a.test /fine", refresh_to("/weir")) +
        page("a.test /weir", kStory));
  const Source source = check("http://a.test/old#part");
  EXPECT_EQ(source.state, LinkState::skipped) << source.reason;
  EXPECT_EQ(source.rule, "refresh/left-out");
  EXPECT_THAT(source.reason, HasSubstr("because --exclude /private matches it"));
  EXPECT_EQ(source.status, 200);
  EXPECT_EQ(source.final_url, "http://a.test/old#part");
  EXPECT_THAT(check("http://a.test/away").reason, HasSubstr("no --include matches it"));
  EXPECT_EQ(check("http://a.test/stale").state, LinkState::soft_404);
  EXPECT_EQ(check("http://a.test/fine").state, LinkState::alive);
  EXPECT_EQ(times("a.test /private/weir") + times("b.test /weir"), 0);
}

TEST_F(LinkChecking, FollowsNoMetaRefreshWhereRobotsForbidIt) {
  settings_.obey_robots = true;
  serve(page("b.test /robots.txt", "HTTP/1.1 200 OK\n\nUser-agent: *\nDisallow: /private\n\n") +
        page("a.test /old", refresh_to("http://b.test/private/weir")) +
        page("a.test /fine", refresh_to("http://b.test/weir")) + page("b.test /weir", kStory));
  const Source source = check("http://a.test/old");
  EXPECT_EQ(source.state, LinkState::skipped) << source.reason;
  EXPECT_THAT(source.reason, HasSubstr("robots.txt"));
  EXPECT_EQ(times("b.test /private/weir"), 0);
  EXPECT_EQ(check("http://a.test/fine").final_url, "http://b.test/weir");
}

// The URL as written is what --exclude speaks of.
TEST_F(LinkChecking, FollowsARedirectWhateverTheFiltersSayOfItsHops) {
  settings_.filter = *UrlFilter::make({}, {"/weir"});
  settings_.obey_robots = true;
  serve(page("a.test /old", "@redirect 302 /weir\n\n") + page("a.test /weir", kStory) +
        page("a.test /robots.txt", "HTTP/1.1 200 OK\n\nUser-agent: *\nDisallow: /weir\n\n"));
  EXPECT_EQ(check("http://a.test/old").state, LinkState::alive);
  EXPECT_EQ(times("a.test /weir"), 1);
}

TEST_F(LinkChecking, AsksAgainBeforeItReportsAPassingFailure) {
  serve("== a.test /flaky\nHTTP/1.1 503 Busy\n\n" + page("a.test /flaky", kStory) + "== a.test /cut\n@cut\n\n" +
        page("a.test /cut", kStory) + "== a.test /down\nHTTP/1.1 500 Broken\n\n" + page("a.test /fine", kStory) +
        "== a.test /gone\nHTTP/1.1 410 Gone\n\n");
  const auto sources = check_all(
      {"http://a.test/flaky", "http://a.test/cut", "http://a.test/down", "http://a.test/fine", "http://a.test/gone"});
  EXPECT_EQ(sources[0].state, LinkState::alive);
  EXPECT_EQ(sources[0].attempts, 2u);
  EXPECT_EQ(sources[1].state, LinkState::alive);
  EXPECT_EQ(sources[2].state, LinkState::server_error);
  EXPECT_EQ(sources[2].attempts, 2u);
  EXPECT_EQ(sources[3].attempts, 1u);
  EXPECT_EQ(times("a.test /gone"), 1);
  const auto order = asked();
  const auto place = [&](const char* what) { return std::ranges::find(order, what) - order.begin(); };
  EXPECT_LT(place("a.test /gone"),
            std::ranges::find(order.rbegin(), order.rend(), "a.test /flaky").base() - order.begin());
}

TEST_F(LinkChecking, OffersTheReadingOfAUrlThatAnswers) {
  serve(page("a.test /the-weir", kStory));
  LinkQuestion question{0, "http://a.test/the%E2%80%93weir", {}, {"http://a.test/the--weir", "http://a.test/the-weir"}};
  const Source source = answer({question}).front();
  EXPECT_EQ(source.state, LinkState::not_found);
  EXPECT_EQ(source.repaired_url, "http://a.test/the-weir");
  EXPECT_THAT(source.reason, HasSubstr("http://a.test/the-weir"));
  EXPECT_THAT(asked(), ElementsAre("a.test /the%E2%80%93weir", "a.test /the--weir", "a.test /the-weir",
                                   "a.test /robots.txt", StartsWith("a.test /")));
}

TEST_F(LinkChecking, TriesNoOtherReadingThatTheUserHasExcluded) {
  settings_.filter = *UrlFilter::make({}, {"/the-weir"});
  serve(page("a.test /the-weir", kStory));
  LinkQuestion question{0, "http://a.test/the%E2%80%93weir", {}, {"http://a.test/the-weir"}};
  EXPECT_EQ(answer({question}).front().repaired_url, std::nullopt);
  EXPECT_EQ(times("a.test /the-weir"), 0);
}

TEST_F(LinkChecking, TriesNoOtherReadingOfAUrlThatAnswers) {
  serve(page("a.test /weir", kStory));
  LinkQuestion question{0, "http://a.test/weir", {}, {"http://a.test/we-ir"}};
  EXPECT_EQ(answer({question}).front().repaired_url, std::nullopt);
  EXPECT_EQ(times("a.test /we-ir"), 0);
}

TEST_F(LinkChecking, RemembersAnsweredPagesUpToALimit) {
  settings_.remembered_bytes = 1 << 20;
  serve(page("a.test /weir", kStory));
  EXPECT_EQ(check("http://a.test/weir").state, LinkState::alive);
  EXPECT_EQ(check("http://a.test/weir#nowhere").state, LinkState::fragment_missing);
  EXPECT_EQ(times("a.test /weir"), 1);
}

constexpr std::string_view kBare =
    "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<title>Welcome</title><h1>Welcome</h1><p>Weir, mill, ferry.</p>\n\n";

class AskingForNameServers : public LinkChecking {
 protected:
  void SetUp() override {
    file_ = ::testing::TempDir() + "claimcheck-names-" + std::to_string(getpid()) + ".warc.gz";
    more_.dns_server = dns_.address();
    more_.record = file_;
    serve(page("* /", kBare) + page("* /?x", kBare) + page("* /weir", kBare) + page("* /story", kStory));
  }
  void TearDown() override { std::remove(file_.c_str()); }

  const std::vector<std::string> urls_{"http://parked.test/",  "http://parked.test/weir", "http://www.parked.test/",
                                       "http://honest.test/",  "http://silent.test/",     "http://parked.test/story",
                                       "http://honest.test/?x"};
  const testing::DnsServer dns_{
      "parked.test NS ns1.sedoparking.com\nhonest.test NS ns1.registrar-servers.com\nsilent.test SERVFAIL\n"};
  std::string file_;
};

TEST_F(AskingForNameServers, TellsParkedDomainsAndAsksOnceADomain) {
  const auto sources = check_all(urls_);
  EXPECT_EQ(sources[0].state, LinkState::parked) << sources[0].reason;
  EXPECT_EQ(sources[0].rule, "parked/name-server");
  EXPECT_THAT(sources[0].reason, HasSubstr("ns1.sedoparking.com"));
  EXPECT_EQ(sources[2].state, LinkState::parked) << sources[2].reason;
  for (const std::size_t i : {1, 3, 4, 5, 6}) EXPECT_EQ(sources[i].state, LinkState::alive) << sources[i].reason;
  EXPECT_EQ(dns_.questions(), 3u);  // of /weir the host itself says that it is honest
}

TEST_F(AskingForNameServers, SaysTheSameOfARecording) {
  const auto live = check_all(urls_);
  transport_.reset();
  const auto questions = dns_.questions();
  transport_ = std::move(*fetch::make_replay_transport(file_));
  checker_ = std::make_unique<LinkChecker>(*transport_, settings_);
  const auto replayed = check_all(urls_);
  for (std::size_t i = 0; i < urls_.size(); ++i) {
    EXPECT_EQ(replayed[i].state, live[i].state) << urls_[i];
    EXPECT_EQ(replayed[i].reason, live[i].reason);
  }
  EXPECT_EQ(dns_.questions(), questions);
}

class LookingInArchives : public LinkChecking {
 protected:
  void with_archive(const std::string& endpoint) {
    settings_.archives.push_back(fetch::read_archive_endpoint(endpoint).value());
  }

  static LinkQuestion gone(const char* accessed, const char* published = nullptr) {
    LinkQuestion question{0, "http://a.test/weir", {}, {}};
    question.expected.accessed = parse_edtf(accessed)->begin;
    if (published != nullptr) question.expected.published = parse_edtf(published)->begin;
    return question;
  }

  static std::string row(const char* time, const char* status = "200") {
    return std::string("test,a)/weir ") + time + " http://a.test/weir text/html " + status + " AAAA 9\n";
  }
  static std::string index(const std::string& rows) {
    return "HTTP/1.1 200 OK\nContent-Type: text/plain\n\n" + rows + "\n";
  }

  std::string archive_of(LinkQuestion question) {
    const Source source = answer({std::move(question)}).front();
    EXPECT_EQ(source.state, LinkState::not_found);
    return source.archive ? to_rfc3339(source.archive->timestamp) + ' ' + source.archive->url : "none";
  }
};

TEST_F(LookingInArchives, TakesTheLastCopyBeforeTheAccessDate) {
  with_archive("http://arc.test/cdx");
  serve(page("arc.test /cdx?*", index(row("20150101000000") + row("20150520000000") + row("20150603000000"))) +
        page("arc.test /web/*", kStory));
  EXPECT_EQ(archive_of(gone("2015-06-02", "2014-12-31")),
            "2015-05-20T00:00:00Z http://arc.test/web/20150520000000/http://a.test/weir");
  EXPECT_THAT(asked(), ElementsAre("a.test /weir",
                                   "arc.test /cdx?url=http%3A%2F%2Fa.test%2Fweir&filter=statuscode:200"
                                   "&from=20141231000000&to=20150602235959&limit=-5",
                                   "arc.test /web/20150520000000/http://a.test/weir"));
}

TEST_F(LookingInArchives, RefusesACopyThatShowsNoPage) {
  with_archive("http://arc.test/cdx");
  serve(page("arc.test /cdx?*", index(row("20150101000000") + row("20150401000000") + row("20150501000000") +
                                      row("20150520000000", "301"))) +
        page("arc.test /web/20150501000000/*", "@redirect 302 /web/20150501000000/http://a.test/login\n\n") +
        page("arc.test /web/20150501000000/http://a.test/login", kStory) +
        page("arc.test /web/20150401000000/*",
             "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<title>404 Not Found</title><h1>Page not found</h1>\n\n") +
        page("arc.test /web/20150101000000/*", "@redirect 302 /web/20150101000001/http://a.test/weir\n\n") +
        page("arc.test /web/20150101000001/*", kStory));
  EXPECT_EQ(archive_of(gone("2015-06-02")),
            "2015-01-01T00:00:01Z http://arc.test/web/20150101000001/http://a.test/weir");
}

TEST_F(LookingInArchives, TakesALaterCopyWhereThereIsNoEarlierOne) {
  with_archive("http://arc.test/cdx");
  serve(page("arc.test /cdx?url=http%3A%2F%2Fa.test%2Fweir&filter=statuscode:200&to=*", index("")) +
        page("arc.test /cdx?url=http%3A%2F%2Fa.test%2Fweir&filter=statuscode:200&from=*",
             index(row("20170101000000") + row("20180101000000"))) +
        page("arc.test /web/*", kStory));
  EXPECT_THAT(archive_of(gone("2015-06-02")), StartsWith("2017-01-01T"));
}

TEST_F(LookingInArchives, AsksATimeGate) {
  with_archive("http://arc.test/timegate/");
  serve(
      "== arc.test /timegate/http://a.test/weir\nHTTP/1.1 302 Found\nLocation: /20160101000000/http://a.test/weir\n"
      "Link: <http://a.test/weir>; rel=\"original\", </20150101000000/http://a.test/weir>; rel=\"prev memento\"; "
      "datetime=\"Thu, 01 Jan 2015 00:00:00 GMT\"\n\n"
      "== arc.test /20160101000000/*\nHTTP/1.1 200 OK\nContent-Type: text/html\n"
      "Memento-Datetime: Fri, 01 Jan 2016 00:00:00 GMT\n\n<title>Late</title><p>Too late.\n\n" +
      page("arc.test /20150101000000/*", kStory));
  EXPECT_THAT(archive_of(gone("2015-06-02")), StartsWith("2015-01-01T"));
  const auto requests = server_->requests();
  const auto gate =
      std::ranges::find(requests, "/timegate/http://a.test/weir", &testing::ScriptedServer::Request::path);
  ASSERT_NE(gate, requests.end());
  EXPECT_THAT(gate->head, HasSubstr("Accept-Datetime: Tue, 02 Jun 2015 23:59:59 GMT"));
}

TEST_F(LookingInArchives, GoesOnToTheNextArchiveAndLeavesASilentOne) {
  with_archive("http://silent.test/cdx");
  with_archive("http://arc.test/wayback/available");
  serve(
      "== silent.test *\n@cut\n\n" +
      page(
          "arc.test /wayback/*",
          "HTTP/1.1 200 OK\n\n{\"archived_snapshots\":{\"closest\":{\"available\":true,\"status\":\"200\","
          "\"url\":\"http://arc.test/web/20150101000000/http://a.test/weir\",\"timestamp\":\"20150101000000\"}}}\n\n") +
      page("arc.test /web/*", kStory));
  for (const char* accessed : {"2015-06-02", "2015-06-03", "2015-06-04"}) {
    EXPECT_THAT(archive_of(gone(accessed)), StartsWith("2015-01-01T"));
  }
  EXPECT_EQ(std::ranges::count(server_->requests(), "silent.test", &testing::ScriptedServer::Request::host), 2);
}

TEST_F(LookingInArchives, LooksForNoArchiveOfAnArchiveAndForNoPageThatLives) {
  with_archive("http://arc.test/cdx");
  serve(page("a.test /weir", kStory));
  const auto sources = check_all({"http://arc.test/web/20150101000000/http://a.test/weir", "http://a.test/weir"});
  EXPECT_EQ(sources[0].state, LinkState::not_found);
  EXPECT_EQ(sources[1].state, LinkState::alive);
  EXPECT_THAT(asked(), ::testing::Not(::testing::Contains(HasSubstr("/cdx"))));
}

}  // namespace
}  // namespace claimcheck::engine
