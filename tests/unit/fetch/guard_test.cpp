#include "fetch/guard.hpp"

#include "tests/unit/fetch/network_fixture.hpp"

namespace claimcheck::fetch {
namespace {

struct Row {
  const char* address;
  const char* kind;  // "": public
};

class SpecialKind : public ::testing::TestWithParam<Row> {};

TEST_P(SpecialKind, IsNamed) {
  const auto address = Address::parse(GetParam().address);
  ASSERT_TRUE(address);
  EXPECT_EQ(special_kind(*address).value_or(""), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Table, SpecialKind,
    ::testing::Values(
        Row{"127.0.0.1", "loopback"}, Row{"127.255.255.254", "loopback"}, Row{"126.255.255.255", ""},
        Row{"128.0.0.1", ""}, Row{"0.0.0.0", "unspecified"}, Row{"0.1.2.3", "unspecified"}, Row{"1.0.0.0", ""},
        Row{"10.0.0.0", "private"}, Row{"10.255.255.255", "private"}, Row{"11.0.0.0", ""}, Row{"9.255.255.255", ""},
        Row{"172.15.255.255", ""}, Row{"172.16.0.0", "private"}, Row{"172.31.255.255", "private"},
        Row{"172.32.0.0", ""}, Row{"192.168.1.1", "private"}, Row{"192.167.1.1", ""}, Row{"192.169.0.0", ""},
        Row{"169.254.169.254", "link-local"}, Row{"169.253.0.1", ""}, Row{"100.63.255.255", ""},
        Row{"100.64.0.0", "shared"}, Row{"100.127.255.255", "shared"}, Row{"100.128.0.0", ""},
        Row{"192.0.0.8", "reserved"}, Row{"192.0.1.0", ""}, Row{"192.0.2.1", "documentation"},
        Row{"198.17.255.255", ""}, Row{"198.18.0.0", "benchmarking"}, Row{"198.19.255.255", "benchmarking"},
        Row{"198.20.0.0", ""}, Row{"198.51.100.7", "documentation"}, Row{"203.0.113.7", "documentation"},
        Row{"203.0.114.0", ""}, Row{"223.255.255.255", ""}, Row{"224.0.0.1", "multicast"},
        Row{"239.255.255.255", "multicast"}, Row{"240.0.0.1", "reserved"}, Row{"255.255.255.255", "reserved"},
        Row{"93.184.216.34", ""}, Row{"8.8.8.8", ""}, Row{"::", "unspecified"}, Row{"::1", "loopback"},
        Row{"::2", "unspecified"}, Row{"fe80::1", "link-local"}, Row{"febf::1", "link-local"},
        Row{"fec0::1", "private"}, Row{"fc00::1", "private"}, Row{"fdff::1", "private"}, Row{"ff02::1", "multicast"},
        Row{"2001:db8::1", "documentation"}, Row{"3fff::1", "documentation"}, Row{"100::1", "reserved"},
        Row{"2606:2800:220:1:248:1893:25c8:1946", ""}, Row{"2a00:1450:4001::1", ""}, Row{"4000::1", "reserved"},
        Row{"::ffff:127.0.0.1", "loopback"}, Row{"::ffff:10.1.2.3", "private"}, Row{"::ffff:8.8.8.8", ""},
        Row{"::ffff:0:192.168.0.1", "private"}, Row{"::127.0.0.1", "loopback"}, Row{"64:ff9b::a00:1", "private"},
        Row{"64:ff9b::808:808", ""}, Row{"64:ff9b:1::7f00:1", "loopback"}, Row{"2002:7f00:1::", "loopback"},
        Row{"2002:c0a8:101::1", "private"}, Row{"2002:808:808::1", ""}, Row{"2001:0:5ef5:79fd::80ff:fffe", "loopback"},
        Row{"2001:0:5ef5:79fd::f7f7:f7f7", ""}));

TEST(Address, ReadsAndWritesItself) {
  for (const char* text : {"192.0.2.1", "::1", "2001:db8::ff00:42:8329"}) EXPECT_EQ(Address::parse(text)->text(), text);
  EXPECT_EQ(Address::parse("[::1]"), Address::parse("::1"));
}

TEST(Address, TakesNothingElse) {
  for (const char* text :
       {"", "127.1", "0x7f.0.0.1", "1.2.3.4.5", "a.test", "::1%eth0", "[", "[]", "1.2.3.4 ", "::g"}) {
    EXPECT_FALSE(Address::parse(text)) << text;
  }
}

TEST(Guard, LetsOnlyPublicAddressesThrough) {
  const Guard guard{Options{}};
  EXPECT_EQ(guard.refusal("a.test", *Address::parse("127.0.0.1")), "127.0.0.1 is a loopback address");
  EXPECT_EQ(guard.refusal("a.test", *Address::parse("::")), ":: is an unspecified address");
  EXPECT_EQ(guard.refusal("a.test", *Address::parse("8.8.8.8")), std::nullopt);
}

TEST(Guard, OpensForAHostOrForAll) {
  Options options;
  options.allow_hosts = {"Intra.Test", "[fd00::1]"};
  const Guard some(options);
  const Address inside = *Address::parse("10.0.0.1");
  EXPECT_FALSE(some.refusal("intra.test", inside));
  EXPECT_FALSE(some.refusal("[fd00::1]", *Address::parse("fd00::1")));
  EXPECT_TRUE(some.refusal("other.intra.test", inside));
  EXPECT_TRUE(some.refusal("", inside));
  options.allow_private = true;
  EXPECT_FALSE(Guard(options).refusal("other.test", inside));
}

class GuardedNetwork : public NetworkFixture {
 protected:
  std::string port() const { return std::to_string(server_->port()); }
};

TEST_F(GuardedNetwork, RefusesAnAddressHoweverItIsWritten) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  for (const char* host : {"127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]",
                           "10.1.2.3", "169.254.169.254", "0.0.0.0"}) {
    const Exchange got = fetch("http://" + std::string(host) + ":" + port() + "/");
    EXPECT_EQ(name(got.error), "refused_address") << host << ": " << got.error_text;
    EXPECT_TRUE(got.hops.empty());
  }
  EXPECT_EQ(server_->connections(), 0u);
}

TEST_F(GuardedNetwork, RefusesLocalhost) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.connect_to.clear();
  for (const char* host : {"localhost", "LOCALHOST", "a.localhost"}) {
    EXPECT_EQ(name(fetch("http://" + std::string(host) + ":" + port() + "/").error), "refused_address") << host;
  }
  EXPECT_EQ(server_->connections(), 0u);
}

TEST_F(GuardedNetwork, RefusesWhereARedirectLeads) {
  serve("== a.test /\n@redirect 302 http://10.0.0.1/admin\n");
  const Exchange got = fetch("http://a.test/");
  EXPECT_EQ(got.error, TransferError::refused_address);
  EXPECT_EQ(hops(got), "302 http://a.test/ | 0 http://10.0.0.1/admin");
  EXPECT_EQ(got.error_text, "10.0.0.1 is a private address");
}

TEST_F(GuardedNetwork, OpensOnRequest) {
  serve("== * *\nHTTP/1.1 200 OK\n");
  options_.connect_to.clear();
  options_.allow_hosts = {"127.0.0.1"};
  EXPECT_EQ(fetch("http://127.0.0.1:" + port() + "/").status(), 200);
  EXPECT_EQ(fetch("http://127.0.0.2:" + port() + "/").error, TransferError::refused_address);
  transport_.reset();
  options_.allow_private = true;
  EXPECT_EQ(fetch("http://localhost:" + port() + "/").status(), 200);
}

TEST_F(GuardedNetwork, LetsTheUserMapAHostAnywhere) {
  serve("== a.test *\nHTTP/1.1 200 OK\n");
  options_.connect_to.clear();
  options_.resolve = {"a.test:" + port() + ":127.0.0.1"};
  EXPECT_EQ(fetch("http://a.test:" + port() + "/").status(), 200);
}

}  // namespace
}  // namespace claimcheck::fetch
