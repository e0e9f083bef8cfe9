// Many answers, good and bad, as they come over the wire.
#include "fetch/network.hpp"

#include <unistd.h>
#include <zlib.h>

#include <cstdio>
#include <set>

#include "model/date.hpp"
#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

using std::chrono::milliseconds;

class Network : public NetworkFixture {};

TEST_F(Network, BringsAnAnswerWhole) {
  serve("== a.test /page?x=1\nHTTP/1.1 203 Quite All Right\nX-One: 1\nX-Two:  a: b \n\nfive people\n");
  const Exchange got = fetch("http://a.test/page?x=1");
  EXPECT_EQ(got.error, TransferError::none);
  EXPECT_EQ(got.url, "http://a.test/page?x=1");
  EXPECT_EQ(got.body, "five people\n");
  EXPECT_FALSE(got.body_truncated);
  EXPECT_EQ(got.attempts, 1u);
  EXPECT_EQ(to_rfc3339(got.started), "2026-01-12T00:00:00Z");
  ASSERT_EQ(got.hops.size(), 1u);
  const Hop& hop = got.hops[0];
  EXPECT_EQ(hop.status, 203);
  EXPECT_EQ(hop.status_text, "Quite All Right");
  EXPECT_EQ(hop.http_version, "1.1");
  EXPECT_EQ(hop.remote_address, "127.0.0.1:" + std::to_string(server_->port()));
  EXPECT_EQ(hop.response_headers, (Headers{{"X-One", "1"}, {"X-Two", "a: b"}, {"Content-Length", "12"}}));
}

TEST_F(Network, ShowsTheRequestAsItWasSent) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.headers = {"X-Own: yes"};
  const Exchange got = fetch("http://a.test:8080/");
  std::string shown = "GET / HTTP/1.1\r\n";
  for (const auto& [name, value] : got.hops.at(0).request_headers) shown += name + ": " + value + "\r\n";
  const auto line_set = [](const std::string& text) {
    std::multiset<std::string> out;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      out.insert(text.substr(at, text.find('\n', at) - at));
    }
    return out;
  };
  EXPECT_EQ(line_set(shown), line_set(server_->requests().at(0).head));
}

TEST_F(Network, SendsTheHeadersOfOneRequestToItsOriginAlone) {
  serve(
      "== a.test /there\n@redirect 302 /here\n== a.test /here\n@redirect 302 http://b.test/\n"
      "== * *\nHTTP/1.1 200 OK\n");
  options_.headers = {"X-Own: all", "Accept-Datetime: never"};
  open();
  transport_->add({1, "http://a.test/there", {"Accept-Datetime: Mon, 12 Jan 2015 00:00:00 GMT"}});
  while (transport_->pending() > 0) {
    for (const Answer& answer : transport_->wait(std::chrono::minutes(1))) {
      ASSERT_EQ(answer.exchange.hops.size(), 3u);
      EXPECT_EQ(find_header(answer.exchange.hops[1].request_headers, "accept-datetime"),
                "Mon, 12 Jan 2015 00:00:00 GMT");
      EXPECT_EQ(find_header(answer.exchange.hops[2].request_headers, "accept-datetime"), "never");
    }
  }
  fetch("http://a.test/other");
  const auto asked = server_->requests();
  ASSERT_EQ(asked.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(asked[i].head.find("2015") != std::string::npos, i < 2) << asked[i].head;
    EXPECT_EQ(asked[i].head.find("never") != std::string::npos, i >= 2) << asked[i].head;
    EXPECT_NE(asked[i].head.find("X-Own: all"), std::string::npos);
  }
}

TEST_F(Network, AsksUrgentOnesFirst) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.parallel_max = 1;
  open();
  for (const char* url : {"http://a.test/1", "http://a.test/2", "http://b.test/3"}) transport_->add({1, url});
  Request request{2, "http://b.test/4"};
  request.urgent = true;
  transport_->add(std::move(request));
  while (transport_->pending() > 0) transport_->wait(std::chrono::minutes(1));
  std::string order;
  for (const auto& one : server_->requests()) order += one.path;
  EXPECT_EQ(order, "/1/2/4/3");
}

TEST_F(Network, TriesOnceWhereOnceIsEnough) {
  serve("== * *\nHTTP/1.1 500 Broken\n");
  open();
  Request request{1, "http://a.test/"};
  request.once = true;
  transport_->add(std::move(request));
  const auto answers = transport_->wait(std::chrono::minutes(1));
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_EQ(answers[0].exchange.attempts, 1u);
  EXPECT_EQ(server_->requests().size(), 1u);
}

TEST_F(Network, LetsWhatIsOptionalNotWaitForARest) {
  serve("== a.test /busy\nHTTP/1.1 429 Busy\nRetry-After: 20\n\n== a.test /*\nHTTP/1.1 200 OK\n");
  options_.max_per_host = 1;
  options_.retry = 0;
  open();
  const auto add = [&](std::uint64_t id, const char* url) {
    Request request{id, url};
    request.optional = id > 1;
    transport_->add(std::move(request));
  };
  add(1, "http://a.test/busy");
  add(2, "http://a.test/queued");
  std::vector<TransferError> errors(4, TransferError::none);
  const auto wait = [&] {
    while (transport_->pending() > 0) {
      for (const Answer& answer : transport_->wait(std::chrono::minutes(1))) {
        errors.at(answer.id) = answer.exchange.error;
      }
    }
  };
  wait();
  add(3, "http://a.test/late");
  wait();
  EXPECT_EQ(errors[1], TransferError::none);
  EXPECT_EQ(errors[2], TransferError::skipped);
  EXPECT_EQ(errors[3], TransferError::skipped);
  EXPECT_EQ(server_->requests().size(), 1u);
  clock_->advance(std::chrono::seconds(20));
  add(3, "http://a.test/later");
  wait();
  EXPECT_EQ(errors[3], TransferError::none);
}

TEST_F(Network, SkipsInformationalAnswers) {
  serve(
      "== * *\n@raw\n@bytes HTTP/1.1 103 Early Hints\\r\\nLink: x\\r\\n\\r\\n\n@bytes HTTP/1.1 200 "
      "OK\\r\\nContent-Length: 2\\r\\n\\r\\nok\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(hops(got), "200 http://a.test/");
  EXPECT_EQ(got.body, "ok");
  EXPECT_FALSE(find_header(got.hops[0].response_headers, "Link"));
}

struct FaultRow {
  const char* name;
  const char* block;
  TransferError error;
  int status;
  const char* body;
};

class NetworkFaults : public NetworkFixture, public ::testing::WithParamInterface<FaultRow> {};

TEST_P(NetworkFaults, HaveAName) {
  serve(std::string("== * *\n") + GetParam().block);
  options_.retry = 0;
  if (GetParam().error == TransferError::timeout) options_.max_time = milliseconds(150);
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(name(got.error), name(GetParam().error)) << got.error_text;
  EXPECT_EQ(got.status(), GetParam().status);
  EXPECT_EQ(got.body, GetParam().body);
  EXPECT_EQ(got.error_text.empty(), got.error == TransferError::none);
}

INSTANTIATE_TEST_SUITE_P(
    Table, NetworkFaults,
    ::testing::Values(
        FaultRow{"Stalls", "@stall", TransferError::timeout, 0, ""},
        FaultRow{"StallsInTheHeader", "HTTP/1.1 200 OK\nX: y\n@stall\n", TransferError::timeout, 200, ""},
        FaultRow{"StallsInTheBody", "HTTP/1.1 200 OK\nContent-Length: 100\n\nhalf\n@stall\n", TransferError::timeout,
                 200, "half\n"},
        FaultRow{"Resets", "@reset", TransferError::reset, 0, ""},
        FaultRow{"SaysNothing", "@cut", TransferError::reset, 0, ""},
        FaultRow{"CutShort", "HTTP/1.1 200 OK\nContent-Length: 100\n\nhalf\n@cut\n", TransferError::reset, 200,
                 "half\n"},
        FaultRow{"ResetInTheBody", "HTTP/1.1 200 OK\nContent-Length: 100\n\n@reset\n", TransferError::reset, 200, ""},
        FaultRow{"Garbage", "@raw\nSSH-2.0-OpenSSH_9.2\n", TransferError::bad_response, 0, ""},
        FaultRow{"BadChunks", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n@bytes zz\\r\\nx\n@cut\n",
                 TransferError::reset, 200, ""},
        FaultRow{"BadCompression", "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\nnot gzip at all, not at all\n",
                 TransferError::bad_response, 200, ""},
        FaultRow{"NoLength", "@raw\nHTTP/1.0 200 OK\n\nto the end\n", TransferError::none, 200, "to the end\n"},
        FaultRow{"Drips", "@drip 8 1\nHTTP/1.1 200 OK\n\nslowly\n", TransferError::none, 200, "slowly\n"},
        FaultRow{"NoReasonPhrase", "HTTP/1.1 200\n\nok\n", TransferError::none, 200, "ok\n"},
        FaultRow{"Status999", "HTTP/1.1 999 Request Denied\n\nno\n", TransferError::none, 999, "no\n"},
        FaultRow{"NotModified", "HTTP/1.1 304 Not Modified\n", TransferError::none, 304, ""},
        FaultRow{"ManyHeaders", "HTTP/1.1 200 OK\n@repeat 9000 X-Filler: filler, filler and filler\\r\\n\n\nok\n",
                 TransferError::bad_response, 200, ""}),
    [](const auto& row) { return std::string(row.param.name); });

TEST_F(Network, KnowsARefusedConnection) {
  std::uint16_t port = 0;
  {
    const testing::ScriptedServer gone("== * *\n@cut\n");
    port = gone.port();
  }
  options_.connect_to = {"::127.0.0.1:" + std::to_string(port)};
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::refused);
  EXPECT_TRUE(got.hops.empty());
  EXPECT_EQ(got.attempts, 1u);
}

TEST_F(Network, KnowsAPortThatDoesNotSpeakTls) {
  serve("== * *\n@raw\nHTTP/1.1 400 Bad Request\n");
  const Exchange got = fetch("https://a.test/");
  EXPECT_EQ(got.error, TransferError::tls);
  EXPECT_EQ(got.error_text.substr(0, 20), "TLS handshake failed");
}

TEST_F(Network, ReadsABodyUpToItsLimitAndKeepsTheConnectionOfASmallOne) {
  serve(
      "== * /small\nHTTP/1.1 200 OK\n\n@repeat 5000 x\n== * /large\nHTTP/1.1 200 OK\n\n@repeat 500000 x\n"
      "== * /exact\nHTTP/1.1 200 OK\n\n@repeat 1000 x\n");
  options_.max_filesize = 1000;
  options_.max_per_host = 1;
  for (const char* path : {"small", "exact"}) {
    const Exchange got = fetch(std::string("http://a.test/") + path);
    EXPECT_EQ(got.error, TransferError::none);
    EXPECT_EQ(got.body.size(), 1000u);
    EXPECT_EQ(got.body_truncated, path == std::string("small"));
  }
  EXPECT_EQ(server_->connections(), 1u);
  const Exchange large = fetch("http://a.test/large");
  EXPECT_EQ(large.error, TransferError::none);
  EXPECT_EQ(large.body.size(), 1000u);
  EXPECT_TRUE(large.body_truncated);
  fetch("http://a.test/exact");
  EXPECT_EQ(server_->connections(), 2u);
}

// `window`: zlib's windowBits, which name the format too.
std::string deflated(const std::string& text, int window = 15) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string gzip(const std::string& text) {
  return deflated(text, 31);
}

std::string as_directive(const std::string& bytes) {
  std::string out = "@bytes ";
  char hex[5];
  for (const char c : bytes) {
    snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned char>(c));
    out += hex;
  }
  return out + '\n';
}

TEST_F(Network, CountsTheBodyLimitAfterDecompression) {
  const std::string page = "five people\n", bomb(3'000'000, 'x');
  serve("== * /page\nHTTP/1.1 200 OK\nContent-Encoding: gzip\n\n" + as_directive(gzip(page)) +
        "== * /bomb\nHTTP/1.1 200 OK\nContent-Encoding: gzip\n\n" + as_directive(gzip(bomb)));
  EXPECT_EQ(fetch("http://a.test/page").body, page);
  const Exchange got = fetch("http://a.test/bomb");
  EXPECT_EQ(got.error, TransferError::none);
  EXPECT_EQ(got.body.size(), options_.max_filesize);
  EXPECT_TRUE(got.body_truncated);
}

TEST_F(Network, BoundsEveryKindOfBomb) {
  // Zstandard frames of run-length blocks of 128 KiB each, 4 MiB in all; the last one ends the frame.
  std::string zstd("\x28\xB5\x2F\xFD\x00\x38", 6);
  for (int i = 0; i < 32; ++i) zstd += std::string(i == 31 ? "\x03\x00\x10x" : "\x02\x00\x10x", 4);
  // As zstd, 4 MiB of x, as the reference encoder writes them.
  const std::string brotli("\x9b\xff\xff\x3f\xf8\x25\xf0\xe2\xb1\x40\x20\xf7\xfe\x07", 14);
  const std::string bomb(4 * 1024 * 1024, 'x');
  const std::string twice = gzip(gzip(bomb));
  serve("== * /zstd\nHTTP/1.1 200 OK\nContent-Encoding: zstd\n\n" + as_directive(zstd) +
        "== * /brotli\nHTTP/1.1 200 OK\nContent-Encoding: br\n\n" + as_directive(brotli) +
        "== * /deflate\nHTTP/1.1 200 OK\nContent-Encoding: deflate\n\n" + as_directive(deflated(bomb)) +
        "== * /twice\nHTTP/1.1 200 OK\nContent-Encoding: gzip, gzip\n\n" + as_directive(twice) +
        "== * /layers\nHTTP/1.1 200 OK\nContent-Encoding: gzip" +
        [] {
          std::string out;
          for (int i = 0; i < 200; ++i) out += ", gzip";
          return out;
        }() +
        "\n\n" + as_directive(twice));
  options_.retry = 0;
  for (const char* path : {"zstd", "brotli", "deflate", "twice"}) {
    const Exchange got = fetch(std::string("http://a.test/") + path);
    EXPECT_EQ(got.error, TransferError::none) << path << ' ' << got.error_text;
    EXPECT_EQ(got.body, std::string(options_.max_filesize, 'x')) << path;
    EXPECT_TRUE(got.body_truncated) << path;
  }
  EXPECT_EQ(fetch("http://a.test/layers").error, TransferError::bad_response);
}

TEST_F(Network, TakesLongHeaders) {
  serve(
      "== * *\n@bytes HTTP/1.1 200 OK\\r\\nX-Long: \n@repeat 65536 x\n@bytes \\r\\n\n"
      "@repeat 2000 X-Filler: filler, filler and filler\\r\\n\n@bytes Content-Length: 2\\r\\n\\r\\nok\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::none) << got.error_text;
  EXPECT_EQ(got.body, "ok");
  EXPECT_EQ(find_header(got.hops.at(0).response_headers, "X-Long")->size(), 65'536u);
}

TEST_F(Network, EndsADrippingAnswerInItsTime) {
  serve("== * *\n@drip 1 5\nHTTP/1.1 200 OK\nContent-Length: 100000\n\n@repeat 100000 x\n");
  options_.retry = 0;
  options_.max_time = milliseconds(400);
  const auto begin = std::chrono::steady_clock::now();
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::timeout);
  EXPECT_EQ(got.status(), 200);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

// libcurl counts its seconds itself, so this one lasts: without an end to silence it would be four.
TEST_F(Network, EndsAnAnswerWithoutProgressBeforeItsTime) {
  serve("== * *\nHTTP/1.1 200 OK\nContent-Length: 100\n\n@stall\n");
  options_.retry = 0;
  options_.max_time = milliseconds(3999);
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::timeout);
  EXPECT_NE(got.error_text.find("too slow"), std::string::npos) << got.error_text;
}

TEST_F(Network, AsksAHostNoMoreThanSoOftenAtOnce) {
  serve("== * *\n@gather 3\nHTTP/1.1 200 OK\n");
  options_.max_per_host = 3;
  fetch(std::vector<std::string>(9, "http://a.test/"));
  EXPECT_EQ(server_->most_at_once(), 3u);
  EXPECT_EQ(server_->connections(), 3u);
}

TEST_F(Network, AsksAllHostsTogetherNoMoreThanSoOftenAtOnce) {
  serve("== * *\n@gather 5\nHTTP/1.1 200 OK\n");
  options_.parallel_max = 5;
  std::vector<std::string> urls;
  for (int i = 0; i < 20; ++i) urls.push_back("http://host" + std::to_string(i) + ".test/");
  for (const Exchange& got : fetch(urls)) EXPECT_EQ(got.status(), 200);
  EXPECT_EQ(server_->most_at_once(), 5u);
}

TEST_F(Network, KeepsAHostsConnections) {
  serve("== * *\nHTTP/1.1 200 OK\n\nok\n");
  std::vector<std::string> urls;
  for (int i = 0; i < 40; ++i) urls.push_back("http://a.test/" + std::to_string(i));
  fetch(urls);
  EXPECT_LE(server_->connections(), 10u);
}

TEST_F(Network, TellsWhatIsNoUrl) {
  for (const char* url :
       {"", "example.org", "ftp://a.test/", "http://", "mailto:x@a.test", "http://a b/", "http://a.test:99999/"}) {
    const Exchange got = fetch(std::string(url));
    EXPECT_EQ(name(got.error), "malformed_url") << url;
    EXPECT_EQ(got.url, url);
    EXPECT_TRUE(got.hops.empty());
  }
}

TEST_F(Network, GoesThroughMoreHostsThanOnePoolTakes) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.parallel_max = 16;
  std::vector<std::string> urls;
  for (int i = 0; i < 1100; ++i) urls.push_back("http://host" + std::to_string(i) + ".test/");
  for (const Exchange& got : fetch(urls)) ASSERT_EQ(got.status(), 200) << got.error_text;
}

TEST_F(Network, LeavesNamesToAProxyAndKeepsTheGuard) {
  serve("== a.test *\nHTTP/1.1 200 OK\n\nby proxy\n");
  options_.connect_to.clear();
  options_.proxy = "http://127.0.0.1:" + std::to_string(server_->port());
  EXPECT_EQ(fetch("http://a.test/x").body, "by proxy\n");
  EXPECT_EQ(server_->requests().at(0).path, "http://a.test/x");
  EXPECT_EQ(fetch("http://10.0.0.1/").error, TransferError::refused_address);
  EXPECT_EQ(fetch("http://localhost/").error, TransferError::refused_address);
}

TEST_F(Network, RecordsWhatAReplayAnswers) {
  const std::string file = ::testing::TempDir() + "claimcheck-" + std::to_string(getpid()) + ".warc.gz";
  serve("== a.test /\n@redirect 302 /there\n== a.test /there\nHTTP/1.1 200 OK\n\nfive people\n== a.test /bad\n@cut\n");
  options_.record = file;
  options_.retry = 0;
  const std::vector<std::string> urls{"http://a.test/", "http://a.test/bad"};
  const auto live = fetch(urls);
  EXPECT_FALSE(transport_->trouble());
  transport_.reset();
  auto replay = make_replay_transport(file);
  ASSERT_TRUE(replay) << replay.error().text();
  for (std::size_t i = 0; i < urls.size(); ++i) (*replay)->add({i, urls[i]});
  for (std::size_t answered = 0; answered < urls.size();) {
    for (const Answer& answer : (*replay)->wait(std::chrono::seconds(1))) {
      ++answered;
      const Exchange& then = live.at(answer.id);
      EXPECT_EQ(hops(answer.exchange), hops(then));
      EXPECT_EQ(answer.exchange.body, then.body);
      EXPECT_EQ(answer.exchange.error, then.error);
    }
  }
  std::remove(file.c_str());
}

TEST_F(Network, SaysWhyItCannotRecord) {
  options_.record = "/nowhere/file.warc.gz";
  const auto transport = make_network_transport(options_);
  ASSERT_FALSE(transport);
  EXPECT_EQ(transport.error().path, "/nowhere/file.warc.gz");
}

TEST_F(Network, WaitReturnsWhenWoken) {
  serve("== * *\n@stall\n");
  open();
  transport_->add({7, "http://a.test/"});
  transport_->wake();
  EXPECT_TRUE(transport_->wait(std::chrono::hours(1)).empty());
  EXPECT_EQ(transport_->pending(), 1u);
}

TEST_F(Network, WaitReturnsAtItsLimit) {
  serve("== * *\n@stall\n");
  auto transport = make_network_transport(options_);
  ASSERT_TRUE(transport);
  (*transport)->add({7, "http://a.test/"});
  EXPECT_TRUE((*transport)->wait(milliseconds(5)).empty());
  EXPECT_EQ((*transport)->progress().in_flight, 1u);
}

TEST_F(Network, WaitReturnsAtOnceWithNothingToDo) {
  open();
  EXPECT_TRUE(transport_->wait(std::chrono::hours(1)).empty());
  EXPECT_EQ(clock_->elapsed().count(), 0);
}

}  // namespace
}  // namespace claimcheck::fetch
