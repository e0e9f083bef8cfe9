#include "parsers/document/wikitext.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "parsers/document/guess.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kNames[] = {"h", "p", "li", "q", "cell", "cap", "code", "front", "markup", "note"};

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? '/' : c;
  return out;
}

std::string printed(const std::string& source) {
  Document document("a.wiki", Format::wikitext, source);
  read_wikitext(document);
  std::string out;
  for (const Block& block : document.blocks) {
    out += kNames[static_cast<std::size_t>(block.kind)];
    if (block.level) out += std::to_string(block.level);
    if (!block.label.empty()) out += "(" + block.label + ")";
    out += ": " + on_one_line(block.span.in(document.text())) + "\n";
  }
  for (const DocumentLink& link : document.links) {
    out += "link: " + std::string(link.span.in(document.text())) + " -> " + link.url + "\n";
  }
  for (const CitationCall& call : document.citation_calls) {
    out += "call: " + std::string(call.span.in(document.text())) + " " + call.keys.at(0) + " <- " +
           std::string(document.to_source(call.span).in(source)) + "\n";
  }
  return out;
}

struct Row {
  std::string source, printed;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(printed(row.source), row.printed) << row.source;
}

TEST(Wikitext, Blocks) {
  expect_rows({
      {"", ""},
      {"One.\n\nTwo\nthree.", "p: One.\np: Two/three.\n"},
      {"== Head ==\nText", "h2: Head\np: Text\n"},
      {"=\na = b\n", "p: =/a = b\n"},
      {"* one\n** two\n# three\n: said", "li: one\nli: two\nli: three\np: said\n"},
      {"{| class=a\n|+ Cap\n! A !! B\n|-\n| x=1 | 1 || 2\n|}\nEnd",
       "cap: Cap\ncell: A\ncell: B\ncell: 1\ncell: 2\np: End\n"},
      {"<blockquote>Said so.</blockquote>\nNext", "q: Said so.\np: Next\n"},
      {"{{quote|Said so.|Someone}}", "q: Said so.\n"},
      {"#REDIRECT [[Other]]", ""},
      {"----\nText __NOTOC__", "p: Text\n"},
  });
}

TEST(Wikitext, Inlines) {
  expect_rows({
      {"'''Bold''' and ''slanted'', it's", "p: Bold and slanted, it's\n"},
      {"[[Town]] and [[Town|the town]]s [[:Category:X]]", "p: Town and the towns Category:X\n"},
      {"[[Category:X]][[de:Stadt]]", ""},
      {"[[File:a.jpg|thumb|200px|A [[b|small]] bridge]]Text", "p: Text\ncap: A small bridge\n"},
      {"[http://a.test/x its map] and [http://b.test]",
       "p: its map and http://b.test\nlink: its map -> http://a.test/x\nlink: http://b.test -> http://b.test\n"},
      {"a&nbsp;b &amp; c &unknown; <b>d</b> 1 < 2",
       "p: a\u00a0"
       "b & c &unknown; d 1 < 2\n"},
      {"{{Infobox|a={{b|c}}}}Text{{unknown|x}} {{lang|de|Wort}} {{convert|5|km|mi}}", "p: Text Wort 5 km\n"},
      {"<nowiki>[[a]] {{b}}</nowiki> <!-- no --> <math>x</math>", "p: [[a]] {{b}}\n"},
      {"{{open [[open [http://open", "p: {{open [[open [http://open\n"},
      {"since {{start date|2015|3|4}}", "p: since 2015-03-04\n"},
  });
}

TEST(Wikitext, Calls) {
  expect_rows({
      {"A.<ref>One</ref> B.<ref name=\"x\">Two</ref> C.<ref name=x />",
       "p: A.[1] B.[2] C.[2]\nnote(1): One\nnote(x): Two\ncall: [1] 1 <- <ref>One</ref>\n"
       "call: [2] x <- <ref name=\"x\">Two</ref>\ncall: [2] x <- <ref name=x />\n"},
      {"A.<ref name=x group=n />\n<references group=n><ref name=x>Two</ref></references>",
       "p: A.[n 1]\nnote(n x): Two\ncall: [n 1] n x <- <ref name=x group=n />\n"},
      {"A.<ref name=x />\n{{reflist|refs=\n<ref name=x>Two</ref>}}",
       "p: A.[1]\nnote(x): Two\ncall: [1] x <- <ref name=x />\n"},
      {"A.<ref name=x>One</ref> <ref follow=x>and more</ref>",
       "p: A.[1]\nnote(x): One and more\ncall: [1] x <- <ref name=x>One</ref>\n"},
      {"A.{{r|x}}{{efn|Aside}}{{rp|12}}",
       "p: A.[1][lower-alpha 1]\nnote(lower-alpha 1): Aside\ncall: [1] x <- {{r|x}}\n"
       "call: [lower-alpha 1] lower-alpha 1 <- {{efn|Aside}}\n"},
      {"A.<ref>never closed\n\nB.", "p: A.[1]\np: B.\nnote(1): never closed\ncall: [1] 1 <- <ref>never closed\n"},
      {"A.{{sfn|Lind|Ek|2015a|p=3}}",
       "p: A.[Lind & Ek 2015a]\ncall: [Lind & Ek 2015a] lind&ek|2015a <- {{sfn|Lind|Ek|2015a|p=3}}\n"},
      {"<!-- <ref>no</ref> --><nowiki><ref>no</ref></nowiki>", "p: <ref>no</ref>\n"},
      {"A.<ref>{{who knows}}</ref>", "p: A.[1]\nnote(1): {{who knows}}\ncall: [1] 1 <- <ref>{{who knows}}</ref>\n"},
      {"{{Infobox|a=b<ref>Kept</ref>}}A.", "p: A.\nnote(1): Kept\n"},
  });
}

TEST(Wikitext, CitationTemplates) {
  Document document("a.wiki", Format::wikitext,
                    "A.<ref>{{cite news|url=http://a.test/1|last1=Costa|first1=Ines|last2=Ek|title=The [[bridge]]|"
                    "work=Span|date=2 May 2016|archiveurl=http://b.test/old|accessdate=3 June 2017}}</ref>");
  read_wikitext(document);
  ASSERT_EQ(document.given_items.size(), 1u);
  const CslItem& item = document.given_items[0].item;
  EXPECT_EQ(item.type, "article-newspaper");
  ASSERT_EQ(item.author.size(), 2u);
  EXPECT_EQ(item.author[0].family + "," + item.author[0].given + ";" + item.author[1].family, "Costa,Ines;Ek");
  EXPECT_EQ(item.title, "The bridge");
  EXPECT_EQ(item.container_title, "Span");
  EXPECT_EQ(item.url, "http://a.test/1");
  EXPECT_EQ(to_edtf(item.issued.value()), "2016-05-02");
  EXPECT_EQ(to_edtf(item.accessed.value()), "2017-06-03");
  const Span block = document.blocks.at(document.given_items[0].block).span;
  EXPECT_EQ(
      block.in(document.text()),
      "Costa, Ines; Ek (2 May 2016). The bridge. Span. http://a.test/1. http://b.test/old. Retrieved 3 June 2017.");
  EXPECT_FALSE(document.to_source(block).empty());
}

TEST(Wikitext, StaysLinearOnWhatIsNeverClosed) {
  for (const std::string_view piece :
       {"{{", "[[", "<ref>", "<ref name=a>{{", "<math>", "<!--", "[http://", "{{nowrap|", "'''", "{|\n", "<ref>[[",
        "{{{", "<", "&", "}}", "[[File:a|", "<references>", "{{efn|"}) {
    std::string source;
    while (source.size() < 300'000) source += piece;
    const auto start = std::chrono::steady_clock::now();
    Document document("a.wiki", Format::wikitext, source);
    read_wikitext(document);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << piece;
  }
  std::string nested;
  for (const std::string_view piece : {"{{nowrap|", "[[a|", "{{efn|", "[[File:a|"}) {
    nested.clear();
    for (int i = 0; i < 30'000; ++i) nested += piece;
    for (int i = 0; i < 30'000; ++i) nested += piece[0] == '{' ? "}}" : "]]";
    Document document("a.wiki", Format::wikitext, nested);
    const auto start = std::chrono::steady_clock::now();
    read_wikitext(document);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << piece;
  }
}

TEST(Wikitext, IsToldFromItsContent) {
  EXPECT_EQ(guess_format("Words.<ref>A</ref>"), Format::wikitext);
  EXPECT_EQ(guess_format("Words.\n== Head ==\n"), Format::wikitext);
  EXPECT_EQ(guess_format("'''It''' is a [[town]]."), Format::wikitext);
  EXPECT_EQ(guess_format("A = b, and [1] it's so."), Format::text);
  EXPECT_EQ(guess_format("Head\n====\n\nText"), Format::text);
}

}  // namespace
}  // namespace claimcheck::parsers
