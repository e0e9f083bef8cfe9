#include "parsers/grammar/marker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

// "[1, 3]=1 3; ²=2": every marker as written, and its keys.
std::string shown(std::string_view text) {
  std::vector<Marker> markers;
  find_markers(text, {0, static_cast<std::uint32_t>(text.size())}, markers);
  std::string out;
  for (const Marker& marker : markers) {
    if (!out.empty()) out += "; ";
    out += std::string(marker.span.in(text)) + "=";
    for (std::size_t i = 0; i < marker.keys.size(); ++i) out += (i == 0 ? "" : " ") + marker.keys[i];
  }
  return out;
}

struct Row {
  std::string_view text, markers;
};

TEST(Marker, NumbersInBrackets) {
  for (const Row& row : {
           Row{"The bridge closed.[1]", "[1]=1"},
           Row{"It reopened [1, 3–5].", "[1, 3–5]=1 3 4 5"},
           Row{"Both say so.[1][2]", "[1]=1; [2]=2"},
           Row{"All agree [1]–[3].", "[1]–[3]=1 2 3"},
           Row{"As noted [see 4, p. 12] before", "[see 4, p. 12]=4"},
           Row{"Reversed [7-5] is no range", "[7-5]=7 5"},
           Row{"Half [ 2 ; 4 ] blank", "[ 2 ; 4 ]=2 4"},
           Row{"Parts [3a] and [3b]", "[3a]=3a; [3b]=3b"},
           Row{"Names as keys [Kim20b, Lee+21]", "[Kim20b, Lee+21]=Kim20b Lee+21"},
           Row{"[sic] and […] and [her] and [] are words", ""},
           Row{"[1.5] and [12345] and [x1 y] are none", ""},
           Row{"[1", ""},
           Row{"array[-1]", ""},
       }) {
    EXPECT_EQ(shown(row.text), row.markers) << row.text;
  }
}

TEST(Marker, NumbersInParenthesesAndRaised) {
  for (const Row& row : {
           Row{"Rents fell (2-4).", "(2-4)=2 3 4"},
           Row{"Rents fell (2, 7)", "(2, 7)=2 7"},
           Row{"Rents fell¹²", "¹²=12"},
           Row{"Rents fell.¹,²⁻⁴ Then", "¹,²⁻⁴=1 2 3 4"},
           Row{"Rents fell^3,5^ again", "^3,5^=3 5"},
           Row{"x^2 + y^2", ""},
           Row{"Ca²⁺ ions", ""},
           Row{"(about 3) and (3 m) are words", ""},
       }) {
    EXPECT_EQ(shown(row.text), row.markers) << row.text;
  }
}

TEST(Marker, AuthorsAndYear) {
  for (const Row& row : {
           Row{"Tides rose (Okoro, 2015).", "(Okoro, 2015)=okoro|2015"},
           Row{"Tides rose (Okoro & Lind 2015a, p. 4; see also van der Meer et al., 2016).",
               "(Okoro & Lind 2015a, p. 4; see also van der Meer et al., 2016)=okoro&lind|2015a van der meer+|2016"},
           Row{"Tides rose (e.g., Okoro 2015a,b; Lind, Mora, and Falk 1999)",
               "(e.g., Okoro 2015a,b; Lind, Mora, and Falk 1999)=okoro|2015a okoro|2015b lind&mora&falk|1999"},
           Row{"Tides rose (Okoro 2011, 2013)", "(Okoro 2011, 2013)=okoro|2011 okoro|2013"},
           Row{"Tides rose (Okoro, n.d.-a, b; Lind, n.d.b; Mora, n.d.)",
               "(Okoro, n.d.-a, b; Lind, n.d.b; Mora, n.d.)=okoro|n.d.-a okoro|n.d.-b lind|n.d.-b mora|n.d."},
           Row{"Tides rose [Okoro et al., 2011]", "[Okoro et al., 2011]=okoro+|2011"},
           Row{"Tides rose (World Tide Office, 2011)", "(World Tide Office, 2011)=world tide office|2011"},
           Row{"Tides rose (Okoro n.d.)", "(Okoro n.d.)=okoro|n.d."},
           Row{"Tides rose (Östlund, 2011)", "(Östlund, 2011)=östlund|2011"},
           Row{"Okoro (2015) measured it", "Okoro (2015)=okoro|2015"},
           Row{"As Okoro and Lind (2015, p. 4) show", "Okoro and Lind (2015, p. 4)=okoro&lind|2015"},
           Row{"In Okoro et al. (2015a), tides rose", "Okoro et al. (2015a)=okoro+|2015a"},
           Row{"Okoro’s (2015) tides", "Okoro’s (2015)=okoro|2015"},
           Row{"Tides rose (ibid., p. 7)", "(ibid., p. 7)=ibid"},
           Row{"It opened (March 2015) and closed (2016)", ""},
           Row{"It ran (1999–2003) and (from 1999 to 2003)", ""},
           Row{"the fleet (of 200 ships)", ""},
       }) {
    EXPECT_EQ(shown(row.text), row.markers) << row.text;
  }
}

TEST(Marker, Footnotes) {
  EXPECT_EQ(shown("So they say.[^note][^2]"), "[^note]=note; [^2]=2");
  EXPECT_EQ(shown("[^ no] [^] [^a b]"), "");
}

}  // namespace
}  // namespace claimcheck::parsers
