// Questions to web archives and their answers, as their documentation shows them; the texts are our own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fetch/archive/archive_time.hpp"
#include "fetch/archive/archived_url.hpp"
#include "fetch/archive/endpoint.hpp"
#include "fetch/archive/link_header.hpp"

namespace claimcheck::fetch {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::chrono::sys_seconds at(std::string_view digits) {
  return parse_archive_time(digits).value();
}

Capture capture(const std::string& url, std::string_view time, int status = 0) {
  Capture out;
  out.url = url;
  out.time = at(time);
  out.status = status;
  return out;
}

// "20150102030405 200 http://…" of each.
std::vector<std::string> told(const std::vector<Capture>& captures) {
  std::vector<std::string> out;
  for (const Capture& one : captures) {
    out.push_back(to_archive_time(one.time) + ' ' + std::to_string(one.status) + ' ' + one.url);
  }
  return out;
}

TEST(ArchiveTime, IsReadAndWritten) {
  for (const char* text : {"20150102030405", "19960101000000", "20240229235959"}) {
    EXPECT_EQ(to_archive_time(at(text)), text);
    EXPECT_EQ(parse_http_date(to_http_date(at(text))), at(text));
  }
  EXPECT_EQ(at("201505"), at("20150501000000"));
  EXPECT_EQ(to_http_date(at("20150102030405")), "Fri, 02 Jan 2015 03:04:05 GMT");
  for (const char* text : {"", "2015010", "20151301", "20150230", "20150101250000", "201501020304050", "2015x1"}) {
    EXPECT_FALSE(parse_archive_time(text)) << text;
  }
  for (const char* text : {"Fri, 02 Jan 2015 03:04:05 CET", "Friday, 02-Jan-15 03:04:05 GMT", "", "2015-01-02"}) {
    EXPECT_FALSE(parse_http_date(text)) << text;
  }
}

TEST(LinkHeader, IsReadAsRfc8288Says) {
  const auto links = read_link_header(
      "<http://a.test/x,y>; rel=\"original\", , <http://arc.test/tg/http://a.test/x>;rel=timegate ,"
      " </map>; rel = \"self timemap\" ; type=\"application/link-format\"; from=\"Tue, 15 Sep 2009 11:28:26 GMT\","
      "<http://arc.test/1>; REL=\"First Memento\"; datetime=\"Tue, 15 Sep 2009 11:28:26 GMT\"; title=\"a \\\"b\\\", "
      "c\"");
  ASSERT_EQ(links.size(), 4u);
  EXPECT_EQ(links[0].target, "http://a.test/x,y");
  EXPECT_TRUE(links[0].has_relation("original"));
  EXPECT_TRUE(links[1].has_relation("timegate"));
  EXPECT_EQ(links[2].target, "/map");
  EXPECT_TRUE(links[2].has_relation("timemap") && links[2].has_relation("self"));
  EXPECT_FALSE(links[2].has_relation("time"));
  EXPECT_TRUE(links[3].has_relation("memento") && links[3].has_relation("first"));
  EXPECT_EQ(links[3].parameter("title"), "a \"b\", c");
  EXPECT_EQ(links[3].parameter("datetime"), "Tue, 15 Sep 2009 11:28:26 GMT");
  for (const char* text : {"", "http://a.test", "<http://a.test", ", ,", ";rel=next"}) {
    EXPECT_THAT(read_link_header(text), IsEmpty()) << text;
  }
  EXPECT_EQ(read_link_header("<a>; rel=x; rel=y").at(0).parameter("rel"), "x");
  EXPECT_EQ(read_link_header("<a>; rel=\"x").at(0).parameter("rel"), "x");
  EXPECT_EQ(read_link_header("<a>; async; rel=x").at(0).parameter("rel"), "x");
}

TEST(ArchivedUrl, SaysWhatWasCaptured) {
  struct Row {
    const char* url;
    const char* original;
    const char* time;
  };
  const Row rows[] = {
      {"https://web.archive.org/web/20150102030405/http://a.test/x?y=1", "http://a.test/x?y=1", "20150102030405"},
      {"http://web.archive.org/web/20150102030405id_/https://a.test/x", "https://a.test/x", "20150102030405"},
      {"https://arc.test/collection/2015/http:/a.test/x", "http://a.test/x", "20150101000000"},
      {"https://archive.today/20150102030405/http%3A%2F%2Fa.test%2Fx", "http://a.test/x", "20150102030405"},
  };
  for (const Row& row : rows) {
    const auto found = read_archived_url(row.url);
    ASSERT_TRUE(found) << row.url;
    EXPECT_EQ(found->original, row.original);
    EXPECT_EQ(found->time, at(row.time));
    EXPECT_TRUE(is_of_archive(row.url));
  }
  for (const char* url : {"http://a.test/news/20150102030405/story", "http://a.test/2015/05/01/x", "not a url",
                          "http://a.test/redirect/http://b.test/", "http://a.test/20150102/https-explained"}) {
    EXPECT_FALSE(read_archived_url(url)) << url;
    EXPECT_FALSE(is_of_archive(url)) << url;
  }
  EXPECT_TRUE(is_of_archive("https://perma.cc/ABCD-1234"));
  EXPECT_TRUE(is_of_archive("https://www.webarchive.org.uk/en/"));
  EXPECT_FALSE(is_of_archive("https://archive.a.test/x"));
  EXPECT_TRUE(same_page_to_archive("https://www.a.test/X/", "http://a.test/x#top"));
  EXPECT_TRUE(same_page_to_archive("http://a.test:80/%7Ex", "http://a.test/~x"));
  EXPECT_FALSE(same_page_to_archive("http://a.test/x?p=1", "http://a.test/x?p=2"));
  EXPECT_FALSE(same_page_to_archive("http://a.test/x", "http://b.test/x"));
}

TEST(ArchiveEndpoint, IsToldByItsShape) {
  const auto kind = [](const char* text) { return read_archive_endpoint(text).value().kind; };
  EXPECT_EQ(kind("https://archive.org/wayback/available"), ArchiveKind::availability);
  EXPECT_EQ(kind("https://web.archive.org/cdx/search/cdx"), ArchiveKind::cdx);
  EXPECT_EQ(kind("http://arc.test/collection/cdx"), ArchiveKind::cdx);
  EXPECT_EQ(kind("http://arc.test/collection/cdxes"), ArchiveKind::timegate);
  EXPECT_EQ(kind("https://web.archive.org/web/"), ArchiveKind::timegate);
  EXPECT_FALSE(read_archive_endpoint("arc.test/web"));
  EXPECT_FALSE(read_archive_endpoint("ftp://arc.test/web"));
}

TEST(ArchiveEndpoint, BuildsItsQuestions) {
  ArchiveWish wish{"http://a.test/x?y=1&z", at("20150601"), std::nullopt};
  const auto ask = [&](const char* endpoint, ArchiveSide side = ArchiveSide::before) {
    return ask_archive(read_archive_endpoint(endpoint).value(), wish, side);
  };
  EXPECT_EQ(ask("http://arc.test/wayback/available").url,
            "http://arc.test/wayback/available?url=http%3A%2F%2Fa.test%2Fx%3Fy%3D1%26z&timestamp=20150601000000");
  EXPECT_EQ(ask("http://arc.test/cdx").url,
            "http://arc.test/cdx?url=http%3A%2F%2Fa.test%2Fx%3Fy%3D1%26z&filter=statuscode:200"
            "&to=20150601000000&limit=-5");
  wish.earliest = at("2014");
  EXPECT_EQ(ask("http://arc.test/cdx?fl=1").url,
            "http://arc.test/cdx?fl=1&url=http%3A%2F%2Fa.test%2Fx%3Fy%3D1%26z&filter=statuscode:200"
            "&from=20140101000000&to=20150601000000&limit=-5");
  EXPECT_EQ(ask("http://arc.test/cdx", ArchiveSide::after).url,
            "http://arc.test/cdx?url=http%3A%2F%2Fa.test%2Fx%3Fy%3D1%26z&filter=statuscode:200"
            "&from=20150601000000&limit=5");
  const ArchiveQuestion question = ask("http://arc.test/timegate");
  EXPECT_EQ(question.url, "http://arc.test/timegate/http://a.test/x?y=1&z");
  EXPECT_THAT(question.headers, ElementsAre("Accept-Datetime: Mon, 01 Jun 2015 00:00:00 GMT"));
  EXPECT_EQ(ask("http://arc.test/timegate?url=").url,
            "http://arc.test/timegate?url=http%3A%2F%2Fa.test%2Fx%3Fy%3D1%26z");
}

TEST(ArchiveAnswer, OfTheAvailabilityApi) {
  EXPECT_THAT(told(read_availability(R"({"url":"a.test/x","archived_snapshots":{"closest":{"status":"200",
      "available":true,"url":"http://arc.test/web/20150102030405/http://a.test/x","timestamp":"20150102030405"}}})")),
              ElementsAre("20150102030405 200 http://arc.test/web/20150102030405/http://a.test/x"));
  for (const char* text :
       {R"({"url":"a.test/x","archived_snapshots":{}})", "", "<html>", "[]", R"({"archived_snapshots":[1]})",
        R"({"archived_snapshots":{"closest":{"available":false,"url":"u","timestamp":"20150102030405"}}})",
        R"({"archived_snapshots":{"closest":{"available":true,"url":"u","timestamp":"soon"}}})"}) {
    EXPECT_THAT(read_availability(text), IsEmpty()) << text;
  }
}

TEST(ArchiveAnswer, OfACdxIndexInFourShapes) {
  const char* wayback = "https://arc.test/cdx/search/cdx";
  const std::string copy = "20150102030405 200 https://arc.test/web/20150102030405/http://a.test/x";
  EXPECT_THAT(told(read_cdx(wayback,
                            "test,a)/x 20150102030405 http://a.test/x text/html 200 AAAA 99\n"
                            "test,a)/x 20150202030405 http://a.test/x warc/revisit - AAAA 99\n"
                            "test,a)/x 20150302030405 http://a.test/x text/html 404 BBBB 99\n")),
              ElementsAre(copy, "20150302030405 404 https://arc.test/web/20150302030405/http://a.test/x"));
  EXPECT_THAT(told(read_cdx(wayback, R"([["urlkey","timestamp","original","mimetype","statuscode","digest","length"],
      ["test,a)/x","20150102030405","http://a.test/x","text/html","200","AAAA","99"]])")),
              ElementsAre(copy));
  EXPECT_THAT(
      told(read_cdx("https://arc.test/news/cdx",
                    R"({"timestamp":"20150102030405","url":"http://a.test/x","mime":"text/html","status":"200"})")),
      ElementsAre("20150102030405 200 https://arc.test/news/20150102030405/http://a.test/x"));
  EXPECT_THAT(told(read_cdx("https://arc.test/news/cdx",
                            R"(test,a)/x 20150102030405 {"url":"http://a.test/x","mime":"text/html","status":"200"})")),
              ElementsAre("20150102030405 200 https://arc.test/news/20150102030405/http://a.test/x"));
  for (const char* text :
       {"", "\n\n", "[]", "[[]]", "<html>no</html>", "a b c", "{", "[1,", "test,a)/x soon http://a/x"}) {
    EXPECT_THAT(read_cdx(wayback, text), IsEmpty()) << text;
  }
}

Exchange answer(std::vector<std::pair<int, Headers>> hops) {
  Exchange exchange;
  for (auto& [status, headers] : hops) {
    Hop hop;
    hop.url = "http://arc.test/" + std::to_string(exchange.hops.size());
    hop.status = status;
    hop.response_headers = std::move(headers);
    exchange.hops.push_back(std::move(hop));
  }
  return exchange;
}

TEST(ArchiveAnswer, OfATimeGate) {
  const Exchange exchange = answer({{302,
                                     {{"Link",
                                       "<http://a.test/x>; rel=\"original\", </old>; rel=\"first memento\"; "
                                       "datetime=\"Tue, 15 Sep 2009 11:28:26 GMT\", </map>; rel=\"timemap\""}}},
                                    {200, {{"Memento-Datetime", "Fri, 02 Jan 2015 03:04:05 GMT"}}}});
  const auto captures = read_archive_answer({ArchiveKind::timegate, "http://arc.test/"}, exchange);
  ASSERT_TRUE(captures);
  EXPECT_THAT(told(*captures),
              ElementsAre("20090915112826 0 http://arc.test/old", "20150102030405 200 http://arc.test/1"));
  EXPECT_EQ(captures->at(1).original, "http://a.test/x");
  EXPECT_THAT(read_timegate(answer({{200, {}}})), IsEmpty());
}

TEST(ArchiveAnswer, TellsNothingFromNoAnswer) {
  for (const auto kind : {ArchiveKind::availability, ArchiveKind::cdx, ArchiveKind::timegate}) {
    const ArchiveEndpoint endpoint{kind, "http://arc.test/cdx"};
    EXPECT_EQ(read_archive_answer(endpoint, answer({{404, {}}})), std::vector<Capture>{});
    EXPECT_EQ(read_archive_answer(endpoint, answer({{429, {}}})), std::nullopt);
    EXPECT_EQ(read_archive_answer(endpoint, answer({{503, {}}})), std::nullopt);
    Exchange failed = answer({{0, {}}});
    failed.error = TransferError::timeout;
    EXPECT_EQ(read_archive_answer(endpoint, failed), std::nullopt);
  }
}

TEST(ArchiveChoice, PrefersTheCopyThatTheWriterSaw) {
  const ArchiveWish wish{"http://a.test/x", at("20150601"), at("20140301")};
  EXPECT_THAT(told(order_captures({capture("u1", "20150101"), capture("u2", "20150602"), capture("u3", "20150531"),
                                   capture("u4", "20160101"), capture("u5", "20140228"), capture("u6", "20140301"),
                                   capture("u3", "20150531"), capture("u7", "20150601")},
                                  wish)),
              ElementsAre("20150601000000 0 u7", "20150531000000 0 u3", "20150101000000 0 u1", "20140301000000 0 u6",
                          "20150602000000 0 u2", "20160101000000 0 u4"));
}

TEST(ArchiveChoice, RefusesWhatShowsSomethingElse) {
  const ArchiveWish wish{"http://a.test/x", at("20150601"), std::nullopt};
  EXPECT_FALSE(is_refused(capture("http://arc.test/web/20150101/https://www.a.test/x/", "20150101", 200), wish));
  EXPECT_TRUE(is_refused(capture("u", "20150101", 301), wish));
  EXPECT_TRUE(is_refused(capture("u", "20150101", 404), wish));
  EXPECT_TRUE(is_refused(capture("http://arc.test/web/20150101/http://a.test/404", "20150101"), wish));
  EXPECT_TRUE(is_refused(
      capture("http://arc.test/web/2015/http://web.archive.org/web/2014/http://a.test/x", "20150101"), wish));
  Capture other = capture("http://arc.test/1", "20150101");
  other.original = "http://b.test/x";
  EXPECT_TRUE(is_refused(other, wish));
}

}  // namespace
}  // namespace claimcheck::fetch
