#include "fetch/resolve.hpp"

#include <algorithm>

#include "tests/support/dns_server.hpp"
#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

using std::chrono::milliseconds;

constexpr const char* kTable = R"(
good.test A 127.0.0.1
good.test AAAA ::1
four.test A 127.0.0.1
four.test A 127.0.0.2
six.test AAAA ::1
half.test A 127.0.0.1
half.test AAAA SERVFAIL
empty.test NODATA
broken.test SERVFAIL
closed.test REFUSED
mute.test SILENCE
unsure.test A NXDOMAIN
unsure.test AAAA SERVFAIL
good.test NS NS2.Dns.test
good.test NS ns1.dns.test
broken.test NS SERVFAIL
rebound.test A 10.0.0.1
mixed.test A 10.0.0.1
mixed.test A 8.8.8.8
)";

struct Row {
  const char* name;
  const char* result;
};

class Resolves : public ::testing::TestWithParam<Row> {};

TEST_P(Resolves, TellsTheFatesOfNamesApart) {
  const testing::DnsServer server(kTable);
  Poller poller;
  const bool will_wait = GetParam().name == std::string("mute.test");
  const auto resolver = Resolver::open(poller, server.address(), milliseconds(will_wait ? 42 : 20'000));
  ASSERT_TRUE(resolver);
  std::string result;
  (*resolver)->look_up(GetParam().name, [&](Resolution resolution) {
    std::vector<std::string> texts;
    for (const Address& address : resolution.addresses) texts.push_back(address.text());
    std::ranges::sort(texts);
    for (const std::string& text : texts) result += text + ' ';
    result += resolution.text;
    const bool found = resolution.fate == Resolution::Fate::found;
    result += found ? "found" : resolution.fate == Resolution::Fate::not_found ? " = not found" : " = failed";
  });
  while (result.empty()) {
    poller.wait((*resolver)->next_timeout().value_or(milliseconds(0)));
    (*resolver)->work();
  }
  EXPECT_EQ(result, GetParam().result);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Resolves,
    ::testing::Values(
        Row{"good.test", "127.0.0.1 ::1 found"}, Row{"four.test", "127.0.0.1 127.0.0.2 found"},
        Row{"six.test", "::1 found"}, Row{"half.test", "127.0.0.1 found"},
        Row{"no.test", "no.test: there is no such name (NXDOMAIN) = not found"},
        Row{"empty.test", "empty.test: the name exists but has no address = not found"},
        Row{"broken.test", "broken.test: the resolver failed (DNS server returned general failure) = failed"},
        Row{"closed.test", "closed.test: the resolver failed (DNS server refused query) = failed"},
        Row{"mute.test", "mute.test: the resolver failed (Timeout while contacting DNS servers) = failed"},
        Row{"unsure.test", "unsure.test: the resolver failed (DNS server returned general failure) = failed"},
        Row{"a..test", "a..test: not a valid host name = not found"}, Row{"www.localhost", "127.0.0.1 ::1 found"},
        Row{"x.invalid", "names below .invalid have no address = not found"},
        Row{"x.onion.", "names below .onion have no address = not found"}));

TEST(Resolver, NamesTheNameServersOfADomain) {
  const testing::DnsServer server(kTable);
  Poller poller;
  const auto resolver = Resolver::open(poller, server.address(), milliseconds(20'000));
  ASSERT_TRUE(resolver);
  const auto ask = [&](const char* domain) {
    std::string result;
    (*resolver)->look_up_name_servers(domain, [&](NameServers found) {
      for (const std::string& name : found.names) result += name + ' ';
      result += found.text + (found.fate == Resolution::Fate::found       ? "found"
                              : found.fate == Resolution::Fate::not_found ? " = not found"
                                                                          : " = failed");
    });
    while (result.empty()) {
      poller.wait((*resolver)->next_timeout().value_or(milliseconds(0)));
      (*resolver)->work();
    }
    return result;
  };
  EXPECT_EQ(ask("good.test"), "ns1.dns.test ns2.dns.test found");
  EXPECT_EQ(ask("four.test"), "four.test: no name servers (DNS server returned answer with no data) = not found");
  EXPECT_EQ(ask("no.test"), "no.test: no name servers (Domain name not found) = not found");
  EXPECT_EQ(ask("broken.test"), "broken.test: no name servers (DNS server returned general failure) = failed");
  const std::size_t questions = server.questions();
  EXPECT_EQ(ask("secret.onion"), "secret.onion: not asked for = not found");
  EXPECT_EQ(server.questions(), questions);
}

TEST(Resolver, WantsAnAddressForItsServer) {
  Poller poller;
  const auto resolver = Resolver::open(poller, "name.test:53", milliseconds(1000));
  ASSERT_FALSE(resolver);
  EXPECT_EQ(resolver.error().message, "--dns-server name.test:53: not ADDRESS:PORT");
}

TEST(Resolver, MayEndBeforeItsAnswers) {
  const testing::DnsServer server(kTable);
  Poller poller;
  auto resolver = Resolver::open(poller, server.address(), milliseconds(1000));
  ASSERT_TRUE(resolver);
  bool called = false;
  (*resolver)->look_up("mute.test", [&](const Resolution&) { called = true; });
  resolver->reset();
  EXPECT_FALSE(called);
}

class NamedNetwork : public NetworkFixture {
 protected:
  void serve_names(std::string_view script) {
    serve(script);
    options_.connect_to.clear();
    options_.dns_server = dns_.address();
    options_.allow_private = true;
  }
  std::string url(const std::string& host) { return "http://" + host + ":" + std::to_string(server_->port()) + "/"; }

  testing::DnsServer dns_{kTable};
};

TEST_F(NamedNetwork, AsksItsOwnResolverOnceForAHost) {
  serve_names("== * *\nHTTP/1.1 200 OK\n");
  for (const Exchange& got : fetch(std::vector<std::string>(10, url("four.test")))) EXPECT_EQ(got.status(), 200);
  EXPECT_EQ(dns_.questions(), 2u);
}

TEST_F(NamedNetwork, TakesNamesWithARootDotOrInCapitals) {
  serve_names("== * *\nHTTP/1.1 200 OK\n");
  EXPECT_EQ(fetch(url("four.test.")).status(), 200);
  EXPECT_EQ(fetch(url("FOUR.Test")).status(), 200);
}

TEST_F(NamedNetwork, FallsBackToTheOtherFamily) {
  serve_names("== * *\nHTTP/1.1 200 OK\n");
  EXPECT_EQ(fetch(url("good.test")).status(), 200);  // nobody listens on ::1
}

TEST_F(NamedNetwork, TellsNoNameFromNoAnswer) {
  serve_names("== * *\nHTTP/1.1 200 OK\n");
  EXPECT_EQ(fetch(url("no.test")).error, TransferError::dns_not_found);
  EXPECT_EQ(fetch(url("empty.test")).error, TransferError::dns_not_found);
  const Exchange broken = fetch(url("broken.test"));
  EXPECT_EQ(broken.error, TransferError::dns_error);
  EXPECT_EQ(broken.attempts, 2u);
  EXPECT_TRUE(broken.hops.empty());
}

TEST_F(NamedNetwork, GivesUpAHostWhoseNameCannotBeLookedUp) {
  serve_names("== * *\nHTTP/1.1 200 OK\n");
  for (const Exchange& got : fetch(std::vector<std::string>(50, url("broken.test")))) {
    EXPECT_EQ(got.error, TransferError::dns_error);
  }
  EXPECT_LE(dns_.questions(), 6u);
  EXPECT_LE(clock_->elapsed(), milliseconds(10'000));
}

TEST_F(NamedNetwork, GuardsWhatTheResolverSays) {
  serve_names("== * *\nHTTP/1.1 200 OK\n");
  options_.allow_private = false;
  const Exchange got = fetch(url("rebound.test"));
  EXPECT_EQ(got.error, TransferError::refused_address);
  EXPECT_EQ(got.error_text, "10.0.0.1 is a private address");
}

TEST_F(NamedNetwork, LooksUpTheNameAHostIsMappedTo) {
  serve_names("== a.test /\nHTTP/1.1 200 OK\n");
  options_.connect_to = {"a.test::four.test:" + std::to_string(server_->port())};
  EXPECT_EQ(fetch("http://a.test/").status(), 200);
}

class NameServerQuestion : public NetworkFixture {
 protected:
  // "ns1.dns.test", or the error's name.
  std::string ask(const std::string& domain) {
    transport_.reset();
    const Exchange got = fetch("dns:" + domain + "?type=NS");
    EXPECT_TRUE(got.hops.empty());
    std::string out;
    for (const std::string& one : got.name_servers) out += (out.empty() ? "" : " ") + one;
    return got.error == TransferError::none ? out : std::string(name(got.error));
  }

  const testing::DnsServer dns_{kTable};
};

TEST_F(NameServerQuestion, IsAnsweredByTheResolver) {
  options_.dns_server = dns_.address();
  EXPECT_EQ(ask("good.test"), "ns1.dns.test ns2.dns.test");
  EXPECT_EQ(ask("no.test"), "");
  EXPECT_EQ(ask("broken.test"), "dns_error");
  EXPECT_EQ(ask(""), "malformed_url");
}

TEST_F(NameServerQuestion, IsNotAskedWhereTheUserSaysWhatStandsAtAnAddress) {
  options_.connect_to = {"::127.0.0.1:9"};
  EXPECT_EQ(ask("good.test"), "skipped");
  options_.connect_to.clear();
  options_.resolve = {"good.test:80:127.0.0.1"};
  EXPECT_EQ(ask("good.test"), "skipped");
  options_.resolve.clear();
  options_.dns_server = dns_.address();
  options_.proxy = "http://127.0.0.1:9";
  EXPECT_EQ(ask("good.test"), "skipped");
  EXPECT_EQ(dns_.questions(), 0u);
  options_.proxy = "socks5://127.0.0.1:9";
  EXPECT_EQ(ask("good.test"), "ns1.dns.test ns2.dns.test");
}

}  // namespace
}  // namespace claimcheck::fetch
