#include "parsers/grammar/reference_entry.hpp"

#include <gtest/gtest.h>

#include <string>

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
