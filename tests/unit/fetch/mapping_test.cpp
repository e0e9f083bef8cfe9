#include "fetch/mapping.hpp"

#include <gtest/gtest.h>

namespace claimcheck::fetch {
namespace {

struct Row {
  const char* connect_to;
  const char* resolve;
  const char* url;
  const char* route;  // host:port [address…] and who chose it
};

class Routes : public ::testing::TestWithParam<Row> {};

TEST_P(Routes, AreFoundAsCurlFindsThem) {
  Options options;
  if (*GetParam().connect_to) options.connect_to = {GetParam().connect_to};
  if (*GetParam().resolve) options.resolve = {GetParam().resolve};
  const auto mapping = Mapping::read(options);
  ASSERT_TRUE(mapping) << mapping.error().text();
  const Route route = mapping->route(*parse_target(GetParam().url));
  std::string text = route.host + ':' + std::to_string(route.port);
  for (const Address& address : route.addresses) text += ' ' + address.text();
  text += route.chosen_by_user ? " user" : "";
  text += route.elsewhere ? " elsewhere" : "";
  EXPECT_EQ(text, GetParam().route);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Routes,
    ::testing::Values(
        Row{"", "", "http://a.test/", "a.test:80"}, Row{"", "", "https://A.test/", "a.test:443"},
        Row{"", "", "http://192.0.2.1:81/", "192.0.2.1:81 192.0.2.1"}, Row{"", "", "http://[::1]/", "[::1]:80 ::1"},
        Row{"a.test:80:127.0.0.1:8080", "", "http://a.test/", "127.0.0.1:8080 127.0.0.1 user elsewhere"},
        Row{"a.test:80:127.0.0.1:8080", "", "https://a.test/", "a.test:443"},
        Row{"a.test:80:127.0.0.1:8080", "", "http://b.test/", "b.test:80"},
        Row{"::127.0.0.1:8080", "", "https://b.test/", "127.0.0.1:8080 127.0.0.1 user elsewhere"},
        Row{"::127.0.0.1:8080", "", "http://10.0.0.1/", "10.0.0.1:80 10.0.0.1"},
        Row{"10.0.0.1::127.0.0.1:8080", "", "http://10.0.0.1/", "127.0.0.1:8080 127.0.0.1 user elsewhere"},
        Row{":443:[::1]:", "", "https://b.test/", "[::1]:443 ::1 user elsewhere"},
        Row{"[::1]:80:b.test:81", "", "http://[::1]/", "b.test:81 user elsewhere"},
        Row{"a.test:::81", "", "http://a.test/", "a.test:81 user elsewhere"},
        Row{"", "a.test:80:127.0.0.1", "http://a.test/", "a.test:80 127.0.0.1 user"},
        Row{"", "+A.test:80:127.0.0.1,[::1]", "http://a.test/", "a.test:80 127.0.0.1 ::1 user"},
        Row{"", "a.test:80:127.0.0.1", "http://a.test:81/", "a.test:81"},
        Row{"", "*:80:127.0.0.1", "http://b.test/", "b.test:80 127.0.0.1 user"},
        Row{"a.test::b.test:81", "b.test:81:127.0.0.1", "http://a.test/", "b.test:81 127.0.0.1 user elsewhere"}));

TEST(Mapping, RefusesWhatItCannotRead) {
  for (const char* text : {"", "a.test", "a:80:b", "a:port:b:80", "a:80:b:70000", "a:0:b:80"}) {
    Options options;
    options.connect_to = {text};
    const auto mapping = Mapping::read(options);
    ASSERT_FALSE(mapping) << text;
    EXPECT_EQ(mapping.error().message, "--connect-to " + std::string(text) + ": not HOST1:PORT1:HOST2:PORT2");
  }
  for (const char* text : {"", "a.test:80", "a.test:80:b.test", "a.test::127.0.0.1", ":80:127.0.0.1",
                           "a.test:80:127.0.0.1,", "-a.test:80"}) {
    Options options;
    options.resolve = {text};
    const auto mapping = Mapping::read(options);
    ASSERT_FALSE(mapping) << text;
    EXPECT_EQ(mapping.error().message, "--resolve " + std::string(text) + ": not HOST:PORT:ADDRESS");
  }
}

}  // namespace
}  // namespace claimcheck::fetch
