#include "fetch/warc.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "fetch/transport.hpp"
#include "fetch/warc_digest.hpp"
#include "fetch/warc_http.hpp"
#include "tests/support/support.hpp"

namespace claimcheck::fetch {

// Found by gtest; what a failing comparison prints.
static void PrintTo(const Exchange& exchange, std::ostream* out) {
  *out << exchange.url << " " << name(exchange.error) << " '" << exchange.error_text << "' attempts "
       << exchange.attempts << " " << exchange.duration.count() << " ms at "
       << exchange.started.time_since_epoch().count() << ", " << exchange.body.size() << " bytes"
       << (exchange.body_truncated ? " (cut)" : "");
  for (const Hop& hop : exchange.hops) {
    *out << "\n  " << hop.method << " " << hop.url << " " << hop.status << " '" << hop.status_text << "' HTTP/"
         << hop.http_version << " " << hop.remote_address;
    for (const auto& [name, value] : hop.request_headers) *out << "\n    > " << name << ": " << value;
    for (const auto& [name, value] : hop.response_headers) *out << "\n    < " << name << ": " << value;
  }
}

static bool operator==(const Hop& a, const Hop& b) {
  return a.url == b.url && a.method == b.method && a.status == b.status && a.http_version == b.http_version &&
         a.status_text == b.status_text && a.request_headers == b.request_headers &&
         a.response_headers == b.response_headers && a.remote_address == b.remote_address;
}

static bool operator==(const Exchange& a, const Exchange& b) {
  return a.url == b.url && a.hops == b.hops && a.body == b.body && a.body_truncated == b.body_truncated &&
         a.error == b.error && a.tls == b.tls && a.error_text == b.error_text && a.started == b.started &&
         a.duration == b.duration && a.attempts == b.attempts && a.name_servers == b.name_servers;
}

namespace {

constexpr std::chrono::sys_seconds kNow{std::chrono::seconds(1'790'000'000)};

class Warc : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = (std::filesystem::temp_directory_path() / ("claimcheck-warc-" + std::string(test->name()) + ".warc.gz"))
                .string();
  }
  void TearDown() override { std::filesystem::remove(path_); }

  void record(const std::vector<Exchange>& exchanges) {
    auto writer = WarcWriter::open(path_, "claimcheck test", kNow);
    ASSERT_TRUE(writer) << writer.error().text();
    for (const Exchange& exchange : exchanges) (*writer)->write(exchange);
    EXPECT_FALSE((*writer)->failure());
  }
  std::unique_ptr<WarcReader> reopened() {
    auto reader = WarcReader::open(path_);
    EXPECT_TRUE(reader) << reader.error().text();
    return reader ? std::move(*reader) : nullptr;
  }
  void put(const std::string& bytes) { std::ofstream(path_, std::ios::binary) << bytes; }

  std::string path_;
};

Hop hop_to(std::string url, int status, Headers response_headers = {}) {
  Hop hop;
  hop.url = std::move(url);
  hop.status = status;
  hop.http_version = status > 0 ? "1.1" : "";
  hop.status_text = status == 200 ? "OK" : status == 301 ? "Moved Permanently" : "";
  hop.request_headers = {{"Host", "news.example"}, {"User-Agent", "claimcheck"}, {"Accept", "*/*"}};
  hop.response_headers = std::move(response_headers);
  hop.remote_address = "192.0.2.7:443";
  return hop;
}

Exchange page(std::string url, std::string body) {
  Exchange out;
  out.url = url;
  out.hops = {hop_to(std::move(url), 200, {{"Content-Type", "text/html"}})};
  out.body = std::move(body);
  out.started = kNow;
  out.duration = std::chrono::milliseconds(1234);
  return out;
}

TEST_F(Warc, GivesBackTheSameExchanges) {
  std::vector<Exchange> all;
  all.push_back(page("https://news.example/plain", "<p>words</p>"));
  all.push_back(page("https://news.example/empty", ""));
  all.push_back(page("https://news.example/binary", std::string("\0\r\n\r\nWARC/1.1\r\n\xFF", 17)));

  Exchange chain = page("http://news.example/moved", "there");
  chain.hops = {
      hop_to("http://news.example/moved", 301, {{"Location", "https://news.example/new"}, {"Content-Length", "178"}}),
      hop_to("https://news.example/new", 200,
             {{"Content-Encoding", "gzip"},
              {"transfer-encoding", "chunked"},
              {"Set-Cookie", "a=1"},
              {"Set-Cookie", "b=2"}})};
  chain.hops[1].http_version = "2";
  chain.hops[1].status_text = "";
  chain.hops[1].remote_address = "[2001:db8::1]:8443";
  chain.attempts = 3;
  all.push_back(chain);

  Exchange lengths = page("https://news.example/length", "12345");
  lengths.hops[0].response_headers = {{"content-length", "5"}, {"Server", "x"}, {"Content-Length", "7"}, {"Empty", ""}};
  all.push_back(lengths);

  Exchange archived = page("https://archive.example/copy", "old");
  archived.hops[0].response_headers = {{"X-Archive-Orig-Content-Length", "99"}, {"x-archive-orig-server", "y"}};
  all.push_back(archived);

  Exchange cut = page("https://news.example/long", std::string(100'000, 'x'));
  cut.body_truncated = true;
  all.push_back(cut);

  Exchange question;
  question.url = "dns:news.example?type=NS";
  question.name_servers = {"ns1.other.example", "ns2.other.example"};
  question.started = kNow;
  all.push_back(question);

  Exchange head = page("https://news.example/head", "");
  head.hops[0].method = "HEAD";
  head.hops[0].response_headers = {{"Content-Length", "4711"}};
  all.push_back(head);

  Exchange untrusted;
  untrusted.url = "https://expired.example/";
  untrusted.error = TransferError::tls;
  untrusted.tls = TlsFault::expired;
  untrusted.error_text = "certificate expired on 2026-01-02";
  untrusted.started = kNow;
  all.push_back(untrusted);

  Exchange unresolved;
  unresolved.url = "https://nowhere.example/a?b=1";
  unresolved.error = TransferError::dns_not_found;
  unresolved.error_text = "no such name: nowhere.example";
  unresolved.started = kNow;
  unresolved.attempts = 2;
  all.push_back(unresolved);

  Exchange stalled = page("https://slow.example/", "half of it");
  stalled.hops = {hop_to("https://slow.example/", 302, {{"Location", "/x"}}), hop_to("https://slow.example/x", 0)};
  stalled.body.clear();
  stalled.error = TransferError::timeout;
  stalled.error_text = "no byte in 30 s";
  all.push_back(stalled);

  Exchange broken = page("https://cut.example/", "half of it");
  broken.error = TransferError::reset;
  broken.error_text = "cut off";
  all.push_back(broken);

  Exchange malformed;
  malformed.url = "not a URL at all";
  malformed.error = TransferError::malformed_url;
  malformed.started = kNow;
  all.push_back(malformed);

  record(all);
  const auto reader = reopened();
  ASSERT_TRUE(reader);
  EXPECT_FALSE(reader->damage());
  for (auto exchange = all.rbegin(); exchange != all.rend(); ++exchange)
    EXPECT_EQ(reader->find(exchange->url), *exchange);
  for (const Exchange& exchange : all) EXPECT_EQ(reader->find(exchange.url), exchange);
  EXPECT_EQ(reader->find("https://news.example/other"), std::nullopt);
}

TEST_F(Warc, GivesBackWhateverServersSend) {
  testing::Random random(7);
  const auto text = [&](std::string_view letters, std::size_t most) {
    std::string out;
    for (std::size_t size = random.below(most + 1); size > 0; --size) out += letters[random.below(letters.size())];
    return out;
  };
  std::vector<Exchange> all;
  for (int i = 0; i < 300; ++i) {
    Exchange exchange = page("https://h" + std::to_string(i) + ".example/" + text("ab/?=&%20~", 12),
                             text(std::string_view("a\r\n\0\xC3<", 6), 400));
    for (std::size_t hops = random.below(3); hops > 0; --hops) {
      exchange.hops.insert(exchange.hops.begin(),
                           hop_to("http://r.example/" + text("xyz", 5), 302, {{"Location", text("/ab", 9)}}));
    }
    for (Hop& hop : exchange.hops) {
      for (std::size_t fields = random.below(5); fields > 0; --fields) {
        static constexpr const char* kNames[] = {"Content-Length", "Content-Encoding", "X-A", "Transfer-Encoding", "x"};
        hop.response_headers.emplace_back(kNames[random.below(5)], std::to_string(random.below(500)));
      }
      hop.http_version = random.below(2) == 0 ? "1.1" : "1.0";
    }
    exchange.attempts = static_cast<unsigned>(1 + random.below(4));
    all.push_back(std::move(exchange));
  }
  record(all);
  const auto reader = reopened();
  ASSERT_TRUE(reader);
  for (const Exchange& exchange : all) ASSERT_EQ(reader->find(exchange.url), exchange);
}

TEST_F(Warc, LeavesCredentialsOut) {
  Exchange exchange = page("https://user:secret@news.example/a", "x");
  exchange.hops[0].request_headers = {{"Host", "news.example"},
                                      {"Authorization", "Basic secret"},
                                      {"cookie", "id=secret"},
                                      {"Proxy-Authorization", "secret"}};
  record({exchange});
  std::string all;
  WarcStream stream(File(std::fopen(path_.c_str(), "rb")));
  stream.read(all, 1'000'000);
  EXPECT_EQ(all.find("secret"), std::string::npos) << all;
  const auto found = reopened()->find(exchange.url);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->url, exchange.url);
  EXPECT_EQ(found->hops[0].url, "https://news.example/a");
}

TEST_F(Warc, OneUrlAskedSeveralTimes) {
  Exchange first = page("https://news.example/a", "first"), second = page("https://news.example/a", "second");
  record({first, second});
  const auto reader = reopened();
  EXPECT_EQ(reader->find(first.url)->body, "first");
  EXPECT_EQ(reader->find(first.url)->body, "second");
  EXPECT_EQ(reader->find(first.url)->body, "second");
  EXPECT_EQ(reader->find("https://news.example/a#part")->url, "https://news.example/a#part");
}

TEST_F(Warc, AFileThatBreaksOffIsReadUpToItsLastWholeRecord) {
  std::string filler;
  testing::Random random(3);
  for (int i = 0; i < 3000; ++i) filler += static_cast<char>(random.below(256));
  record({page("https://news.example/1", filler), page("https://news.example/2", filler)});
  const std::string whole = testing::read_file(path_);
  for (std::size_t size = 0; size < whole.size(); size += 97) {
    put(whole.substr(0, size));
    const auto reader = WarcReader::open(path_);
    if (!reader) {
      EXPECT_LT(size, 400u) << reader.error().text();
      continue;
    }
    const auto found = (*reader)->find("https://news.example/1");
    EXPECT_TRUE(found || size < whole.size() / 2 + 400) << size;
    EXPECT_TRUE(!found || found->body == filler) << size;
  }
  std::string damaged = whole;
  damaged[damaged.size() - 1500] ^= 0x55;
  put(damaged);
  const auto reader = reopened();
  EXPECT_TRUE(reader->damage());
  EXPECT_EQ(reader->find("https://news.example/1"), page("https://news.example/1", filler));
}

TEST_F(Warc, WhatIsNoWarcFileIsAnError) {
  for (const std::string& bytes :
       {std::string(), std::string("<html>"), std::string("WARC/1.1\r\nno length\r\n\r\n"),
        std::string("\x1F\x8B\x08\0\0\0\0\0", 8), std::string("WARC/"), std::string(70'000, '\n')}) {
    put(bytes);
    const auto reader = WarcReader::open(path_);
    ASSERT_FALSE(reader) << bytes.size();
    EXPECT_EQ(reader.error().path, path_);
  }
  EXPECT_FALSE(WarcReader::open("/nowhere/at/all.warc.gz"));
  EXPECT_FALSE(WarcWriter::open("/nowhere/at/all.warc.gz", "x", kNow));
}

TEST_F(Warc, TakesAPlainRecordingOfAnotherProgram) {
  const auto record_of = [](const std::string& url, const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
           "\r\nWARC-Date: 2026-11-23T10:00:00.5Z\r\nContent-Type: application/http; "
           "msgtype=response\r\nContent-Length: " +
           std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  };
  put("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\na\r\n\r\n\r\n" +
      record_of("http://news.example/old", "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n") +
      record_of("http://news.example/new",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n") +
      record_of("http://news.example/gone", "HTTP/1.1 302 Found\nLocation: http://elsewhere.example/\n\n"));
  const auto reader = reopened();
  ASSERT_TRUE(reader);
  const auto found = reader->find("http://news.example/old#top");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->hops.size(), 2u);
  EXPECT_EQ(found->status(), 200);
  EXPECT_EQ(found->body, "hello world");
  EXPECT_EQ(found->started, std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(10));
  EXPECT_EQ(reader->find("http://news.example/gone")->error, TransferError::skipped);
}

TEST(WarcHttp, DecodesBodiesStoredAsTheyCame) {
  std::string packed(200, '\0');
  uLongf size = packed.size();
  const std::string words = "many words, many words, many words";
  ASSERT_EQ(compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(words.data()),
                     words.size()),
            Z_OK);
  packed.resize(size);
  struct Row {
    std::string coding, body, want;
  };
  const Row rows[] = {{"deflate", packed, words},
                      {"deflate", packed.substr(2, size - 6), words},
                      {"gzip", "not packed after all", "not packed after all"},
                      {"br", packed, packed}};
  for (const Row& row : rows) {
    Hop hop;
    std::string body;
    ASSERT_TRUE(
        read_response("HTTP/1.1 200 OK\r\nContent-Encoding: " + row.coding + "\r\n\r\n" + row.body, false, hop, body));
    EXPECT_EQ(body, row.want) << row.coding;
  }
  Hop hop;
  std::string body;
  for (const char* bad : {"", "HTTP/1.1", "HTTP/1.1 20", "HTTP/1.1 abc OK\r\n\r\n", "hello"}) {
    EXPECT_FALSE(read_response(bad, false, hop, body)) << bad;
  }
}

TEST(WarcDigest, KnownAnswers) {
  // SHA-1 of the empty string and of "abc" (FIPS 180-2), in Base32.
  EXPECT_EQ(warc_digest(""), "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ");
  EXPECT_EQ(warc_digest("abc"), "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5");
  EXPECT_EQ(warc_record_id(1, "a").size(), std::string("<urn:uuid:00000000-0000-5000-8000-000000000000>").size());
  EXPECT_NE(warc_record_id(1, "a"), warc_record_id(2, "a"));
}

TEST_F(Warc, ReplayAnswersFromTheFileAlone) {
  record({page("https://news.example/1", "one")});
  auto transport = make_replay_transport(path_);
  ASSERT_TRUE(transport);
  (*transport)->add({5, "https://news.example/1"});
  (*transport)->add({6, "https://news.example/2"});
  EXPECT_EQ((*transport)->pending(), 2u);
  const auto answers = (*transport)->wait(std::chrono::milliseconds(0));
  ASSERT_EQ(answers.size(), 2u);
  EXPECT_EQ(answers[0].id, 5u);
  EXPECT_EQ(answers[0].exchange, page("https://news.example/1", "one"));
  EXPECT_EQ(answers[1].exchange.error, TransferError::skipped);
  EXPECT_EQ(answers[1].exchange.url, "https://news.example/2");
  EXPECT_EQ((*transport)->pending(), 0u);
  EXPECT_FALSE((*transport)->trouble());
  (*transport)->wake();
  (*transport)->add({7, "https://news.example/1"});
  EXPECT_TRUE((*transport)->wait(std::chrono::milliseconds(0)).empty());
  EXPECT_EQ((*transport)->wait(std::chrono::milliseconds(0)).size(), 1u);
}

}  // namespace
}  // namespace claimcheck::fetch
