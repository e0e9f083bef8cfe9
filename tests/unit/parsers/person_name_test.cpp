#include "parsers/grammar/person_name.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

std::string printed(const CslName& name) {
  if (!name.literal.empty()) return "{" + name.literal + "}";
  std::string text = name.non_dropping_particle.empty() ? "" : name.non_dropping_particle + " ";
  text += name.family + "|" + name.given;
  if (!name.dropping_particle.empty()) text += "|" + name.dropping_particle;
  if (!name.suffix.empty()) text += "|" + name.suffix;
  return text;
}

std::string printed(const std::vector<CslName>& names) {
  std::string text;
  for (const CslName& name : names) text += (text.empty() ? "" : "; ") + printed(name);
  return text;
}

struct Row {
  const char* list;
  const char* names;
};

class PersonNames : public ::testing::TestWithParam<Row> {};

TEST_P(PersonNames, AreSplit) {
  EXPECT_EQ(printed(read_person_names(GetParam().list)), GetParam().names) << GetParam().list;
}

INSTANTIATE_TEST_SUITE_P(Orders, PersonNames,
                         ::testing::Values(Row{"Ann Mill", "Mill|Ann"}, Row{"Ann B. Mill,", "Mill|Ann B."},
                                           Row{"Ann Mill and Bo Ford", "Mill|Ann; Ford|Bo"},
                                           Row{"Ann Mill, Bo Ford, and Cy Weir", "Mill|Ann; Ford|Bo; Weir|Cy"},
                                           Row{"Mill, Ann", "Mill|Ann"},
                                           Row{"Mill, Ann, and Bo Ford.", "Mill|Ann; Ford|Bo"},
                                           Row{"Mill, A. B., & Ford, C.", "Mill|A. B.; Ford|C."},
                                           Row{"Mill AB, Ford C", "Mill|AB; Ford|C"},
                                           Row{"Mill, A.B.; Ford, C.", "Mill|A.B.; Ford|C."},
                                           Row{"A. B. Mill, C. Ford & D. Weir", "Mill|A. B.; Ford|C.; Weir|D."},
                                           Row{"MILL, Ann", "MILL|Ann"}, Row{"J.-P. Ford", "Ford|J.-P."}));

INSTANTIATE_TEST_SUITE_P(Parts, PersonNames,
                         ::testing::Values(Row{"van der Ford C", "van der Ford|C"},
                                           Row{"Ludwig van Ford", "van Ford|Ludwig"},
                                           Row{"Ford, Ludwig van", "Ford|Ludwig|van"},
                                           Row{"Mill, A., Jr., & Ford, C.", "Mill|A.|Jr.; Ford|C."},
                                           Row{"Mill AB, Ford C, et al.", "Mill|AB; Ford|C"},
                                           Row{"Ann Mill (ed.)", "Mill|Ann"}, Row{"Müller, Jörg", "Müller|Jörg"}));

INSTANTIATE_TEST_SUITE_P(Institutions, PersonNames,
                         ::testing::Values(Row{"United Nations General Assembly", "{United Nations General Assembly}"},
                                           Row{"Ministry of Lakes", "{Ministry of Lakes}"}, Row{"UNICEF", "{UNICEF}"}));

INSTANTIATE_TEST_SUITE_P(Quiet, PersonNames,
                         ::testing::Values(Row{"", ""}, Row{" ,;& ", ""}, Row{"et al.", ""}, Row{"eds.", ""}));

}  // namespace
}  // namespace claimcheck::parsers
