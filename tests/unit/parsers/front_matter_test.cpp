#include "parsers/front_matter.hpp"

#include <gmock/gmock.h>

namespace claimcheck::parsers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FrontMatter, ReadsScalars) {
  const FrontMatter head = read_front_matter(
      "title: \"The Wall: a \\\"history\\\"\"\nauthor: Ann Lee  # editor\ndate: 2015-05-04\ntags: [a, b]\n");
  EXPECT_EQ(head.title, "The Wall: a \"history\"");
  EXPECT_THAT(head.authors, ElementsAre("Ann Lee"));
  EXPECT_EQ(head.published, day_date(2015, 5, 4));
}

TEST(FrontMatter, ReadsListsOfAuthors) {
  EXPECT_THAT(read_front_matter("authors: [Ann Lee, 'Ola Berg']\n").authors, ElementsAre("Ann Lee", "Ola Berg"));
  EXPECT_THAT(read_front_matter("authors:\n  - Ann Lee\n  - Ola Berg\ntitle: X\n").authors,
              ElementsAre("Ann Lee", "Ola Berg"));
  EXPECT_THAT(read_front_matter("authors:\n- name: Ann Lee\n  email: a@example.org\n- name: Ola Berg\n").authors,
              ElementsAre("Ann Lee", "Ola Berg"));
}

TEST(FrontMatter, PassesOverTheRest) {
  const FrontMatter head =
      read_front_matter("menu:\n  title: Not this\n# title: nor this\n\xFF: x\ndate: soon\n:\n- x\n");
  EXPECT_EQ(head.title, "");
  EXPECT_THAT(head.authors, IsEmpty());
  EXPECT_EQ(head.published, std::nullopt);
}

TEST(FrontMatter, TakesADateWithATime) {
  EXPECT_EQ(read_front_matter("date: 2015-05-04T10:11:12+02:00\r\n").published, day_date(2015, 5, 4));
}

}  // namespace
}  // namespace claimcheck::parsers
