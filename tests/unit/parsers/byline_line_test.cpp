#include "parsers/byline_line.hpp"

#include <gtest/gtest.h>

namespace claimcheck::parsers {
namespace {

// "Ann Lee, Ola Berg; 2015-05-04": authors, then the date; "-" for what is no byline.
std::string shown(std::string_view text) {
  const auto line = read_byline_line(text);
  if (!line) return "-";
  std::string out;
  for (const std::string& author : line->authors) out += (out.empty() ? "" : ", ") + author;
  if (line->published) out += "; " + to_edtf(*line->published);
  if (line->updated) out += "; updated " + to_edtf(*line->updated);
  return out;
}

struct Row {
  std::string_view text, byline;
};

TEST(BylineLine, NamesAndDates) {
  for (const Row& row : {
           Row{"By Ann Lee | May 4, 2015", "Ann Lee; 2015-05-04"},
           Row{"By Ann Lee and Ola Berg, Staff Writers", "Ann Lee, Ola Berg"},
           Row{"BY ANN LEE", "ANN LEE"},
           Row{"By Ann Lee, Ola van der Berg and J. R. Falk", "Ann Lee, Ola van der Berg, J. R. Falk"},
           Row{"Posted on 4 May 2015 by Ann Lee", "Ann Lee; 2015-05-04"},
           Row{"Published: May 4, 2015", "; 2015-05-04"},
           Row{"Published May 4, 2015 | Updated May 6, 2015", "; 2015-05-04; updated 2015-05-06"},
           Row{"Ann Lee • May 4, 2015 • 6 min read", "Ann Lee; 2015-05-04"},
           Row{"By Ann Lee on May 4, 2015", "Ann Lee; 2015-05-04"},
           Row{"Ann Lee, 4 May 2015", "Ann Lee; 2015-05-04"},
           Row{"Title: The Long Road to the Sea and Back\nAuthor: Ann Lee\nDate: 4 May 2015", "Ann Lee; 2015-05-04"},
           Row{"4 May 2015", "; 2015-05-04"},
           Row{"Written by Jürgen Østby", "Jürgen Østby"},
       }) {
    EXPECT_EQ(shown(row.text), row.byline) << row.text;
  }
}

TEST(BylineLine, OtherLinesAreQuiet) {
  for (const std::string_view text : {
           "",
           "By Tuesday the army had left.",
           "By the end of the year, prices had doubled",
           "The treaty of May 4, 2015 changed little, and nobody who signed it is in office.",
           "On May 4, 2015 the bridge opened to great crowds",
           "Stand By Me",
           "Berlin and Beyond, the Wall after 4 May 2015",
           "Introduction",
           "A Bridge Too Far: What the Town Lost",
           "By",
       }) {
    EXPECT_EQ(shown(text), "-") << text;
  }
}

}  // namespace
}  // namespace claimcheck::parsers
