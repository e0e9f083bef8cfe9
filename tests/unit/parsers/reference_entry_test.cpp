#include "parsers/grammar/reference_entry.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace claimcheck::parsers {
namespace {

Reference read(const std::string& entry) {
  return read_reference_entry(entry, {0, static_cast<std::uint32_t>(entry.size())});
}

TEST(ReferenceEntry, Label) {
  const struct {
    const char* entry;
    const char* key;
    const char* body;
  } kRows[] = {
      {"[3] Ann Mill, “Dams,” 2011.", "3", "Ann Mill, “Dams,” 2011."},
      {"3. Ann Mill, Dams.", "3", "Ann Mill, Dams."},
      {"(3) Ann Mill, Dams.", "3", "Ann Mill, Dams."},
      {"3) Ann Mill, Dams.", "3", "Ann Mill, Dams."},
      {"[^3]: Ann Mill, Dams.", "3", "Ann Mill, Dams."},
      {"[^mill]: Ann Mill, Dams.", "mill", "Ann Mill, Dams."},
      {"³ Ann Mill, Dams.", "3", "Ann Mill, Dams."},
      {"12 Ann Mill, Dams.", "12", "Ann Mill, Dams."},
      {"[Mil11] Ann Mill, Dams.", "Mil11", "Ann Mill, Dams."},
      {"1986. Dams of the North. Lake Press.", "", "1986. Dams of the North. Lake Press."},
      {"(2011) Dams.", "", "(2011) Dams."},
      {"12 dams that failed, 2011.", "", "12 dams that failed, 2011."},
      {"10.1000/182 is a DOI.", "", "10.1000/182 is a DOI."},
      {"[Anonymous], Dams.", "", "[Anonymous], Dams."},
  };
  for (const auto& row : kRows) {
    const std::string entry = row.entry;
    const Reference reference = read(entry);
    EXPECT_EQ(reference.key, row.key) << entry;
    EXPECT_EQ(reference.body.in(entry), row.body) << entry;
  }
}

TEST(ReferenceEntry, QuotationMarks) {
  const struct {
    const char* entry;
    QuoteFlaw flaw;
    std::uint32_t at;
  } kRows[] = {
      {"Ann Mill, “Dams,” The Lake, 2011.", QuoteFlaw::none, 0},
      {"Ann Mill, \"Dams,\" The Lake, 2011.", QuoteFlaw::none, 0},
      {"Ann Mill, “Of ‘great’ dams,” The Lake, 2011.", QuoteFlaw::none, 0},
      {"Ann Mill, “Of “great” dams,” The Lake, 2011.", QuoteFlaw::none, 0},
      {"Ann Mill, „Dämme“, Der See, 2011.", QuoteFlaw::none, 0},
      {"Ann Mill’s dams, The Lake’s Press, 2011.", QuoteFlaw::none, 0},
      {"Ann Mill, The 5\" gun, The Lake, 2011.", QuoteFlaw::none, 0},
      {"Ann Mill, “Dams, “The Lake, 2011.", QuoteFlaw::wrong_way, 19},
      {"Ann Mill, ”Dams,” The Lake, 2011.", QuoteFlaw::wrong_way, 10},
      {"Ann Mill, “Dams, The Lake, 2011.", QuoteFlaw::unbalanced, 10},
      {"Ann Mill, Dams,” The Lake, 2011.", QuoteFlaw::unbalanced, 15},
  };
  for (const auto& row : kRows) {
    const Reference reference = read(row.entry);
    EXPECT_EQ(reference.quote_flaw, row.flaw) << row.entry;
    EXPECT_EQ(reference.quote_flaw_at.has_value(), row.flaw != QuoteFlaw::none) << row.entry;
    if (reference.quote_flaw_at) {
      EXPECT_EQ(reference.quote_flaw_at->begin, row.at) << row.entry;
    }
  }
}

std::string printed(const CslName& name) {
  if (!name.literal.empty()) return "{" + name.literal + "}";
  std::string text = name.non_dropping_particle.empty() ? "" : name.non_dropping_particle + " ";
  text += name.family;
  if (!name.given.empty()) text += ", " + name.given;
  if (!name.suffix.empty()) text += ", " + name.suffix;
  return text;
}

// "type; authors; title; container; volume(issue); pages; publisher, place; issued; accessed; number", empty parts left
// out.
std::string printed(const CslItem& item) {
  std::string authors;
  for (const CslName& name : item.author) authors += (authors.empty() ? "" : " & ") + printed(name);
  std::string text = item.type;
  const auto add = [&text](std::string_view mark, const std::string& value) {
    if (!value.empty()) text.append(" | ").append(mark).append(value);
  };
  add("", authors);
  add("", item.title);
  add("in ", item.container_title);
  add("v ", item.volume + (item.issue.empty() ? "" : "(" + item.issue + ")"));
  add("p ", item.page);
  add("by ", item.publisher);
  add("at ", item.publisher_place);
  add("", item.issued ? to_edtf(*item.issued) : "");
  add("seen ", item.accessed ? to_edtf(*item.accessed) : "");
  add("no ", item.number);
  add("", item.doi);
  return text;
}

struct ItemRow {
  const char* entry;
  const char* item;
};

class Items : public ::testing::TestWithParam<ItemRow> {};

TEST_P(Items, AreRead) {
  EXPECT_EQ(printed(read(GetParam().entry).item), GetParam().item) << GetParam().entry;
}

INSTANTIATE_TEST_SUITE_P(
    NoteStyle, Items,
    ::testing::Values(
        ItemRow{"[1] Ann Mill, “Dams Fail in Five Valleys,” The Lake Times, May 2, 2011, https://lake.example/a.html.",
                "article-newspaper | Mill, Ann | Dams Fail in Five Valleys | in The Lake Times | 2011-05-02"},
        ItemRow{"United Nations General Assembly, “Letter Dated 3 May 2011 from the Permanent Representative of Chad,” "
                "A/65/812, May 4, 2011, https://docs.example/a.pdf",
                "report | {United Nations General Assembly} | Letter Dated 3 May 2011 from the Permanent "
                "Representative of "
                "Chad | 2011-05-04 | no A/65/812"},
        ItemRow{"“Five Valleys Lose Their Water,” Council of Mountain States, July 22, 2015, http://cms.example/water.",
                "webpage | Five Valleys Lose Their Water | in Council of Mountain States | 2015-07-22"},
        ItemRow{"Ann Mill, “Dams Fail, “San Remo Daily News, May 2, 2011, http://lake.example/a",
                "article-newspaper | Mill, Ann | Dams Fail | in San Remo Daily News | 2011-05-02"},
        ItemRow{"E8 Ministers Communiqué, Lima Summit, November 15-16 2015, http://e8.example/lima.pdf.",
                "webpage | E8 Ministers Communiqué, Lima Summit | 2015-11-15/2015-11-16"},
        ItemRow{"Bo Ford and Ann Mill, Rivers of the North (London: Harbour Press, 1998), 12–14.",
                "book | Ford, Bo & Mill, Ann | Rivers of the North | p 12–14 | by Harbour Press | at London | 1998"},
        ItemRow{"“Dams Fail,” Lakeblog, October 2011, http://lake.example/b (accessed May 3, 2012).",
                "post-weblog | Dams Fail | in Lakeblog | 2011-10 | seen 2012-05-03"}));

INSTANTIATE_TEST_SUITE_P(
    ScientificStyles, Items,
    ::testing::Values(
        ItemRow{"3. Mill AB, Ford C (2010) The slow filling of lakes behind dams. J Lake Res 12(3): 4-15.",
                "article-journal | Mill, AB & Ford, C | The slow filling of lakes behind dams | in J Lake Res | v "
                "12(3) | p "
                "4–15 | 2010"},
        ItemRow{"Mill, A. B., & van der Ford, C. (2010). The slow filling of lakes. Journal of Lakes, 12(3), 4–15. "
                "https://doi.org/10.1234/jl.2010.5",
                "article-journal | Mill, A. B. & van der Ford, C. | The slow filling of lakes | in Journal of Lakes | "
                "v 12(3) "
                "| p 4–15 | 2010 | 10.1234/jl.2010.5"},
        ItemRow{
            "[7] A. B. Mill and C. Ford, “The slow filling of lakes,” in Proceedings of the Fifth Conference on Lakes, "
            "Oslo, Norway, 2009, pp. 4–15.",
            "paper-conference | Mill, A. B. & Ford, C. | The slow filling of lakes | in Proceedings of the Fifth "
            "Conference "
            "on Lakes | p 4–15 | at Oslo, Norway | 2009"},
        ItemRow{"Mill, Ann. “Slow Lakes.” Review of Lakes 12, no. 3 (Fall 2010): 4–15.",
                "article-journal | Mill, Ann | Slow Lakes | in Review of Lakes | v 12(3) | p 4–15 | 2010-23"},
        ItemRow{"Mill, Ann B. Rivers of the North. Cambridge: Harbour University Press, 1998.",
                "book | Mill, Ann B. | Rivers of the North | by Harbour University Press | at Cambridge | 1998"}));

// Words joined by hyphens are of the classes of all their parts, which no count of features may run out of.
TEST(ReferenceEntry, HyphensWithoutEnd) {
  std::string every =
      "may-spring-journal-verlag-university-london-van-jr-and-al-in-ed-trans-pp-vol-no-edn-thesis-report-conference-"
      "series-online-the-john-times-forthcoming ";
  for (int i = 0; i < 4; ++i) every += every;
  EXPECT_FALSE(read(every).is_short_form);
  std::string chain;
  for (int i = 0; i < 200'000; ++i) chain += "a-";
  EXPECT_TRUE(read(chain + "a").urls.empty());
}

TEST(ReferenceEntry, ShortForms) {
  for (const char* entry :
       {"[14] “Dams of the North”.", "Ibid.", "Ibid., p. 14.", "id. at 3.", "Mill, op. cit., p. 12.",
        "Mill, supra note 3, at 12.", "Mill, “Dams.”", "Mill and Ford, “Dams,” 14."}) {
    EXPECT_TRUE(read(entry).is_short_form) << entry;
  }
  for (const char* entry :
       {"[14] “Dams of the North”, The Lake, 2011.", "Idaho Power, Dams, 2011.", "Mill, “Dams,” 2011.",
        "Ann Mill, Dams (Boise: Lake Press, 2011).", "“Dams of the North,” http://lake.example/dams"}) {
    EXPECT_FALSE(read(entry).is_short_form) << entry;
  }
}

}  // namespace
}  // namespace claimcheck::parsers
