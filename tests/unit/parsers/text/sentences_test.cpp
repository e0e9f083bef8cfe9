#include "parsers/text/sentences.hpp"

#include <gtest/gtest.h>

#include <string>

#include "parsers/text/abbreviations.hpp"

namespace claimcheck::parsers {
namespace {

// The sentences with " | " between them.
std::string cut(std::string_view text) {
  std::vector<Span> spans;
  find_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, spans);
  std::string out;
  for (const Span span : spans) out += (out.empty() ? "" : " | ") + std::string(span.in(text));
  return out;
}

// Each row: a text with " | " where it is to be cut.
void expect_cuts(std::initializer_list<const char*> rows) {
  for (const std::string_view row : rows) {
    std::string text(row);
    for (std::size_t at; (at = text.find(" | ")) != std::string::npos;) text.replace(at, 3, " ");
    EXPECT_EQ(cut(text), row);
  }
}

TEST(Sentences, PlainEnds) {
  expect_cuts({"", "One.", "No mark at all", "The bridge fell. | Nobody was hurt.", "Who built it? | The town did.",
               "It fell! | Run!", "Really?! | Yes.", "Wait!! | No.", "He waited … | Then he left.",
               "They met in 2014. | The talks failed.", "It cost $3.5 million. | That was cheap.",
               "It grew by 4.2 per cent in May 2015.", "Ärger kam auf. | Österreich zahlte.", "Она ушла. | Он остался.",
               "They met at 10. | Nobody spoke."});
}

TEST(Sentences, Abbreviations) {
  expect_cuts({"Dr. Example met Mrs. Sample and Prof. Pattern.",
               "Gen. Lee and Sen. Ray spoke.",
               "See No. 5, pp. 3–5 and vol. IV of it.",
               "She said no. | They left.",
               "See Fig. 3 for more.",
               "It uses tools, e.g. Hammers, i.e. Big ones.",
               "Smith et al. 2015 found it.",
               "Smith et al. Example agreed.",
               "So said Smith et al. | The rest did not.",
               "Acme Inc. Chairman Bo Ray quit.",
               "He joined Acme Inc. | He left in May.",
               "Apples, pears, etc. | Then they left.",
               "On Jan. 5 the vote passed.",
               "Born c. 1850 in York.",
               "Jones v. Smith was heard.",
               "The cat sat. | Nobody cared.",
               "The U.S. President spoke.",
               "He lives in the U.S. | His brother does not.",
               "She has a Ph.D. | It took years.",
               "It opens at 9 a.m. Monday.",
               "It closed at 9 p.m. | Workers went home.",
               "The St. John Ambulance came.",
               "Shh. | Listen."});
  EXPECT_EQ(abbreviation("Sat"), Abbreviation::proper);
  EXPECT_EQ(abbreviation("sat"), Abbreviation::none);
  EXPECT_EQ(abbreviation("U.S"), Abbreviation::tail);
  EXPECT_EQ(abbreviation("Bldg"), Abbreviation::tail);
  EXPECT_EQ(abbreviation("TV"), Abbreviation::none);
  EXPECT_EQ(abbreviation(""), Abbreviation::none);
}

TEST(Sentences, Initials) {
  expect_cuts({"J. K. Example wrote it.", "It was by A. B. C. Sample.", "John F. Sample spoke. | He was tired.",
               "It was he, not I. | They agreed."});
}

TEST(Sentences, Ellipses) {
  expect_cuts({"He said ... nothing.", "He left . . . and came back.", "He left.... | She stayed.",
               "“We shall […] see” was all.", "He went on. [...] | She stayed.", "Well... | They left."});
}

TEST(Sentences, QuotationsAndBrackets) {
  expect_cuts({"“Who is there?” he asked.", "\"Go!\" she said. | He went.", "He said, “Go.” | She went.",
               "It fell (nobody knows why. Really). | They wept.", "“It is over. We won,” he said.",
               "They left (late.) | He stayed.", "He said 'Stop.' | She went on.", "«C’est fini.» | «Non.»",
               "The “end.” | “Another.”"});
  // A long quotation is cut.
  const std::string part = "We met many people on the way to the town and all of them told us the same long story";
  expect_cuts({("“" + part + ". | " + part + ". | " + part + ".” | He stopped.").c_str()});
}

TEST(Sentences, Markers) {
  expect_cuts({"It grew.[5] | Next year it fell.", "It “grew.”[2] | This was new.", "It grew.[1][2] | Then it fell.",
               "It grew.[1, 3–5] | Then it fell.", "It grew. [5] | Then it fell.", "It grew.³ | Then it fell.",
               "It grew.¹² | Then it fell.", "It grew.[^note] | Then it fell.", "It was shown. | [5] showed the same.",
               "It grew in the end.12 | Then it fell.", "It grew in the end. 12 | The rest fell.",
               "It grew[5] and fell.", "It grew.[citation needed] Then"});
  // No superscript: a version, a section, a year.
  expect_cuts({"See Sec.5 The rest", "Use version 2.5 Beta.", "They left in May. | 12 People died."});
}

TEST(Sentences, Addresses) {
  expect_cuts({"See https://example.org/a.B?c=D!E. | Then go.", "Write to Jo.Doe@example.org. | She answers.",
               "It is on www.example.Org now.", "Use Node.js today. | It works.",
               "http://a.example/x.html | http://b.example/y.html", "Read https://example.org/x | The rest is easy."});
}

TEST(Sentences, Careless) {
  EXPECT_EQ(cut("The bridge fell.Nobody was hurt."), "The bridge fell. | Nobody was hurt.");
  EXPECT_EQ(cut("Who?Nobody."), "Who? | Nobody.");
  expect_cuts({"i think so. | it was fine.", "what is it? | where are you?", "Nice place :) | We come again.",
               "It runs on Yahoo! and on others.", "It has approx. five of them."});
}

TEST(Sentences, InlineLists) {
  expect_cuts({"1) bread | 2) milk | 3) salt", "1. Bread | 2. Milk", "a. Bread | b. Milk | c. Salt",
               "(a) bread | (b) milk", "• 9. Bread | • 10. Milk", "1. Bread is 2 euros.", "2. Milk", "a. Bread",
               "It has 1) bread 2) milk"});
}

TEST(Sentences, OtherScripts) {
  EXPECT_EQ(cut("他走了。她留下了。"), "他走了。 | 她留下了。");
  EXPECT_EQ(cut("वह गया। वह रुकी।"), "वह गया। | वह रुकी।");
}

TEST(Sentences, CountsInTheWholeText) {
  const std::string_view text = "Before. It fell.  Nobody saw. After.";
  std::vector<Span> spans;
  find_sentences(text, {8, 29}, spans);
  EXPECT_EQ(spans, (std::vector<Span>{{8, 16}, {18, 29}}));
}

TEST(Sentences, HostileInput) {
  for (const std::string_view unit :
       {"(", "\"", "“", ".", ". ", "a.", "[1]", ".[", "1) ", "\xE2", "\xFF", "://", ": :", "…", "?)\""}) {
    std::string text;
    while (text.size() < 200000) text += unit;
    std::vector<Span> spans;
    find_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, spans);
    for (const Span span : spans) ASSERT_LE(span.end, text.size());
  }
}

}  // namespace
}  // namespace claimcheck::parsers
