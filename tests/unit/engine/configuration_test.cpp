#include "engine/configuration.hpp"

#include <gtest/gtest.h>

#include <map>

namespace claimcheck::engine {
namespace {

Environment environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    static const std::map<std::string, std::string> kValues{
        {"KEY", "sesame"}, {"EMPTY", ""}, {"LINES", "a\r\nX-Evil: 1"}};
    const auto found = kValues.find(name);
    return found == kValues.end() ? std::nullopt : std::optional(found->second);
  };
}

Result<Configuration> read(std::string_view text) {
  return read_configuration(text, "dir/cc.yaml", environment());
}

TEST(Configuration, ReadsWhatIsSaidOfHosts) {
  const auto got = read(R"(
hosts:
  Example.org:
    headers:
      X-Client: "${KEY}"
      Accept-Language: de
    cookies: {session: "${KEY}", seen: "1"}
    accept: [403, 999]
    max-time: 60
    connect-timeout: 1.5
    max-per-host: 1
    delay: 0.25
  "*.bücher.example:8443":
    user: reader
    password: "${KEY}"
  "[::1]:8080": {token: "${KEY}", accept: 405}
)");
  ASSERT_TRUE(got) << got.error().text();
  ASSERT_EQ(got->hosts.size(), 3u);
  const fetch::HostSettings& first = got->hosts[0];
  EXPECT_EQ(first.host, "example.org");
  EXPECT_EQ(first.port, std::nullopt);
  EXPECT_EQ(first.headers, (std::vector<std::string>{"X-Client: sesame", "Accept-Language: de"}));
  EXPECT_EQ(first.cookies, "session=sesame; seen=1");
  EXPECT_EQ(first.accept, (std::vector<int>{403, 999}));
  EXPECT_EQ(first.max_time, std::chrono::milliseconds(60'000));
  EXPECT_EQ(first.connect_timeout, std::chrono::milliseconds(1500));
  EXPECT_EQ(first.max_per_host, 1u);
  EXPECT_EQ(first.delay, std::chrono::milliseconds(250));
  EXPECT_EQ(got->hosts[1].host, "*.xn--bcher-kva.example");
  EXPECT_EQ(got->hosts[1].port, 8443);
  EXPECT_EQ(got->hosts[1].headers, std::vector<std::string>{"Authorization: Basic cmVhZGVyOnNlc2FtZQ=="});
  EXPECT_EQ(got->hosts[2].host, "[::1]");
  EXPECT_EQ(got->hosts[2].port, 8080);
  EXPECT_EQ(got->hosts[2].headers, std::vector<std::string>{"Authorization: Bearer sesame"});
  EXPECT_EQ(got->hosts[2].accept, std::vector<int>{405});
}

TEST(Configuration, ReadsTheRest) {
  const auto got = read(
      "signatures: [walls.yaml, /etc/cc/more.yaml]\nrobots: all\narchives: false\n"
      "archive-endpoints: https://archive.example/\n");
  ASSERT_TRUE(got) << got.error().text();
  EXPECT_EQ(got->signatures, (std::vector<std::string>{"dir/walls.yaml", "/etc/cc/more.yaml"}));
  EXPECT_TRUE(got->robots_for_all);
  EXPECT_EQ(got->archives, false);
  EXPECT_EQ(got->archive_endpoints, std::vector<std::string>{"https://archive.example/"});
}

TEST(Configuration, MayBeEmpty) {
  for (const char* text : {"", "# nothing\n", "robots: probes\n"}) {
    const auto got = read(text);
    ASSERT_TRUE(got) << got.error().text();
    EXPECT_TRUE(got->hosts.empty());
    EXPECT_FALSE(got->robots_for_all);
    EXPECT_EQ(got->archives, std::nullopt);
  }
}

struct Row {
  const char* text;
  const char* error;
};

class WrongConfiguration : public ::testing::TestWithParam<Row> {};

TEST_P(WrongConfiguration, IsNamedAtItsLine) {
  const auto got = read(GetParam().text);
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().text(), GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    Table, WrongConfiguration,
    ::testing::Values(
        Row{"\nhost: {}\n", "dir/cc.yaml:2: unknown key \"host\"; did you mean \"hosts\"?"},
        Row{"hosts:\n  a.test:\n    max-tme: 3\n",
            "dir/cc.yaml:3: unknown key \"max-tme\"; did you mean \"max-time\"?"},
        Row{"hosts:\n  a.test:\n    token: x${NO_KEY}\n", "dir/cc.yaml:3: the environment variable NO_KEY is not set"},
        Row{"hosts:\n  a.test:\n    headers: {X-A: \"${KEY\"}\n",
            "dir/cc.yaml:3: ${ without a name and }; $${ is a plain ${"},
        Row{"hosts:\n  a.test:\n    headers:\n      X-A: \"${LINES}\"\n",
            "dir/cc.yaml:4: a control character, which no header may hold"},
        Row{"hosts:\n  a.test: {headers: {\"X A\": b}}\n", "dir/cc.yaml:2: not a name for a header: X A"},
        Row{"hosts:\n  http://a.test/: {}\n", "dir/cc.yaml:2: not a host: http://a.test/"},
        Row{"hosts:\n  a.*.test: {}\n", "dir/cc.yaml:2: not a host: a.*.test"},
        Row{"hosts:\n  a.test: {}\n  A.test: {}\n", "dir/cc.yaml:3: a.test stands here twice"},
        Row{"hosts:\n  a.test: {user: x}\n", "dir/cc.yaml:2: user and password belong together"},
        Row{"hosts:\n  a.test: {user: x, password: y, token: z}\n", "dir/cc.yaml:2: either user and password or token"},
        Row{"hosts:\n  a.test: {accept: [40]}\n", "dir/cc.yaml:2: not an HTTP status: 40"},
        Row{"hosts:\n  a.test: {delay: soon}\n", "dir/cc.yaml:2: not a number of seconds"},
        Row{"robots: never\n", "dir/cc.yaml:1: not one of all, probes"},
        Row{"archive-endpoints: [ftp://a.test]\n", "dir/cc.yaml:1: not an http(s) URL: ftp://a.test"}));

TEST(Expand, PutsInTheEnvironment) {
  EXPECT_EQ(*expand("a ${KEY} b${EMPTY} $KEY $${KEY} $", environment()), "a sesame b $KEY ${KEY} $");
  EXPECT_FALSE(expand("${}", environment()));
}

}  // namespace
}  // namespace claimcheck::engine
