#include <gtest/gtest.h>

#include "parsers/grammar/wikitext_tag.hpp"

namespace claimcheck::parsers {
namespace {

TEST(WikitextTag, ReadsAttributesInEveryQuoting) {
  const struct {
    std::string_view tag, printed;
  } rows[] = {
      {"<ref>", ""},
      {"<ref name=x>", "name=x;"},
      {"<ref name=\"a b\" group=note/>", "name=a b;group=note;"},
      {"<ref NAME='q' />", "name=q;"},
      {"<ref name = x >", "name=x;"},
      {"<ref name=\"open>", "name=open;"},
      {"<ref name>", ""},
      {"<ref name=>", ""},
      {"<ref !! name=x>", "name=x;"},
      {"", ""},
  };
  for (const auto& row : rows) {
    std::string printed;
    for (const auto& attribute : read_tag_attributes(row.tag))
      printed += attribute.first + "=" + attribute.second + ";";
    EXPECT_EQ(printed, row.printed) << row.tag;
  }
}

}  // namespace
}  // namespace claimcheck::parsers
