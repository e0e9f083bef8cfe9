#include "parsers/document/plain.hpp"

#include <gtest/gtest.h>

#include "parsers/document/read.hpp"

namespace claimcheck::parsers {
namespace {

std::string_view short_name(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return "h";
    case BlockKind::paragraph: return "p";
    case BlockKind::list_item: return "li";
    case BlockKind::quotation: return "q";
    case BlockKind::caption: return "cap";
    case BlockKind::markup: return "m";
    default: return "?";
  }
}

// One line a block: kind, level or label, its text with line breaks as "/".
std::string printed(const std::string& text) {
  Document document("a.txt", Format::text, text);
  read_plain(document);
  std::string out;
  for (const Block& block : document.blocks) {
    out += short_name(block.kind);
    if (block.level) out += std::to_string(block.level);
    if (!block.label.empty()) out += "(" + block.label + ")";
    out += ": ";
    for (const char c : block.span.in(document.text())) {
      if (c != '\r') out += c == '\n' ? '/' : c;
    }
    out += '\n';
  }
  return out;
}

struct Row {
  std::string text, blocks;
};

// Two paragraphs of wrapped lines, for shapes that need a width to be seen.
const std::string kWrapped =
    "The council met on Tuesday to talk about the new bridge and about what it\n"
    "would cost the town over the next thirty years, which is a lot more than\n"
    "the first estimate had said.\n";

TEST(Plain, PartsParagraphs) {
  const Row rows[] = {
      {"", ""},
      {" \n\t\n", ""},
      {"One line.", "p: One line.\n"},
      {"Title Case Alone", "p: Title Case Alone\n"},
      {"First one.\n\nSecond one.\n", "p: First one.\np: Second one.\n"},
      {"First one.\r\n\r\nSecond one.\r\n", "p: First one.\np: Second one.\n"},
      {"First one.\r\rSecond one.\r", "p: First one.\np: Second one.\n"},
      {"First one.\n\xC2\xA0\nSecond one.", "p: First one.\np: Second one.\n"},
      {"\xEF\xBB\xBF"
       "First one.\n",
       "p: First one.\n"},
      {"  First one.  \n   \nSecond one.", "p: First one.\np: Second one.\n"},
      {kWrapped,
       "p: The council met on Tuesday to talk about the new bridge and about what it/would cost the town over the next "
       "thirty years, which is a lot more than/the first estimate had said.\n"},
      {"It was a cold \nnight there.", "p: It was a cold /night there.\n"},
      {"features\ncontact manager\nevents", "p: features\np: contact manager\np: events\n"},
      // One wrapped paragraph above short lines.
      {"The first atlas sold nine hundred copies in the year in which it came out of "
       "the\nhouse.\n\nOne.\nTwo.\nThree.\n"
       "Four.\n",
       "p: The first atlas sold nine hundred copies in the year in which it came out of the/house.\np: One.\np: Two.\n"
       "p: Three.\np: Four.\n"},
      // A line break that wrapping does not explain parts two paragraphs.
      {kWrapped + "Nobody asked.\nThe mayor thanked everybody for their patience, and the council went on to the\n"
                  "next point of the day.",
       "p: The council met on Tuesday to talk about the new bridge and about what it/would cost the town over the next "
       "thirty years, which is a lot more than/the first estimate had said.\np: Nobody asked.\np: The mayor thanked "
       "everybody for their patience, and the council went on to the/next point of the day.\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(printed(row.text), row.blocks) << row.text;
}

TEST(Plain, OneParagraphALine) {
  const std::string one(200, 'x'), two(180, 'y');
  EXPECT_EQ(printed(one + ".\n" + two + ".\n"), "p: " + one + ".\np: " + two + ".\n");
}

TEST(Plain, TellsHeadings) {
  const std::string body =
      "The council met on Tuesday to talk about the new bridge, and about what it would cost the town over the next "
      "thirty years.";
  const auto heading = [&](const std::string& line, const std::string& printed_heading) {
    EXPECT_EQ(printed("Some Title\n\n" + line + "\n\n" + body),
              "h1: Some Title\n" + printed_heading + "\np: " + body + "\n");
  };
  heading("Early Life", "h2: Early Life");
  heading("INTRODUCTION", "h2: INTRODUCTION");
  heading("What the council said", "h2: What the council said");
  heading("Who Pays for It?", "h2: Who Pays for It?");
  heading("3. Results", "h1: 3. Results");
  heading("3.2 Results of the Vote", "h2: 3.2 Results of the Vote");
  heading("Underlined all in small letters\n===", "h2: Underlined all in small letters");
  // Quiet: no heading.
  heading("The council voted.", "p: The council voted.");
  heading("we went on", "p: we went on");
  heading("By Ann Example", "p: By Ann Example");
  heading("Ann Example | January 12, 2016", "p: Ann Example | January 12, 2016");
  heading("https://example.org/A", "p: https://example.org/A");
  heading("They asked me this:", "p: They asked me this:");
  heading("* A Point", "li: * A Point");
  heading("12", "p: 12");
}

TEST(Plain, TellsLists) {
  const Row rows[] = {
      {"We need:\n- bread\n- milk\n", "p: We need:\nli: - bread\nli: - milk\n"},
      {"• one\n• two", "li: • one\nli: • two\n"},
      {"1. First\n2. Second\n10) Tenth", "li(1): 1. First\nli(2): 2. Second\nli(10): 10) Tenth\n"},
      {"a) one\nb) two", "li(a): a) one\nli(b): b) two\n"},
      {"- one\n\n- two", "li: - one\nli: - two\n"},
      {kWrapped + "\n- The first point of the list is so long that it has to go on in a second\n  line.\n- Short.",
       "p: The council met on Tuesday to talk about the new bridge and about what it/would cost the town over the next "
       "thirty years, which is a lot more than/the first estimate had said.\nli: - The first point of the list is so "
       "long that it has to go on in a second/  line.\nli: - Short.\n"},
      // Quiet: a year, a negative number, a dash.
      {"2014. That was the year", "p: 2014. That was the year\n"},
      {"-5 degrees", "p: -5 degrees\n"},
      {"3.5 million people", "p: 3.5 million people\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(printed(row.text), row.blocks) << row.text;
}

TEST(Plain, KeepsReferenceEntriesApart) {
  EXPECT_EQ(printed("[1] A. Author, “One,” Paper, 2015.\n[2] B. Author, “Two,” Paper, 2016.\n"),
            "p: [1] A. Author, “One,” Paper, 2015.\np: [2] B. Author, “Two,” Paper, 2016.\n");
  // Wrapped entries keep their lines; a marker at a line's start opens no entry.
  EXPECT_EQ(
      printed(kWrapped + "\n[1] A. Author, “A long title that has to be broken over two lines,” The Paper,\n"
                         "    2015.\n[2] B. Author, “Another long title that has to be broken over lines,” Paper,\n"
                         "    2016.\n\nThe mayor had said so in a speech that was printed by most of the papers\n"
                         "[2] of the town.\n"),
      "p: The council met on Tuesday to talk about the new bridge and about what it/would cost the town over the "
      "next thirty years, which is a lot more than/the first estimate had said.\n"
      "p: [1] A. Author, “A long title that has to be broken over two lines,” The Paper,/    2015.\n"
      "p: [2] B. Author, “Another long title that has to be broken over lines,” Paper,/    2016.\n"
      "p: The mayor had said so in a speech that was printed by most of the papers/[2] of the town.\n");
}

TEST(Plain, TellsCaptionsAndQuotations) {
  const Row rows[] = {
      {"Some text here.\n\nFigure 3: The bridge\n\nMore text here.",
       "p: Some text here.\ncap: Figure 3: The bridge\np: More text here.\n"},
      {"Some text.\n\nTable 2. Costs by year\n\nMore.", "p: Some text.\ncap: Table 2. Costs by year\np: More.\n"},
      {"Some text.\n\nPhoto: Ann Example\n\nMore.", "p: Some text.\ncap: Photo: Ann Example\np: More.\n"},
      {"Some text.\n\nFigure 3 shows the bridge.\n\nMore.", "p: Some text.\np: Figure 3 shows the bridge.\np: More.\n"},
      {"Some text.\n\nTable manners matter.\n\nMore.", "p: Some text.\np: Table manners matter.\np: More.\n"},
      {"He said:\n\n    We shall see.\n\nThen he left.", "p: He said:\nq: We shall see.\np: Then he left.\n"},
      {"He wrote:\n> We shall see.\n\nThen he left.", "p: He wrote:\nq: We shall see.\np: Then he left.\n"},
      {"    All indented.\n\n    Every one.", "p: All indented.\np: Every one.\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(printed(row.text), row.blocks) << row.text;
}

TEST(Plain, TakesCommentsThatFillTheirLinesForMarkup) {
  const Row rows[] = {
      {"One.\n<!-- a note -->\nTwo.", "p: One.\nm: <!-- a note -->\np: Two.\n"},
      {"  <!-- a\n note -->  \nTwo.", "m: <!-- a/ note -->\np: Two.\n"},
      {"Town Council\n\n<!-- a note -->\n\nThe council met on Tuesday to talk about the bridge.",
       "h1: Town Council\nm: <!-- a note -->\np: The council met on Tuesday to talk about the bridge.\n"},
      {"One <!-- a note --> two.", "p: One <!-- a note --> two.\n"},
      {"<!-- a note --> Two.", "p: <!-- a note --> Two.\n"},
      {"<!-- never closed\n\nTwo. -->", "p: <!-- never closed\np: Two. -->\n"},
      {"<!-- never closed", "p: <!-- never closed\n"},
      {"<!-->", "m: <!-->\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(printed(row.text), row.blocks) << row.text;
  Document document("a.txt", Format::text, "\xEF\xBB\xBFOne.\r\n <!-- a\r\nnote -->\r\n");
  read_plain(document);
  ASSERT_EQ(document.comments.size(), 1u);
  EXPECT_EQ(document.comments[0].span.in(document.source()), "<!-- a\r\nnote -->");
  EXPECT_EQ(document.comments[0].content.in(document.source()), " a\r\nnote ");
  EXPECT_EQ(document.comments[0].at, document.comments[0].span.begin);
}

TEST(Plain, HostileInput) {
  for (const std::string& text :
       {std::string(100000, '['), std::string(100000, '>'), std::string(100000, '\n'), std::string(100000, '-'),
        std::string("\xE2\x80"), std::string("\xC2"), std::string(50000, '\r') + "\xFF\xEF\xBB"}) {
    Document document("a.txt", Format::text, text);
    read_plain(document);
    EXPECT_LE(document.blocks.size(), 1u);
  }
}

}  // namespace
}  // namespace claimcheck::parsers
