#include <gtest/gtest.h>

#include <string>

#include "parsers/grammar/identifier.hpp"
#include "parsers/grammar/reference_entry_date.hpp"
#include "parsers/grammar/reference_entry_locator.hpp"

namespace claimcheck::parsers {
namespace {

struct Row {
  const char* text;
  const char* value;  // "" for nothing
};

TEST(Identifier, Doi) {
  constexpr Row kRows[] = {
      {"doi:10.1234/abc.5", "10.1234/abc.5"},
      {"https://doi.org/10.1234/abc(5)6.", "10.1234/abc(5)6"},
      {"(DOI 10.1234/abc).", "10.1234/abc"},
      {"10.1234/S0016-7606(95)2", "10.1234/S0016-7606(95)2"},
      {"version 10.2 of 5/6", ""},
      {"10.1234 is no DOI", ""},
      {"210.1234/abc", ""},
      {"10.1234/", ""},
  };
  for (const Row& row : kRows) {
    const auto found = find_doi(row.text);
    EXPECT_EQ(found ? found->value : "", row.value) << row.text;
  }
}

TEST(Identifier, Isbn) {
  constexpr Row kRows[] = {
      {"Lake Press. ISBN 0-306-40615-2.", "0-306-40615-2"},
      {"ISBN: 978-0-306-40615-7", "978-0-306-40615-7"},
      {"ISBN-13: 9780306406157", "9780306406157"},
      {"ISBN 12345", ""},
      {"isbn", ""},
      {"0-306-40615-2", ""},
  };
  for (const Row& row : kRows) {
    const auto found = find_isbn(row.text);
    EXPECT_EQ(found ? found->value : "", row.value) << row.text;
  }
}

TEST(Identifier, Arxiv) {
  constexpr Row kRows[] = {
      {"arXiv:2104.01234v2 [cs.CL]", "2104.01234v2"},
      {"arXiv preprint arXiv:1503.00001", "1503.00001"},
      {"arXiv:hep-th/9901001.", "hep-th/9901001"},
      {"arXiv", ""},
      {"2104.01234", ""},
  };
  for (const Row& row : kRows) {
    const auto found = find_arxiv(row.text);
    EXPECT_EQ(found ? found->value : "", row.value) << row.text;
  }
}

TEST(Locator, Volume) {
  constexpr Row kRows[] = {
      {"12(3):", "12 3"},
      {"vol. 12, no. 3,", "12 3"},
      {"12", "12 "},
      {"Bd. XIV, Heft 2", "XIV 2"},
      {"7/8", "7 8"},
      {"n°149.", "149 "},
      {"No. 1254,", "1254 "},
      {"50 (Suppl 1)", "50 Suppl 1"},
      {"vol. 21, no 12", "21 12"},
      {"14(2-3)", "14 2-3"},
      {"volume", " "},
      {"", " "},
  };
  for (const Row& row : kRows) {
    const Locator found = read_volume(row.text);
    EXPECT_EQ(found.volume + " " + found.issue, row.value) << row.text;
  }
}

TEST(Locator, Pages) {
  constexpr Row kRows[] = {
      {"pp. 12–19.", "12–19"},
      {"12-9,", "12–9"},
      {"e1003106.", "e1003106"},
      {"p. A65", "A65"},
      {"S105–112", "S105–112"},
      {"1734 ‑ 1739", "1734–1739"},
      {"pages", ""},
      {"", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(read_pages(row.text), row.value) << row.text;
}

TEST(EntryDate, IsEdtf) {
  constexpr Row kRows[] = {
      {"(2015)", "2015"},
      {"2007a.", "2007"},
      {"2015 Nov 16;", "2015-11-16"},
      {"(2005, July 12)", "2005-07-12"},
      {"12 July 2005", "2005-07-12"},
      {"July 12th, 2005,", "2005-07-12"},
      {"Fall 2011", "2011-23"},
      {"November 15-16 2015", "2015-11-15/2015-11-16"},
      {"15–16 November 2015", "2015-11-15/2015-11-16"},
      {"2015-03-07", "2015-03-07"},
      {"2015/03/07", "2015-03-07"},
      {"Sept. 2014", "2014-09"},
      {"1998–2001", "1998/2001"},
      {"février 1977", "1977-02"},
      {"10 Février 2015", "2015-02-10"},
      {"März 2011", "2011-03"},
      {"May–June 2011", "2011-05/2011-06"},
      {"“May” 2011", "2011-05"},
      {"Mayor 2011", "2011"},
      {"0999", ""},
      {"February 30, 1977", "1977-02"},
      {"n.d.", ""},
      {"12345", ""},
      {"May", ""},
      {"", ""},
  };
  for (const Row& row : kRows) {
    const auto date = read_entry_date(row.text);
    EXPECT_EQ(date ? to_edtf(*date) : "", row.value) << row.text;
  }
}

}  // namespace
}  // namespace claimcheck::parsers
