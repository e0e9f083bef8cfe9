#include "parsers/reference_list.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claimcheck::parsers {
namespace {

std::vector<std::string> entries_of(const std::string& text) {
  const Document document("article.txt", Format::text, text);
  std::vector<std::string> entries;
  const auto list = find_reference_list(document);
  if (!list) return entries;
  for (const Span entry : list->entries) entries.emplace_back(entry.in(document.text()));
  return entries;
}

using Entries = std::vector<std::string>;

constexpr const char* kBody = "The dam was finished early.[1] It held for years.[2]\n\n";

TEST(ReferenceList, IsFoundUnderItsHeading) {
  for (const char* heading : {"References", "REFERENCES:", "7. Works Cited", "## Bibliography",
                              "**Notes and references**", "VI. Literature Cited", "Literaturverzeichnis"}) {
    EXPECT_EQ(entries_of(std::string(kBody) + heading +
                         "\n\n[1] Ann Mill, “Dams,” The Lake, May 2, 2011.\n[2] Bo Ford, “Water,” Sea News, 2012.\n"),
              (Entries{"[1] Ann Mill, “Dams,” The Lake, May 2, 2011.", "[2] Bo Ford, “Water,” Sea News, 2012."}))
        << heading;
  }
}

TEST(ReferenceList, EndsWhereTheEntriesEnd) {
  EXPECT_EQ(entries_of(std::string(kBody) +
                       "References\n\n[1] Ann Mill, “Dams,” The Lake, May 2, 2011.\n\n[2] “Dams”.\n\n\nComment policy\n"
                       "Be kind to each other.\n\nHelp & Support\n\nCopyright 2015 The Lake\n"),
            (Entries{"[1] Ann Mill, “Dams,” The Lake, May 2, 2011.", "[2] “Dams”."}));
  EXPECT_EQ(entries_of(std::string(kBody) +
                       "Bibliography\n\nFord, Bo (2012). Water. Sea Press.\nMill, Ann (2011). Dams. Lake Press.\n"
                       "Share this\nHome | About | Contact\nMore stories\nSubscribe\n"),
            (Entries{"Ford, Bo (2012). Water. Sea Press.", "Mill, Ann (2011). Dams. Lake Press."}));
}

TEST(ReferenceList, MayHoldShortFormsAndBooks) {
  for (const Entries& entries : {
           Entries{"1. Ann Mill, “Dams,” The Lake 3 (2001): 11–19.", "2. Ibid., 14.",
                   "3. Bo Ford, Water (Oslo: Nord, 1988), 40.", "4. Mill, “Dams.”"},
           Entries{"1. Bo Ford, Water (Graz: Wald, 2010).", "2. Bo Ford, Sand (Graz: Wald, 2012)."},
       }) {
    std::string list;
    for (const std::string& entry : entries) list += entry + '\n';
    EXPECT_EQ(entries_of(std::string(kBody) + "Notes\n\n" + list), entries);
  }
  const Entries plain{"1. Town Council, Minutes, 1957.", "2. Town Council, Accounts, 1958."};
  EXPECT_EQ(entries_of(std::string(kBody) + "References\n\n" + plain[0] + '\n' + plain[1]), plain);
}

TEST(ReferenceList, JoinsWrappedLines) {
  EXPECT_EQ(
      entries_of(std::string(kBody) +
                 "References\n\n1. Mill A, Ford B (2011) The slow filling of lakes behind dams\nand what it does to "
                 "fish and men. J Lakes 12: 3-9.\n2. Ford B (2012) Water and the building of weirs in five small\n"
                 "valleys. Rivers 3: 1-2.\n"),
      (Entries{"1. Mill A, Ford B (2011) The slow filling of lakes behind dams\nand what it does to fish and men. J "
               "Lakes 12: 3-9.",
               "2. Ford B (2012) Water and the building of weirs in five small\nvalleys. Rivers 3: 1-2."}));
  EXPECT_EQ(
      entries_of(std::string(kBody) +
                 "References\n\nFord, B. (2012) Water and the building of weirs in five\n    small valleys. Rivers "
                 "3: 1-2.\nMill, A. (2011) The slow filling of lakes behind dams.\n    J Lakes 12: 3-9.\n"),
      (Entries{"Ford, B. (2012) Water and the building of weirs in five\n    small valleys. Rivers 3: 1-2.",
               "Mill, A. (2011) The slow filling of lakes behind dams.\n    J Lakes 12: 3-9."}));
}

TEST(ReferenceList, PartsEntriesBehindAnAddress) {
  const Entries entries{"Dahl, P. (1970). Beavers of the North. Forest Journal, 4(2), 11–19. https://forest.test/dahl",
                        "Dahl, P., & Moe, A. (1988). Dams and drought. Water, 12, 3–9.",
                        "Moe, A. (1999). Counting beavers. Forest Journal, 33(1), 1–8.",
                        "Vik, T. (2001). Trout and dams. Fish Biology, 7, 100–112."};
  std::string list;
  for (const std::string& entry : entries) list += entry + '\n';
  EXPECT_EQ(entries_of(std::string(kBody) + "References\n\n" + list), entries);
}

TEST(ReferenceList, CutsEntriesThatRunTogether) {
  EXPECT_EQ(
      entries_of(std::string(kBody) +
                 "References\n[1] Ann Mill, “Dams,” The Lake, 2011. [2] Bo Ford, “Water,” Sea News, 2012. [3] “Dams”."),
      (Entries{"[1] Ann Mill, “Dams,” The Lake, 2011.", "[2] Bo Ford, “Water,” Sea News, 2012.", "[3] “Dams”."}));
}

TEST(ReferenceList, IsFoundByItsShapeWithoutHeading) {
  EXPECT_EQ(
      entries_of(std::string(kBody) + "1. Ann Mill, “Dams,” The Lake, May 2, 2011.\n2. Bo Ford, “Water,” 2012.\n"),
      (Entries{"1. Ann Mill, “Dams,” The Lake, May 2, 2011.", "2. Bo Ford, “Water,” 2012."}));
}

TEST(ReferenceList, TakesTheLastPlausibleHeading) {
  EXPECT_EQ(entries_of("References\nare given at the end.\n\nSources\n\nwere hard to find.\n\nReferences\n\n"
                       "[1] Ann Mill, “Dams,” The Lake, 2011.\n\nNotes\n\nWe thank everybody.\n"),
            (Entries{"[1] Ann Mill, “Dams,” The Lake, 2011."}));
}

TEST(ReferenceList, OtherListsAreNone) {
  for (const char* text : {
           "",
           "References",
           "References\n\n",
           "The dam was built. See References.\n",
           "Five tips\n\n1. Drink water.\n2. Sleep well.\n3. Walk every day of the week.\n",
           "How to vote\n\n1. Bring your card in 2015.\n2. Queue.\n3. Vote.\n",
           "Sources\n\nOur sources asked not to be named. They fear for their jobs.\n\nThey spoke in May.\n",
           "Notes\n\nBuy milk.\nCall mother.\n",
       }) {
    EXPECT_EQ(entries_of(text), Entries{}) << text;
  }
}

}  // namespace
}  // namespace claimcheck::parsers
