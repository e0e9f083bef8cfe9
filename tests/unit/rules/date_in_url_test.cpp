#include "rules/date_in_url.hpp"

#include <gtest/gtest.h>

namespace claimcheck::rules {
namespace {

struct Row {
  const char* url;
  const char* date;  // "" where there is none
};

class DateInUrl : public ::testing::TestWithParam<Row> {};

TEST_P(DateInUrl, IsReadFromThePath) {
  const auto date = date_in_url(GetParam().url);
  EXPECT_EQ(date ? to_edtf(*date) : "", GetParam().date) << GetParam().url;
}

INSTANTIATE_TEST_SUITE_P(
    Paths, DateInUrl,
    ::testing::Values(Row{"https://a.example/2015/11/16/story.html", "2015-11-16"},
                      Row{"https://a.example/news/2015/nov/16/story", "2015-11-16"},
                      Row{"https://a.example/2015/November/6/story", "2015-11-06"},
                      Row{"https://a.example/2015/11/story.html", "2015-11"},
                      Row{"https://a.example/2015-11-16-story.html", "2015-11-16"},
                      Row{"https://a.example/posts/2015-11-16/", "2015-11-16"},
                      Row{"https://a.example/posts/2015-11-16", "2015-11-16"},
                      // Quiet: numbers of another kind.
                      Row{"https://a.example/2015/", ""}, Row{"https://a.example/20151116/story", ""},
                      Row{"https://a.example/2015/13/40/story", ""}, Row{"https://a.example/2015/11", ""},
                      Row{"https://a.example/story?on=/2015/11/16/x", ""},
                      Row{"https://a.example/1234/11/16/story", ""}, Row{"https://2015.11.16.example/", ""},
                      Row{"not a url /2015/11/16/x", ""}, Row{"", ""}, Row{"https://a.example/2015-11-16x/", ""}));

}  // namespace
}  // namespace claimcheck::rules
