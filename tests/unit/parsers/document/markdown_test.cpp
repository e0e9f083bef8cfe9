#include "parsers/document/markdown.hpp"

#include <gtest/gtest.h>

#include <utility>

#include "parsers/document/read.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kNames[] = {"h", "p", "li", "q", "cell", "cap", "code", "front", "markup", "note"};

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? '/' : c;
  return out;
}

// One line a block: kind, level or label, its text, and "<- source" where that is written in another way.
std::string printed(const std::string& source) {
  Document document("a.md", Format::markdown, source);
  read_markdown(document);
  std::string out;
  for (const Block& block : document.blocks) {
    out += kNames[static_cast<std::size_t>(block.kind)];
    if (block.level) out += std::to_string(block.level);
    if (!block.label.empty()) out += "(" + block.label + ")";
    const std::string text = on_one_line(block.span.in(document.text()));
    const std::string there = on_one_line(document.to_source(block.span).in(document.source()));
    out += ": " + text + (text == there ? "" : " <- " + there) + "\n";
  }
  for (const DocumentLink& link : document.links) {
    out += link.bare ? "bare: " : "link: ";
    out += on_one_line(link.span.in(document.text())) + " -> " + link.url + " <- " +
           std::string(link.url_span.in(document.source())) + "\n";
  }
  for (const CitationCall& call : document.citation_calls) {
    out += "call: " + std::string(call.span.in(document.text())) + " " + call.keys.at(0) + " <- " +
           std::string(document.to_source(call.span).in(document.source())) + "\n";
  }
  return out;
}

struct Row {
  std::string source, printed;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(printed(row.source), row.printed) << row.source;
}

TEST(Markdown, Blocks) {
  expect_rows({
      {"", ""},
      {"One.\n\nTwo.\n", "p: One.\np: Two.\n"},
      {"One\ntwo.\n", "p: One/two.\n"},
      {"One\r\ntwo.\r\n\r\nThree", "p: One/two. <- One\r/two.\np: Three\n"},
      {"# Title\n\nSub\n---\n\n### Deep ###\n", "h1: Title\nh2: Sub\nh3: Deep\n"},
      {"- one\n- two\n  more\n\n  second\n", "li: one\nli: two/more <- two/  more\np: second\n"},
      {"3. three\n4. four\n", "li(3): 3. three\nli(4): 4. four\n"},
      {"> one\ntwo\n> three\n", "q: one/two/three <- one/two/> three\n"},
      {"> - *one*\n>   two\n", "li: one/two <- one*/>   two\n"},
      {"```c\nint x;\n```\n\n    indented\n", "code: int x; <- ```c/int x;/```\ncode: indented <-     indented\n"},
      {"<div>\nraw\n</div>\n\nText.\n", "markup: <div>/raw/</div>\np: Text.\n"},
      {"One\n\n***\n\nTwo", "p: One\np: Two\n"},
  });
}

TEST(Markdown, Tables) {
  expect_rows({
      {"| a | *b* |\n|---|---|\n| 1 | x \\| y |\n", "cell: a\ncell: b\ncell: 1\ncell: x | y <- x \\| y\n"},
      {"Before:\na | b\n--|--\nc | d\n", "p: Before:\ncell: a\ncell: b\ncell: c\ncell: d\n"},
      {"> | a |\n> |---|\n> | b |\n", "cell: a\ncell: b\n"},
  });
}

TEST(Markdown, Inlines) {
  expect_rows({
      {"A **bold** _word_ and ~~gone~~.", "p: A bold word and gone. <- A **bold** _word_ and ~~gone~~.\n"},
      {"AT&amp;T \\*x\\* &lt;3", "p: AT&T *x* <3 <- AT&amp;T \\*x\\* &lt;3\n"},
      {"Use `a  b` and ``c`d``.", "p: Use a  b and c`d. <- Use `a  b` and ``c`d``.\n"},
      {"One  \ntwo\\\nthree<br>four", "p: One/two/three/four <- One  /two\\/three<br>four\n"},
      {"A <b>c</b> d<!-- e --> f", "p: A c d f <- A <b>c</b> d<!-- e --> f\n"},
      {"Found.<sup>3,4</sup> The 5<sup>th</sup>.",
       "p: Found.³,⁴ The 5th. <- Found.<sup>3,4</sup> The 5<sup>th</sup>.\n"},
      {"See ![a picture](p.png) here.", "p: See  here. <- See ![a picture](p.png) here.\n"},
      {"*a*a*a*", "p: aaa <- a*a*a\n"},
  });
}

TEST(Markdown, Links) {
  expect_rows({
      {"See [the *page*](https://a.example/x \"t\").",
       "p: See the page. <- See [the *page*](https://a.example/x \"t\").\n"
       "link: the page -> https://a.example/x <- https://a.example/x\n"},
      {"See [it][r] or [r].\n\n[r]: https://a.example/\n",
       "p: See it or r. <- See [it][r] or [r].\n"
       "link: it -> https://a.example/ <- https://a.example/\nlink: r -> https://a.example/ <- https://a.example/\n"},
      {"[r]: /url\nSee <https://a.example/?b&c>.",
       "p: See https://a.example/?b&c. <- See <https://a.example/?b&c>.\n"
       "bare: https://a.example/?b&c -> https://a.example/?b&c <- https://a.example/?b&c\n"},
      {"> go to www.a.example/b, *now*",
       "q: go to www.a.example/b, now <- go to www.a.example/b, *now\n"
       "bare: www.a.example/b -> http://www.a.example/b <- www.a.example/b\n"},
      {"[https://a.example](https://a.example)",
       "p: https://a.example\n"
       "link: https://a.example -> https://a.example <- https://a.example\n"},
      {"[a](<x y> 'z') [b](c\\)d)", "p: a b <- a](<x y> 'z') [b\nlink: a -> x y <- x y\nlink: b -> c)d <- c\\)d\n"},
  });
}

TEST(Markdown, Footnotes) {
  expect_rows({
      {"A.[^1] B.[^note]\n\n[^note]: The *note*\n    goes on.\n\n    Twice.\n\n[^1]: One.\n\nEnd.",
       "p: A.[^1] B.[^note]\nnote(note): The note/goes on.//Twice. <- The *note*/    goes on.//    Twice.\n"
       "note(1): One.\np: End.\ncall: [^1] 1 <- [^1]\ncall: [^note] note <- [^note]\n"},
      {"Nobody calls it.\n\n[^x]: Here.\n", "p: Nobody calls it.\nnote(x): Here.\n"},
      {"Nobody defines it.[^y]\n", "p: Nobody defines it.[^y]\ncall: [^y] y <- [^y]\n"},
      {"```\n[^z]: in code\n```\n", "code: [^z]: in code <- ```/[^z]: in code/```\n"},
  });
}

// Where cmark's own columns are wrong or it joins texts of several places.
TEST(Markdown, ExactPlaces) {
  expect_rows({
      {"One\rtwo\r\rThree", "p: One/two <- One\rtwo\np: Three\n"},
      {"> - a\n>\tb `c\n>\td`", "li: a/b c d <- a/>\tb `c/>\td\n"},
      {"- x\n\t| a | b |\n\t|---|---|\n\t| c | d |\n", "li: x\ncell: a\ncell: b\ncell: c\ncell: d\n"},
      {"\t\n>\t| a | b |\n>\t|---|---|\n>\t| c | d |\n", "cell: a\ncell: b\ncell: c\ncell: d\n"},
      {"Before\n  | a | b |\n|---|---|\nc \\| | d\n", "p: Before\ncell: a\ncell: b\ncell: c | <- c \\|\ncell: d\n"},
      {"\f\va\n-|\n\fb\v\n", "cell: a\ncell: b\n"},
      {"See \\|\na | b\n--|--\n", "p: See | <- See \\|\ncell: a\ncell: b\n"},
      {"No [\\^call] or [^b *c*].",
       "p: No [^call] or [^b c]. <- No [\\^call] or [^b *c*].\ncall: [^call] call <- [\\^call]\n"},
      {"A <https://a.example/>\nand `b`\n<https://c.example/&amp;> *d*",
       "p: A https://a.example//and b/https://c.example/& d <- A <https://a.example/>/and "
       "`b`/<https://c.example/&amp;> *d\nbare: https://a.example/ -> https://a.example/ <- https://a.example/\nbare: "
       "https://c.example/& -> https://c.example/& <- https://c.example/&amp;\n"},
      {"![a\nb](/c\n'd') e\n[f\ng](/h\n'i') j `k`", "p: e/f/g j k <- e/[f/g](/h/'i') j `k\nlink: f/g -> /h <- /h\n"},
      {"One\\\n  two &amp; `three`", "p: One/two & three <- One\\/  two &amp; `three\n"},
      {"[a]: /b\nTwo\nthree\n===\n", "h1: Two/three\n"},
      {"> ```\n> x\nnext\n", "code: x <- > ```/> x\np: next\n"},
      {"##\tT #\t##\n", "h2: T #\n"},
      {"[^1]: One.\n\n[^1]: Again.\n", "note(1): One.\nnote(1): Again.\n"},
      {"[^*]. b [^*].\n\n[^*]: Star.\n",
       "p: [^*]. b [^*].\nnote(*): Star.\ncall: [^*] * <- [^*]\ncall: [^*] * <- [^*]\n"},
      {"Ask a.b@c.example, or [d@e.example](/f).",
       "p: Ask a.b@c.example, or d@e.example. <- Ask a.b@c.example, or [d@e.example](/f).\nbare: a.b@c.example -> "
       "mailto:a.b@c.example <- a.b@c.example\nlink: d@e.example -> /f <- /f\n"},
  });
}

TEST(Markdown, HandsOverCommentsWithTheirPlaces) {
  // Each comment as written, and the text in front of where it would stand.
  const auto shown = [](const std::string& source) {
    Document document("a.md", Format::markdown, source);
    read_markdown(document);
    std::string out;
    for (const Comment& comment : document.comments) {
      const std::string_view before = document.text().substr(0, comment.at);
      out += on_one_line(comment.span.in(source)) + "|" + std::string(comment.content.in(source)) + "|" +
             std::string(before.substr(before.size() - std::min<std::size_t>(before.size(), 4))) + "; ";
    }
    return out;
  };
  const Row rows[] = {
      {"<!-- a -->\n\nText.", "<!-- a -->| a |; "},
      {"&amp; te&eacute;xt <!-- a --> end <!--b-->", "<!-- a -->| a |\xA9xt ; <!--b-->|b|end ; "},
      {"> Quoted *text*\n> with <!-- a --> more", "<!-- a -->| a |ith ; "},
      {"- item\n\n  <!-- a --> <!-- b -->\n- two", "<!-- a -->| a |em\n\n; <!-- b -->| b |em\n\n; "},
      {"<div>\n<!-- a -->\n</div>", "<!-- a -->| a |; "},
      {"| a <!-- c --> | b |\n| - | - |\n| c | d <!-- d --> |", "<!-- c -->| c |a ; <!-- d -->| d |\n\nd ; "},
      {"# Head <!-- a -->", "<!-- a -->| a |ead ; "},
      {"\t<!-- code -->\n\n`<!-- code -->` and \\<!-- text -->", ""},
      {"<!-- never closed\n\ntext", "<!-- never closed//text| never closed\n\ntext|; "},
  };
  for (const Row& row : rows) EXPECT_EQ(shown(row.source), row.printed) << row.source;
}

TEST(Markdown, FrontMatter) {
  Document document("a.md", Format::markdown, "---\ntitle: A & B\n---\n\nText.\n");
  read_markdown(document);
  EXPECT_EQ(document.front_matter, "title: A & B");
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(document.blocks[0].kind, BlockKind::front_matter);
  EXPECT_EQ(document.to_source(document.blocks[1].span), (Span{22, 27}));
  EXPECT_EQ(printed("---\nno end"), "p: no end\n");
  EXPECT_EQ(printed("\xEF\xBB\xBF# T"), "h1: T\n");
}

std::string repeated(const std::string& unit, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  return out;
}

TEST(Markdown, HostileInputIsLinear) {
  std::string wide = repeated("|a", 40000) + "\n" + repeated("|-", 40000) + "\n" + repeated("|b\n", 20000);
  for (const std::string& source :
       {repeated("[", 100000), repeated(">", 100000), repeated("- ", 100000), repeated("*a_", 100000),
        repeated("[^1]", 100000), repeated("[^1]: x\n", 100000), repeated("`", 100000) + "\n" + repeated("` ", 100000),
        repeated("<", 100000), repeated("&#", 100000), repeated("![[]()", 20000), wide}) {
    Document document("a.md", Format::markdown, source);
    read_markdown(document);
    for (const Block& block : document.blocks) ASSERT_LE(block.span.end, document.text().size());
  }
}

// What costs cmark too much is read as it stands; its neighbours are read as ever.
TEST(Markdown, CostlyBlocksAreReadWithoutMarkup) {
  const auto text_of = [](const std::string& source) {
    Document document("a.md", Format::markdown, source);
    read_markdown(document);
    return std::pair(std::string(document.text()), document.links.size());
  };
  for (const char* const unit : {"![[a](b)", "a <?b ", "a <!B ", "a <![CDATA[", "http://a.example/x)))", "www.a_b._"}) {
    const std::string costly = "*a* " + repeated(unit, 100000) + "y";
    const auto [text, links] = text_of("*One* [two](/b)\n\n> " + costly + "\n> z\n\n*Three*");
    EXPECT_TRUE(text == "One two\n\n" + costly + "\nz\n\nThree") << unit;
    EXPECT_EQ(links, 1u) << unit;
  }
  for (const char* const unit :
       {"[*a*](b) ", "![a](b) ", "*a* <?b?> ", "*a* <!B> ", "*http://a.example/x* ", "(*www.a.example*) "}) {
    EXPECT_EQ(text_of(repeated(unit, 50000)).first.find('*'), std::string::npos) << unit;
  }
  const std::string long_target = "[a]: /" + repeated("b", 100000) + "\n\n";
  EXPECT_EQ(text_of(long_target + repeated("[a] ", 12)).second, 3u);
  EXPECT_EQ(text_of(long_target + repeated("[a] ", 40000)).second, 0u);
}

TEST(Markdown, TablesEndWhereTheyCostTooMuch) {
  const auto last_kind = [](const std::string& source) {
    Document document("a.md", Format::markdown, source);
    read_markdown(document);
    return document.blocks.back().kind;
  };
  const std::string wide = repeated("|a", 800) + "\n" + repeated("|-", 800) + "\n";
  EXPECT_EQ(last_kind(wide + repeated("b\n", 200)), BlockKind::table_cell);
  EXPECT_EQ(last_kind(wide + repeated("b\n", 20000)), BlockKind::paragraph);
  EXPECT_EQ(last_kind(repeated("x|y\n|-|-|-|\n", 1000) + "\na|b\n-|-\n"), BlockKind::table_cell);
  EXPECT_EQ(last_kind(repeated("x|y\n|-|-|-|\n", 200000) + "\na|b\n-|-\n"), BlockKind::paragraph);
}

}  // namespace
}  // namespace claimcheck::parsers
