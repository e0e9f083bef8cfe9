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

TEST(Marker, Footnotes) {
  EXPECT_EQ(shown("So they say.[^note][^2]"), "[^note]=note; [^2]=2");
  EXPECT_EQ(shown("[^ no] [^] [^a b]"), "");
}

}  // namespace
}  // namespace claimcheck::parsers
