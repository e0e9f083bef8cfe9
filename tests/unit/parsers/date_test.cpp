#include "parsers/grammar/date.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

// "16 November 2015=2015-11-16" for each date, joined by "; ".
std::string dates_in(std::string_view text, std::optional<Date> published = std::nullopt) {
  std::vector<DateMention> dates;
  find_dates(text, {0, static_cast<std::uint32_t>(text.size())}, published, dates);
  std::string out;
  for (const DateMention& date : dates) {
    if (!out.empty()) out += "; ";
    out += std::string(date.span.in(text)) + '=' + to_edtf(date.date);
  }
  return out;
}

struct Row {
  const char* text;
  const char* dates;
};

class DateTable : public ::testing::TestWithParam<Row> {};

TEST_P(DateTable, Finds) {
  EXPECT_EQ(dates_in(GetParam().text), GetParam().dates) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Days, DateTable,
    ::testing::Values(
        Row{"on 16 November 2015.", "16 November 2015=2015-11-16"}, Row{"Nov. 16, 2015", "Nov. 16, 2015=2015-11-16"},
        Row{"the 3rd of March, 1999", "3rd of March, 1999=1999-03-03"},
        Row{"the twenty-third of May 1911", "twenty-third of May 1911=1911-05-23"},
        Row{"Tuesday, May 9, 2017", "Tuesday, May 9, 2017=2017-05-09"}, Row{"2015-11-16", "2015-11-16=2015-11-16"},
        Row{"2015/11/16", "2015/11/16=2015-11-16"}, Row{"11/16/2015", "11/16/2015=2015-11-16"},
        Row{"16/11/2015", "16/11/2015=2015-11-16"}, Row{"03/04/2015", "03/04/2015=2015-03-04"},
        Row{"16.11.2015", "16.11.2015=2015-11-16"}, Row{"05-Aug-2016", "05-Aug-2016=2016-08-05"},
        Row{"at 2015-11-16T10:00Z", "2015-11-16=2015-11-16"}, Row{"May 12 it is", "May 12=XXXX-05-12"},
        Row{"the 12th of May", "12th of May=XXXX-05-12"}, Row{"29 February", "29 February=XXXX-02-29"},
        Row{"October, 1st", "October, 1st=XXXX-10-01"},
        Row{"5 May two thousand and four", "5 May two thousand and four=2004-05-05"},
        Row{"June first nineteen eighty-six", "June first nineteen eighty-six=1986-06-01"},
        Row{"Christmas Day 1914", "Christmas Day 1914=1914-12-25"}, Row{"at Christmas", "Christmas=XXXX-12-25"},
        Row{"Easter Monday, 1916", "Easter Monday, 1916=1916-04-24"},
        Row{"Thanksgiving 2010", "Thanksgiving 2010=2010-11-25"},
        Row{"2 June\xC2\xA0"
            "2014",
            "2 June\xC2\xA0"
            "2014=2014-06-02"}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, DateTable,
    ::testing::Values(Row{"November 15-16 2015", "November 15-16 2015=2015-11-15/2015-11-16"},
                      Row{"15–16 November 2015", "15–16 November 2015=2015-11-15/2015-11-16"},
                      Row{"May–June 2015", "May–June 2015=2015-05/2015-06"},
                      Row{"28 May to 3 June 2015", "28 May to 3 June 2015=2015-05-28/2015-06-03"},
                      Row{"from 2010 to 2015", "from 2010 to 2015=2010/2015"}, Row{"2010–2015", "2010–2015=2010/2015"},
                      Row{"in 2010-15", "2010-15=2010/2015"}, Row{"since 2010", "since 2010=2010/.."},
                      Row{"between March and May 2014", "between March and May 2014=2014-03/2014-05"},
                      Row{"March to May.", "March to May=XXXX-03/XXXX-05"},
                      Row{"between august and october", "between august and october=XXXX-08/XXXX-10"},
                      Row{"the first half of 2015", "first half of 2015=2015-01/2015-06"}));

INSTANTIATE_TEST_SUITE_P(
    Periods, DateTable,
    ::testing::Values(Row{"May 2015", "May 2015=2015-05"}, Row{"Sept 2011", "Sept 2011=2011-09"},
                      Row{"the 1990s", "1990s=199X"}, Row{"in the mid-1990s", "mid-1990s=199X"},
                      Row{"the 19th century", "19th century=18XX"},
                      Row{"the nineteenth century", "nineteenth century=18XX"},
                      Row{"spring 2015", "spring 2015=2015-21"}, Row{"Q4 2015", "Q4 2015=2015-36"},
                      Row{"q3 of 2018", "q3 of 2018=2018-35"},
                      Row{"fourth quarter of 2015", "fourth quarter of 2015=2015-36"}, Row{"c. 1850", "c. 1850=1850~"},
                      Row{"early May 2015", "early May 2015=2015-05"}, Row{"in early May", "early May=XXXX-05"},
                      Row{"in 44 BC", "44 BC=-0043"}, Row{"AD 70", "AD 70=0070"}, Row{"in 2015", "2015=2015"},
                      Row{"(2015)", "2015=2015"}, Row{"the 2015 report", "2015=2015"}, Row{"in 1789", "1789=1789"},
                      Row{"the ’80s", "’80s=198X"}, Row{"the 1800s", "1800s=18XX"}));

INSTANTIATE_TEST_SUITE_P(
    Quiet, DateTable,
    ::testing::Values(Row{"2015 people came", ""}, Row{"over 2000 of them", ""}, Row{"It costs $2015.", ""},
                      Row{"version 1.2.3", ""}, Row{"call 555-2010-2015", ""}, Row{"ISBN 978-0-13-110362-8", ""},
                      Row{"pp. 1995-2010", ""}, Row{"https://example.org/2015/11/16/x", ""}, Row{"You may go.", ""},
                      Row{"They march in step.", ""}, Row{"April Jones spoke.", ""}, Row{"a 2015-page book", ""},
                      Row{"13/13/2015", ""}, Row{"31 February 2015", ""}, Row{"1,995 votes", ""}, Row{"No. 2015", ""},
                      Row{"10:30", ""}, Row{"a second wave", ""}, Row{"No 1789 men", ""}, Row{"yesterday", ""},
                      Row{"two years ago", ""}, Row{"On Tuesday", ""}, Row{"in her 20s", ""},
                      Row{"the first quarter", ""}, Row{"a Christmas tree", ""}, Row{"Thanksgiving", ""},
                      Row{"a new year", ""}, Row{"2000 metres", ""}, Row{"", ""}));

INSTANTIATE_TEST_SUITE_P(
    PartsOfPeriods, DateTable,
    ::testing::Values(Row{"the first week of June 2015", "first week of June 2015=2015-06-01/2015-06-07"},
                      Row{"the 2nd week of 2020", "2nd week of 2020=2020-01-06/2020-01-12"},
                      Row{"the first 10 days of May 2012", "first 10 days of May 2012=2012-05-01/2012-05-10"},
                      Row{"three days after 30 May 2015", "three days after 30 May 2015=2015-06-02"},
                      Row{"a week before Christmas Day 1914", "a week before Christmas Day 1914=1914-12-18"},
                      Row{"from April until the end of June 2015",
                          "from April until the end of June 2015=2015-04/2015-06"},
                      Row{"more than two weeks before 5 May 2015", "5 May 2015=2015-05-05"},
                      Row{"for three days after 5 May 2015", "5 May 2015=2015-05-05"},
                      Row{"the day after 5 May 2015", "5 May 2015=2015-05-05"},
                      Row{"a hundred and two days after 5 May 2015", "5 May 2015=2015-05-05"},
                      Row{"the sixth week of June 2015", "June 2015=2015-06"}, Row{"the first week of the strike", ""},
                      Row{"the first week of June", "June=XXXX-06"}, Row{"the second week in a row", ""},
                      Row{"the last two months of her life", ""}));

INSTANTIATE_TEST_SUITE_P(Holidays, DateTable,
                         ::testing::Values(Row{"on St. Patrick's Day 2012", "St. Patrick's Day 2012=2012-03-17"},
                                           Row{"Mother’s Day 2015", "Mother’s Day 2015=2015-05-10"},
                                           Row{"Ash Wednesday 2016", "Ash Wednesday 2016=2016-02-10"},
                                           Row{"on May Day, 1890", "May Day, 1890=1890-05-01"},
                                           Row{"Martin Luther King Day 2017", "Martin Luther King Day 2017=2017-01-16"},
                                           Row{"International Women's Day", "International Women's Day=XXXX-03-08"},
                                           Row{"her mother's day off", ""}, Row{"all saints are equal", ""},
                                           Row{"a flag day by day", ""}, Row{"a guy and a saint", ""},
                                           Row{"Canada won, Martin lost", ""}, Row{"the palm of his hand", ""},
                                           Row{"they may day by day", ""}));

class RelativeTable : public ::testing::TestWithParam<Row> {};

// 2016-01-12 was a Tuesday.
TEST_P(RelativeTable, CountsFromThePublication) {
  EXPECT_EQ(dates_in(GetParam().text, day_date(2016, 1, 12)), GetParam().dates) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Relative, RelativeTable,
    ::testing::Values(
        Row{"yesterday", "yesterday=2016-01-11"}, Row{"the day before yesterday", "day before yesterday=2016-01-10"},
        Row{"last May", "last May=2015-05"}, Row{"two years ago", "two years ago=2014"},
        Row{"a week ago", "a week ago=2016-01-05"}, Row{"three months ago", "three months ago=2015-10"},
        Row{"on Wednesday", "Wednesday=2016-01-06"}, Row{"next Wednesday", "next Wednesday=2016-01-20"},
        Row{"on Monday", "Monday=2016-01-11"}, Row{"They will meet on Monday", "Monday=2016-01-18"},
        Row{"last week", "last week=2016-01-04/2016-01-10"}, Row{"this year", "this year=2016"},
        Row{"next month", "next month=2016-02"}, Row{"last quarter", "last quarter=2015-36"},
        Row{"the past two weeks", "past two weeks=2015-12-29/2016-01-12"}, Row{"in November", "November=2015-11"},
        Row{"the 12th of May", "12th of May=2015-05-12"}, Row{"It will open on 4 May", "4 May=2016-05-04"},
        Row{"last summer", "last summer=2015-22"}, Row{"earlier this month", "earlier this month=2016-01"},
        Row{"before Thanksgiving", "Thanksgiving=2015-11-26"},
        Row{"the last week of July", "last week of July=2015-07-27/2015-08-02"},
        Row{"the first week of last year", "first week of last year=2014-12-29/2015-01-04"},
        Row{"the week of 5 January 2016", "week of 5 January 2016=2016-01-04/2016-01-10"},
        Row{"the week ending 8 January 2016", "week ending 8 January 2016=2016-01-02/2016-01-08"},
        Row{"the week of the vote on 5 May 2015", "5 May 2015=2015-05-05"},
        Row{"a busy week, ending 5 May 2015", "5 May 2015=2015-05-05"}, Row{"on Friday 13th", "Friday 13th=2015-11-13"},
        Row{"on Thursday 31.", "Thursday 31=2015-12-31"}, Row{"on Friday 13 people", "Friday=2016-01-08"},
        Row{"Sun 13 Ltd", ""}, Row{"the past two quarters", "past two quarters=2015-07-01/2015-12-31"},
        Row{"the next 2 quarters", "next 2 quarters=2016-04-01/2016-09-30"},
        Row{"last Friday, 8 January,", "last Friday, 8 January=2016-01-08"},
        Row{"next Tuesday (Jan. 19)", "next Tuesday (Jan. 19)=2016-01-19"},
        Row{"next Christmas", "Christmas=2016-12-25"}, Row{"last Christmas", "Christmas=2015-12-25"},
        Row{"They won last Sunday 3-1", "last Sunday=2016-01-10"}, Row{"beat them on Sunday 3-1", "Sunday=2016-01-10"},
        Row{"last Friday, may 3 men", "last Friday=2016-01-08"},
        Row{"from next Monday to Friday", "from next Monday to Friday=2016-01-18/2016-01-22"},
        Row{"two weeks after 4 May", "two weeks after 4 May=2015-05-18"}, Row{"the last week of the war", ""},
        Row{"the second week of games", ""},
        Row{"the last week of May 2015", "last week of May 2015=2015-05-25/2015-05-31"},
        Row{"the last three months of 2014", "last three months of 2014=2014-10-01/2014-12-31"},
        Row{"the previous year", ""}, Row{"the last man", ""}, Row{"this book", ""},
        Row{"Sales doubled in two years", ""}, Row{"a year of work", ""}));

TEST(WrittenDate, IsTheWholeText) {
  const auto print = [](std::string_view text) {
    const auto date = parse_written_date(text);
    return date ? to_edtf(*date) : "none";
  };
  EXPECT_EQ(print(" January 12, 2016 "), "2016-01-12");
  EXPECT_EQ(print("2015, November 16"), "2015-11-16");
  EXPECT_EQ(print("Oct 2011"), "2011-10");
  EXPECT_EQ(print("Oct. 2011."), "2011-10");
  EXPECT_EQ(print("2015"), "2015");
  EXPECT_EQ(print("1687"), "1687");
  EXPECT_EQ(print("n.d."), "none");
  EXPECT_EQ(print("published 2015"), "none");
  EXPECT_EQ(print("12, 2016 and more"), "none");
  EXPECT_EQ(print(""), "none");
}

}  // namespace
}  // namespace claimcheck::parsers
