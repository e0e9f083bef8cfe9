#include <gtest/gtest.h>

#include "rules/facts/alike.hpp"
#include "rules/facts/archived_url.hpp"
#include "rules/facts/grouping.hpp"
#include "rules/facts/numbering.hpp"
#include "rules/facts/private_host.hpp"

namespace claimcheck::rules {
namespace {

TEST(ArchivedUrl, SaysWhatWasCopiedAndWhen) {
  struct Row {
    std::string url, of, date;
  };
  const Row rows[] = {
      {"https://web.archive.org/web/20160112101500/http://a.test/b?c=d", "http://a.test/b?c=d", "2016-01-12"},
      {"https://web.archive.org/web/20160112id_/https://a.test/", "https://a.test/", "2016-01-12"},
      {"https://web.archive.org/web/2016*/http://a.test/", "http://a.test/", "2016"},
      {"https://web.archive.org/web/*/http://a.test/", "http://a.test/", ""},
      {"https://archive.ph/20160112/http://a.test/b", "http://a.test/b", "2016-01-12"},
      {"https://wayback.library.test/all/201601/http://a.test/b", "http://a.test/b", "2016-01"},
      {"https://www.webcitation.org/query?url=http%3A%2F%2Fa.test%2Fb&date=2009", "http://a.test/b", ""},
  };
  for (const Row& row : rows) {
    const auto read = read_archived_url(*Url::parse(row.url));
    ASSERT_TRUE(read) << row.url;
    EXPECT_EQ(read->url, row.of);
    EXPECT_EQ(row.date.empty() ? "" : to_edtf(read->date), row.date) << row.url;
  }
  for (const char* url : {"https://a.test/2016/01/12/b", "https://a.test/share/http://b.test/", "http://a.test/",
                          "https://a.test/20161399/http://b.test/", "mailto:a@b.test", "https://a.test/99/http://b/",
                          "https://archive.ph/AbCdE", "https://a.test/?url=http://b.test/"}) {
    EXPECT_FALSE(read_archived_url(*Url::parse(url))) << url;
  }
}

TEST(PrivateHost, IsOneThatNobodyOutsideCanOpen) {
  for (const char* url : {"http://localhost/", "http://intranet/a", "http://10.1.2.3/", "http://172.31.0.1/",
                          "http://192.168.0.1:80/", "http://127.0.0.1/", "http://169.254.1.1/", "http://100.64.0.1/",
                          "http://[::1]/", "http://[fe80::1]/", "http://[fd12::1]/", "http://printer.local/"}) {
    EXPECT_TRUE(is_private_host(*Url::parse(url))) << url;
  }
  for (const char* url : {"http://a.test/", "http://172.32.0.1/", "http://100.128.0.1/", "http://8.8.8.8/",
                          "http://[2001:db8::1]/", "mailto:a@b", "http://192.169.0.1/"}) {
    EXPECT_FALSE(is_private_host(*Url::parse(url))) << url;
  }
}

std::vector<Marker> numbered(std::initializer_list<std::vector<std::string>> keys) {
  std::vector<Marker> markers;
  for (const auto& of_one : keys) markers.emplace_back().keys = of_one;
  return markers;
}

TEST(Numbering, KnowsNumbersThatComeInTurn) {
  EXPECT_TRUE(Numbering(numbered({{"1"}, {"2", "3"}, {"1"}, {"4"}})).is_by_appearance());
  EXPECT_TRUE(Numbering(numbered({{"1"}, {"2"}, {"4"}, {"3"}, {"5"}, {"6"}, {"7"}, {"8"}})).is_by_appearance());
  EXPECT_FALSE(Numbering(numbered({{"7"}, {"2"}, {"9"}, {"1"}, {"4"}})).is_by_appearance());
  EXPECT_FALSE(Numbering(numbered({{"1"}, {"2"}, {"3"}})).is_by_appearance());
  EXPECT_FALSE(Numbering(numbered({{"smith"}, {}, {"lee"}, {"cao"}})).is_by_appearance());
  EXPECT_EQ(Numbering(numbered({{"2"}, {"7", "3"}, {"1"}})).highest_before(MarkerId{2}), 7u);
  EXPECT_EQ(number_of("99999999999"), 0u);
  EXPECT_EQ(number_of("3a"), 0u);
}

TEST(Grouping, CutsPairsByTheirOwners) {
  const std::vector<Grouping::Pair> pairs{{2, 5}, {0, 1}, {2, 5}, {2, 3}};
  const Grouping groups(3, pairs);
  EXPECT_EQ(groups.of(0).size(), 1u);
  EXPECT_TRUE(groups.of(1).empty());
  ASSERT_EQ(groups.of(2).size(), 2u);
  EXPECT_EQ(groups.of(2)[1], 3u);
}

Reference entry(const std::string& url, const std::string& title = {}) {
  Reference reference;
  reference.item.title = title;
  reference.item.author.emplace_back().family = "Moreno";
  reference.item.issued = Edtf(year_date(2011));
  if (!url.empty()) reference.urls.push_back({.span = {}, .url = url, .candidates = {}, .repairs = 0});
  return reference;
}

// Whether the second of two entries is the first one's work.
bool is_same_work(const Reference& one, const Reference& other) {
  Article article;
  article.references = {one, other};
  return !find_same_works(article.references, ArticleLinks(article)).of(1).empty();
}

TEST(SameWorks, HaveOneUrlOrOneTitleAuthorAndDate) {
  EXPECT_TRUE(is_same_work(entry("https://www.a.test/b"), entry("http://a.test/b/")));
  EXPECT_TRUE(is_same_work(entry("", "The Harbour"), entry("", "the harbour.")));
  EXPECT_TRUE(is_same_work(entry("https://a.test/b c d e", "The Harbour"), entry("http://a.test/x", "The Harbour")));
  EXPECT_FALSE(is_same_work(entry("https://a.test/a/"), entry("https://a.test/")));
  EXPECT_FALSE(is_same_work(entry("https://a.test/a?b=1"), entry("https://a.test/a?b=2")));
  EXPECT_FALSE(is_same_work(entry("https://a.test/a#b"), entry("https://a.test/a#c")));
  EXPECT_FALSE(is_same_work(entry("https://a.test:8080/a"), entry("https://a.test/a")));
  Reference short_form = entry("https://a.test/a");
  short_form.is_short_form = true;
  EXPECT_FALSE(is_same_work(entry("https://a.test/a"), short_form));
}

// Two claims, each with one number.
bool are_twins(const std::string& one, Span number, const std::string& other, Span other_number) {
  const std::string text = one + other;
  const auto half = static_cast<std::uint32_t>(one.size()), end = static_cast<std::uint32_t>(text.size());
  Article article;
  article.numbers = {{.span = number, .value = 1, .unit = ""},
                     {.span = {half + other_number.begin, half + other_number.end}, .value = 2, .unit = ""}};
  article.claims.resize(2);
  article.claims[0].span = {0, half};
  article.claims[0].numbers = {0, 1};
  article.claims[1].span = {half, end};
  article.claims[1].numbers = {1, 2};
  return !find_twins(article, text).of(1).empty();
}

TEST(Twins, SayTheSameOfAnotherNumber) {
  EXPECT_TRUE(are_twins("The port lost 42 ships that year. ", {14, 16}, "That year the port lost 7 ships. ", {24, 25}));
  EXPECT_FALSE(
      are_twins("The port lost 42 ships that year. ", {14, 16}, "That year the city lost 7 ships. ", {24, 25}));
  EXPECT_FALSE(are_twins("It lost 42. ", {8, 10}, "It lost 7. ", {8, 9}));
}

}  // namespace
}  // namespace claimcheck::rules
