#include "model/date.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

struct Row {
  const char* edtf;
  const char* first;
  const char* last;
};

class EdtfTable : public ::testing::TestWithParam<Row> {};

TEST_P(EdtfTable, ReadsWritesAndBounds) {
  const auto value = parse_edtf(GetParam().edtf);
  ASSERT_TRUE(value);
  EXPECT_EQ(to_edtf(*value), GetParam().edtf);
  const auto day = [](std::optional<std::chrono::sys_days> at) { return at ? to_edtf(day_date(*at)) : "open"; };
  EXPECT_EQ(day(value->first_day()), GetParam().first);
  EXPECT_EQ(day(value->last_day()), GetParam().last);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, EdtfTable,
    ::testing::Values(Row{"2015", "2015-01-01", "2015-12-31"}, Row{"2015-02", "2015-02-01", "2015-02-28"},
                      Row{"2016-02", "2016-02-01", "2016-02-29"}, Row{"2015-12", "2015-12-01", "2015-12-31"},
                      Row{"2015-11-16", "2015-11-16", "2015-11-16"}, Row{"199X", "1990-01-01", "1999-12-31"},
                      Row{"18XX", "1800-01-01", "1899-12-31"}, Row{"2015-21", "2015-03-01", "2015-05-31"},
                      Row{"2015-24", "2015-12-01", "2016-02-29"}, Row{"2015-36", "2015-10-01", "2015-12-31"},
                      Row{"1850~", "1850-01-01", "1850-12-31"}, Row{"1850?", "1850-01-01", "1850-12-31"},
                      Row{"2015-11-15/2015-11-16", "2015-11-15", "2015-11-16"}, Row{"2010/..", "2010-01-01", "open"},
                      Row{"../2010", "open", "2010-12-31"}, Row{"-0044-03-15", "-0044-03-15", "-0044-03-15"},
                      Row{"XXXX-05-12", "0000-05-12", "9999-05-12"}, Row{"XXXX-02", "0000-02-01", "9999-02-28"},
                      Row{"XXXX-02-29", "0000-02-29", "9996-02-29"}, Row{"XXXX-05-12~", "0000-05-12", "9999-05-12"}));

TEST(Edtf, RefusesWhatIsNoDate) {
  for (const char* text :
       {"", "15", "2015-13", "2015-02-30", "2015-11-1", "2015-11-", "../..", "2015/", "20151116", "2015-21-03", "X015",
        "2015-11-16T10", "XXXX", "XXXX-", "XXXX-13", "XXXX-02-30", "XXXX-05-00", "XXXX-21", "-XXXX-05"}) {
    EXPECT_FALSE(parse_edtf(text)) << text;
  }
}

TEST(Rfc3339, WritesUtc) {
  EXPECT_EQ(to_rfc3339(std::chrono::sys_seconds(std::chrono::seconds(951786061))), "2000-02-29T01:01:01Z");
}

}  // namespace
}  // namespace claimcheck
