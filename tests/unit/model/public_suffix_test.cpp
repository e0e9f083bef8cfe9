#include "model/public_suffix.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

TEST(PublicSuffix, TopLevelDomains) {
  for (const char* label : {"com", "COM", "uk", "ck", "museum", "рф", "xn--p1ai"})
    EXPECT_TRUE(is_top_level_domain(label));
  for (const char* label : {"", "c", "pdf", "local", "invalid", "123", "co.uk", "html"}) {
    EXPECT_FALSE(is_top_level_domain(label)) << label;
  }
}

TEST(PublicSuffix, RegistrableDomains) {
  EXPECT_EQ(registrable_domain("news.paper.co.uk"), "paper.co.uk");
  EXPECT_EQ(registrable_domain("Paper.ORG"), "paper.org");
  EXPECT_EQ(registrable_domain("paper.org."), "paper.org");
  for (const char* host : {"", "co.uk", "localhost", "192.0.2.1", "[2001:db8::1]", "."}) {
    EXPECT_EQ(registrable_domain(host), "") << host;
  }
}

TEST(PublicSuffix, SameSite) {
  EXPECT_TRUE(same_site("www.paper.org", "paper.org"));
  EXPECT_TRUE(same_site("localhost", "localhost"));
  EXPECT_FALSE(same_site("paper.co.uk", "other.co.uk"));
  EXPECT_FALSE(same_site("192.0.2.1", "192.0.2.2"));
}

TEST(PublicSuffix, ReservedHosts) {
  for (const char* host : {"example.com", "www.Example.org", "news.test", "localhost", "a.invalid", "x.example."}) {
    EXPECT_TRUE(is_reserved_host(host)) << host;
  }
  for (const char* host : {"myexample.com", "example.co.uk", "test.org", "", "example.com.org"}) {
    EXPECT_FALSE(is_reserved_host(host)) << host;
  }
}

}  // namespace
}  // namespace claimcheck
