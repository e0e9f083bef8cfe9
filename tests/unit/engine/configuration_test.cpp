#include "engine/configuration.hpp"

#include <gtest/gtest.h>

#include <map>

#include "engine/configuration_hosts.hpp"
#include "engine/configured_options.hpp"
#include "model/yaml_text.hpp"

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
  return read_configuration(text, "dir/cc.yaml", configuration_keys());
}

Result<std::vector<fetch::HostSettings>> read_hosts_of(std::string_view text) {
  const auto got = read(text);
  if (!got) return tl::unexpected(got.error());
  return hosts_of(got->settings, environment());
}

// What is said of a key, the last word; "-" for nothing.
std::string said(const Configuration& configuration, std::string_view key) {
  std::string out = "-";
  for (const Setting& setting : configuration.settings) {
    if (setting.key->name == key) out = yaml_flow(setting.value);
  }
  return out;
}

TEST(Configuration, ReadsWhatIsSaidOfHosts) {
  const auto got = read_hosts_of(R"(
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
  ASSERT_EQ(got->size(), 3u);
  const fetch::HostSettings& first = (*got)[0];
  EXPECT_EQ(first.host, "example.org");
  EXPECT_EQ(first.port, std::nullopt);
  EXPECT_EQ(first.headers, (std::vector<std::string>{"X-Client: sesame", "Accept-Language: de"}));
  EXPECT_EQ(first.cookies, "session=sesame; seen=1");
  EXPECT_EQ(first.accept, (std::vector<int>{403, 999}));
  EXPECT_EQ(first.max_time, std::chrono::milliseconds(60'000));
  EXPECT_EQ(first.connect_timeout, std::chrono::milliseconds(1500));
  EXPECT_EQ(first.max_per_host, 1u);
  EXPECT_EQ(first.delay, std::chrono::milliseconds(250));
  EXPECT_EQ((*got)[1].host, "*.xn--bcher-kva.example");
  EXPECT_EQ((*got)[1].port, 8443);
  EXPECT_EQ((*got)[1].headers, std::vector<std::string>{"Authorization: Basic cmVhZGVyOnNlc2FtZQ=="});
  EXPECT_EQ((*got)[2].host, "[::1]");
  EXPECT_EQ((*got)[2].port, 8080);
  EXPECT_EQ((*got)[2].headers, std::vector<std::string>{"Authorization: Bearer sesame"});
  EXPECT_EQ((*got)[2].accept, std::vector<int>{405});
}

TEST(Configuration, HoldsWhatItsKeysSay) {
  const auto got = read(
      "signatures: [walls.yaml, /etc/cc/more.yaml]\nrobots: all\narchives: false\nmax-time: 2.5\n"
      "archive-endpoints: https://archive.example/\ncacert: ../ca.pem\n");
  ASSERT_TRUE(got) << got.error().text();
  EXPECT_EQ(said(*got, "signatures"), "[dir/walls.yaml, /etc/cc/more.yaml]");
  EXPECT_EQ(said(*got, "robots"), "all");
  EXPECT_EQ(said(*got, "archives"), "false");
  EXPECT_EQ(said(*got, "archive-endpoint"), "\"https://archive.example/\"");
  EXPECT_EQ(said(*got, "cacert"), "ca.pem");
  EXPECT_EQ(said(*got, "max-time"), "2.5");
}

TEST(Configuration, MayBeEmpty) {
  for (const char* text : {"", "# nothing\n"}) {
    const auto got = read(text);
    ASSERT_TRUE(got) << got.error().text();
    EXPECT_TRUE(got->settings.empty());
  }
}

TEST(Configuration, KeepsOverridesBehindWhatIsForAll) {
  const auto got = read(
      "overrides:\n- files: [drafts/**, '!drafts/final.md']\n  select: quote\n- files: '*.txt'\n"
      "  published: 2015\npublished: 2014\n");
  ASSERT_TRUE(got) << got.error().text();
  ASSERT_EQ(got->settings.size(), 3u);
  EXPECT_EQ(got->settings[0].only_for, nullptr);
  EXPECT_EQ(said(*got, "published"), "2015");
  ASSERT_NE(got->settings[1].only_for, nullptr);
  EXPECT_TRUE(got->settings[1].only_for->mean("dir/drafts/a/b.md"));
  EXPECT_FALSE(got->settings[1].only_for->mean("dir/drafts/final.md"));
  EXPECT_FALSE(got->settings[1].only_for->mean("drafts/a.md"));
  EXPECT_TRUE(got->settings[2].only_for->mean("dir/deep/down/a.txt"));
}

TEST(Configuration, TakesOneSettingFromTheCommandLine) {
  const auto got = read_setting("hosts={a.test: {delay: 2}}", configuration_keys());
  ASSERT_TRUE(got) << got.error().text();
  EXPECT_EQ(yaml_flow(got->value), "{a.test: {delay: 2}}");
  EXPECT_EQ(read_setting("overrides=[]", configuration_keys()).error().text(), "--config: overrides belongs in a file");
  EXPECT_EQ(read_setting("max-tme=3", configuration_keys()).error().text(),
            "--config: unknown key \"max-tme\"; did you mean \"max-time\"?");
  EXPECT_EQ(read_setting("select=", configuration_keys()).error().text(),
            "--config: select: a list of texts is wanted here");
  EXPECT_EQ(read_setting("cc.yaml", configuration_keys()).error().text(),
            "--config cc.yaml: no such file, and no key=value");
}

struct Row {
  const char* text;
  const char* error;
};

class WrongConfiguration : public ::testing::TestWithParam<Row> {};

TEST_P(WrongConfiguration, IsNamedAtItsLine) {
  const auto got = read_hosts_of(GetParam().text);
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
        Row{"extend: cc.yaml\n", "dir/cc.yaml:1: a configuration that extends itself: dir/cc.yaml extends dir/cc.yaml"},
        Row{"\nextend: none.yaml\n", "dir/cc.yaml:2: extend: dir/none.yaml cannot be read: No such file or directory"},
        Row{"offline: maybe\n", "dir/cc.yaml:1: offline: true or false is wanted here"},
        Row{"max-time: [1]\n", "dir/cc.yaml:1: max-time: one value is wanted here"},
        Row{"select: {a: b}\n", "dir/cc.yaml:1: select: a list of texts is wanted here"},
        Row{"quiet: true\n", "dir/cc.yaml:1: unknown key \"quiet\""},
        Row{"overrides:\n- select: a\n", "dir/cc.yaml:2: overrides: files, a pattern or a list of them, is missing"},
        Row{"overrides:\n- files: a\n  slect: b\n", "dir/cc.yaml:3: unknown key \"slect\"; did you mean \"select\"?"},
        Row{"overrides:\n- files: a\n  retry: 1\n",
            "dir/cc.yaml:3: retry is the same for all articles of a run, so it is no override"}));

TEST(Expand, PutsInTheEnvironment) {
  EXPECT_EQ(*expand("a ${KEY} b${EMPTY} $KEY $${KEY} $", environment()), "a sesame b $KEY ${KEY} $");
  EXPECT_FALSE(expand("${}", environment()));
}

}  // namespace
}  // namespace claimcheck::engine
