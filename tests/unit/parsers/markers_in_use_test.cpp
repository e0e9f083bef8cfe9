#include "parsers/markers_in_use.hpp"

#include <gtest/gtest.h>

#include <string>

#include "parsers/grammar/marker.hpp"

namespace claimcheck::parsers {
namespace {

// The markers of `text` that stay beside a list of `entries` numbered from 1, as written.
std::string kept(std::string_view text, unsigned entries) {
  std::vector<Reference> references(entries);
  for (unsigned i = 0; i < entries; ++i) references[i].key = std::to_string(i + 1);
  std::vector<Marker> markers;
  find_markers(text, {0, static_cast<std::uint32_t>(text.size())}, markers);
  keep_markers_in_use(text, references, markers);
  std::string out;
  for (const Marker& marker : markers) out.append(out.empty() ? "" : " ").append(marker.span.in(text));
  return out;
}

struct Row {
  std::string_view text;
  unsigned entries;
  std::string_view kept;
};

TEST(MarkersInUse, NumbersThatTheListHas) {
  for (const Row& row : {
           Row{"It fell.[1] It rose.[2] In [1999] it broke.", 5, "[1] [2]"},
           Row{"It fell.[1] It rose.[7]", 5, "[1] [7]"},
           Row{"It lies in [0, 1].[2]", 5, "[2]"},
           Row{"On the interval [2, 4] it rose.[3]", 5, "[3]"},
           Row{"There are two: (1) the wall, (2) the mill.[1]", 2, "[1]"},
           Row{"There are two: (1) the wall, and (2) the mill.", 2, ""},
           Row{"It fell (1). It rose (2, 3), as they say (4).", 4, "(1) (2, 3) (4)"},
           Row{"It fell (1). It rose (2), by Eq. (3), in seven (7) days (3).", 9, "(1) (2) (3)"},
           Row{"Rents fell¹ on 10² sites of 5 km² each,² they say.³", 3, "¹ ² ³"},
           Row{"All 10² sites of 5 km² and R².", 3, ""},
           Row{"It fell in 2015.¹,² Of ¹⁴C nothing is said.", 3, "¹,²"},
       }) {
    EXPECT_EQ(kept(row.text, row.entries), row.kept) << row.text;
  }
}

TEST(MarkersInUse, ArticlesWithoutAList) {
  EXPECT_EQ(kept("It fell.[1] In [1999] it broke.", 0), "[1]");
  EXPECT_EQ(kept("It fell (3) and rose³ (Okoro, 2015).", 0), "");
}

TEST(MarkersInUse, AuthorsThatTheListHas) {
  const std::string list = "Okoro B (2015) Tides. Lind A, Mora C, Falk D (2011) Dunes.";
  const std::string text =
      list + "\nIt rose (Okoro, 2015) and fell (Lind et al., 2011) after Jaws (1975), see (UNESCO, 1999).";
  std::vector<Reference> references(2);
  references[0].span = references[0].body = {0, 21};
  references[1].span = references[1].body = {22, static_cast<std::uint32_t>(list.size())};
  std::vector<Marker> markers;
  find_markers(text, {static_cast<std::uint32_t>(list.size()), static_cast<std::uint32_t>(text.size())}, markers);
  keep_markers_in_use(text, references, markers);
  ASSERT_EQ(markers.size(), 2u);
  EXPECT_EQ(markers[0].span.in(text), "(Okoro, 2015)");
  EXPECT_EQ(markers[1].span.in(text), "(Lind et al., 2011)");
}

}  // namespace
}  // namespace claimcheck::parsers
