#include "fetch/liveness/liveness.hpp"

#include <gtest/gtest.h>

#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

struct Step {
  int status;
  const char* url;
};

struct Row {
  const char* what;
  std::vector<Step> chain;  // the first one's URL is the cited one
  Headers headers;          // of the last answer
  const char* body;
  const char* state;
  const char* rule;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.what;
}

class AnswerTable : public ::testing::TestWithParam<Row> {};

TEST_P(AnswerTable, MeansThisState) {
  Exchange exchange;
  exchange.url = GetParam().chain.front().url;
  for (const Step& step : GetParam().chain) {
    Hop hop;
    hop.url = step.url;
    hop.status = step.status;
    exchange.hops.push_back(hop);
  }
  exchange.hops.back().response_headers = GetParam().headers;
  exchange.body = GetParam().body;
  const Source source = judge_liveness({.url = exchange.url, .exchange = &exchange}, Signatures::shipped());
  EXPECT_EQ(name(source.state), GetParam().state) << source.reason;
  EXPECT_EQ(source.rule, GetParam().rule);
  EXPECT_FALSE(source.reason.empty());
  EXPECT_EQ(source.redirects.size(), GetParam().chain.size() - 1);
  EXPECT_EQ(source.final_url, GetParam().chain.back().url);
}

constexpr const char* kPage = "https://news.gazette-site.org/2011/05/harbour";

INSTANTIATE_TEST_SUITE_P(
    Status, AnswerTable,
    ::testing::Values(Row{"200", {{200, kPage}}, {}, "text", "alive", "status/200"},
                      Row{"206", {{206, kPage}}, {}, "text", "alive", "status/200"},
                      Row{"200 without a body", {{200, kPage}}, {}, "", "empty", "content/no-bytes"},
                      Row{"204", {{204, kPage}}, {}, "", "empty", "status/204"},
                      Row{"400", {{400, kPage}}, {}, "", "client_error", "status/4xx"},
                      Row{"401", {{401, kPage}}, {}, "", "login_required", "status/401"},
                      Row{"402", {{402, kPage}}, {}, "", "login_required", "status/402"},
                      Row{"403", {{403, kPage}}, {}, "", "blocked", "status/403"},
                      Row{"404", {{404, kPage}}, {}, "nothing here", "not_found", "status/404"},
                      Row{"407", {{407, kPage}}, {}, "", "login_required", "status/401"},
                      Row{"410", {{410, kPage}}, {}, "", "gone", "status/410"},
                      Row{"418", {{418, kPage}}, {}, "", "client_error", "status/4xx"},
                      Row{"429", {{429, kPage}}, {}, "", "rate_limited", "status/429"},
                      Row{"451", {{451, kPage}}, {}, "", "legal_block", "status/451"},
                      Row{"500", {{500, kPage}}, {}, "", "server_error", "status/5xx"},
                      Row{"503", {{503, kPage}}, {}, "", "server_error", "status/5xx"},
                      Row{"503 with Retry-After",
                          {{503, kPage}},
                          {{"retry-after", "60"}},
                          "",
                          "rate_limited",
                          "status/503-retry-after"},
                      Row{"525", {{525, kPage}}, {}, "", "server_error", "status/5xx"},
                      Row{"999", {{999, kPage}}, {}, "", "blocked", "status/403"},
                      Row{"304 unasked", {{304, kPage}}, {}, "", "bad_response", "status/unexpected"}));

INSTANTIATE_TEST_SUITE_P(
    Marketplaces, AnswerTable,
    ::testing::Values(
        Row{"that lets no program in",
            {{302, kPage}, {403, "https://www.hugedomains.com/domain_profile.cfm?d=gazette-site"}},
            {{"cf-mitigated", "challenge"}},
            "",
            "parked",
            "parked/landing"},
        Row{"that fails",
            {{301, kPage}, {503, "https://www.afternic.com/forsale/gazette-site.org"}},
            {},
            "",
            "parked",
            "parked/landing"},
        Row{"cited itself", {{403, "https://www.hugedomains.com/about.cfm"}}, {}, "", "blocked", "status/403"},
        Row{"alike by name",
            {{302, kPage}, {403, "https://www.dance.com/gazette-site"}},
            {},
            "",
            "blocked",
            "status/403"}));

INSTANTIATE_TEST_SUITE_P(
    Walls, AnswerTable,
    ::testing::Values(
        Row{"a challenge", {{403, kPage}}, {{"CF-Mitigated", "challenge"}}, "x", "blocked", "status/wall"},
        Row{"a challenge with 503", {{503, kPage}}, {{"cf-mitigated", "challenge"}}, "x", "blocked", "status/wall"},
        Row{"a challenge with 202", {{202, kPage}}, {{"x-amzn-waf-action", "challenge"}}, "", "blocked", "status/wall"},
        Row{"a plain 202", {{202, kPage}}, {}, "accepted", "alive", "status/200"},
        Row{"a page from behind a wall", {{200, kPage}}, {{"x-iinfo", "1-2"}}, "text", "alive", "status/200"},
        Row{"a failure from behind a wall", {{503, kPage}}, {{"x-iinfo", "1-2"}}, "", "server_error", "status/5xx"},
        Row{"a 404 from behind a wall", {{404, kPage}}, {{"cf-mitigated", "x"}}, "", "not_found", "status/404"}));

INSTANTIATE_TEST_SUITE_P(
    Redirects, AnswerTable,
    ::testing::Values(Row{"to https",
                          {{301, "http://gazette-site.org/a/b"}, {200, "https://gazette-site.org/a/b"}},
                          {},
                          "t",
                          "alive",
                          "redirect/form"},
                      Row{"to www and slash",
                          {{301, "http://gazette-site.org/a"}, {200, "http://www.gazette-site.org/a/"}},
                          {},
                          "t",
                          "alive",
                          "redirect/form"},
                      Row{"for good",
                          {{301, "http://gazette-site.org/a"}, {200, "http://gazette-site.org/b"}},
                          {},
                          "t",
                          "moved",
                          "redirect/permanent"},
                      Row{"for good to a subdomain",
                          {{308, "http://gazette-site.org/a"}, {200, "http://news.gazette-site.org/a"}},
                          {},
                          "t",
                          "moved",
                          "redirect/permanent"},
                      Row{"for now",
                          {{302, "http://gazette-site.org/a"}, {200, "http://gazette-site.org/b"}},
                          {},
                          "t",
                          "alive",
                          "redirect/temporary"},
                      Row{"half for now",
                          {{301, "http://gazette-site.org/a"},
                           {302, "http://gazette-site.org/b"},
                           {200, "http://gazette-site.org/c"}},
                          {},
                          "t",
                          "alive",
                          "redirect/temporary"},
                      Row{"home",
                          {{301, "http://gazette-site.org/a/b"}, {200, "http://gazette-site.org/"}},
                          {},
                          "t",
                          "redirected_home",
                          "redirect/home"},
                      Row{"home in English",
                          {{302, "http://gazette-site.org/a/b"}, {200, "http://gazette-site.org/en/"}},
                          {},
                          "t",
                          "redirected_home",
                          "redirect/home"},
                      Row{"to the top level",
                          {{302, "http://gazette-site.org/a/b/c"}, {200, "http://gazette-site.org/news"}},
                          {},
                          "t",
                          "redirected_home",
                          "redirect/top-level"},
                      Row{"from root to root",
                          {{301, "http://gazette-site.org/"}, {200, "http://www.gazette-site.org/"}},
                          {},
                          "t",
                          "alive",
                          "redirect/form"},
                      Row{"from the front page into the site",
                          {{301, "http://gazette-site.org/"}, {200, "http://gazette-site.org/news/"}},
                          {},
                          "t",
                          "moved",
                          "redirect/permanent"},
                      Row{"a query keeps it a page",
                          {{301, "http://gazette-site.org/a/b/c"}, {200, "http://gazette-site.org/?p=12"}},
                          {},
                          "t",
                          "moved",
                          "redirect/permanent"},
                      Row{"off-site",
                          {{301, "http://gazette-site.org/a"}, {200, "http://other-site.net/a"}},
                          {},
                          "t",
                          "redirected_offsite",
                          "redirect/offsite"},
                      Row{"off-site among one suffix",
                          {{301, "http://gazette.co.uk/a"}, {200, "http://other.co.uk/a"}},
                          {},
                          "t",
                          "redirected_offsite",
                          "redirect/offsite"},
                      Row{"a DOI",
                          {{302, "https://doi.org/10.1000/182"}, {200, "https://publisher-site.org/182"}},
                          {},
                          "t",
                          "alive",
                          "redirect/forwarder"},
                      Row{"a DOI to a wall",
                          {{302, "https://doi.org/10.1000/182"}, {403, "https://publisher-site.org/182"}},
                          {},
                          "",
                          "blocked",
                          "status/403"},
                      Row{"to a dead page",
                          {{301, "http://gazette-site.org/a"}, {404, "http://gazette-site.org/b"}},
                          {},
                          "t",
                          "not_found",
                          "status/404"}));

TEST(Transfer, EveryErrorHasAStateOfItsOwn) {
  const std::pair<TransferError, LinkState> rows[] = {
      {TransferError::dns_not_found, LinkState::dns_not_found},
      {TransferError::dns_error, LinkState::dns_error},
      {TransferError::refused, LinkState::refused},
      {TransferError::timeout, LinkState::timeout},
      {TransferError::reset, LinkState::reset},
      {TransferError::bad_response, LinkState::bad_response},
      {TransferError::tls, LinkState::tls_error},
      {TransferError::refused_address, LinkState::refused_address},
      {TransferError::redirect_loop, LinkState::redirect_loop},
      {TransferError::bad_redirect, LinkState::redirect_loop},
      {TransferError::malformed_url, LinkState::malformed},
      {TransferError::skipped, LinkState::skipped},
  };
  for (const auto& [error, state] : rows) {
    Exchange exchange;
    exchange.error = error;
    exchange.error_text = "the transport's words";
    const Source source = judge_liveness({.url = kPage, .exchange = &exchange}, Signatures::shipped());
    EXPECT_EQ(source.state, state) << name(error);
    EXPECT_NE(source.reason.find("the transport's words"), std::string::npos);
    EXPECT_FALSE(source.rule.empty());
    EXPECT_EQ(source.checked_at.has_value(), error != TransferError::skipped);
  }
}

TEST(Url, AloneDecidesWhatCannotBeFetched) {
  for (const char* url : {"", "no url", "http://", "htp://gazette-site.org/a", "https://example.com/a",
                          "https://www.example.org/", "https://gazette.example/a"}) {
    const auto source = judge_url(url, false);
    ASSERT_TRUE(source) << url;
    EXPECT_EQ(source->state, LinkState::malformed) << url;
  }
  for (const char* url : {"https://gazette-site.org/example.com", "http://192.0.2.1/", "https://myexample.com/"}) {
    EXPECT_FALSE(judge_url(url, false)) << url;
  }
  EXPECT_FALSE(judge_url("https://gazette.example/a", true));
  for (const char* url : {"ftp://gazette-site.org/a", "mailto:a@b.org"}) {
    const auto source = judge_url(url, false);
    ASSERT_TRUE(source) << url;
    EXPECT_EQ(source->state, LinkState::skipped) << url;
  }
}

TEST(Page, GivesTitleAndDate) {
  Exchange exchange;
  exchange.hops.emplace_back().url = kPage;
  exchange.hops.back().status = 200;
  exchange.hops.back().response_headers = {{"Content-Type", "text/html"}};
  exchange.body = "x";
  Page page;
  page.title = "The Harbour";
  page.published = month_date(2011, 5);
  const Source source = judge_liveness({.url = kPage, .exchange = &exchange, .page = &page}, Signatures::shipped());
  EXPECT_EQ(source.title, "The Harbour");
  EXPECT_EQ(source.published, month_date(2011, 5));
  EXPECT_EQ(source.content_type, "text/html");
  EXPECT_EQ(source.bytes, 1u);
}

}  // namespace
}  // namespace claimcheck::fetch
