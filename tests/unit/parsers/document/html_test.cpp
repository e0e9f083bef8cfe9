#include "parsers/document/html.hpp"

#include <gtest/gtest.h>

#include "parsers/document/html_notes.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kNames[] = {"h", "p", "li", "q", "cell", "cap", "code", "front", "markup", "note"};

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? '/' : c;
  return out;
}

// One line a block, "<- source" where that is written in another way; then links and calls.
std::string printed(const std::string& source) {
  Document document("a.html", Format::html, source);
  read_html(document);
  const auto with_source = [&](Span span) {
    const std::string text = on_one_line(span.in(document.text()));
    const std::string there = on_one_line(document.to_source(span).in(document.source()));
    return text + (text == there ? "" : " <- " + there);
  };
  std::string out;
  for (const Block& block : document.blocks) {
    out += kNames[static_cast<std::size_t>(block.kind)];
    if (block.level) out += std::to_string(block.level);
    if (!block.label.empty()) out += "(" + block.label + ")";
    out += ": " + with_source(block.span) + "\n";
  }
  for (const DocumentLink& link : document.links) {
    out += (link.bare ? "bare: " : "link: ") + with_source(link.span) + " -> " + link.url + " at " +
           std::string(link.url_span.in(document.source())) + "\n";
  }
  for (const CitationCall& call : document.citation_calls) {
    out += "call: " + with_source(call.span) + " =";
    for (const std::string& key : call.keys) out += " " + key;
    out += "\n";
  }
  for (const Comment& comment : document.comments) out += "comment at " + std::to_string(comment.at) + "\n";
  return out;
}

struct Row {
  std::string source, printed;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(printed(row.source), row.printed) << row.source;
}

TEST(Html, Blocks) {
  expect_rows({
      {"", ""},
      {"Only words", "p: Only words\n"},
      {"<p>One\n  two.</p><p>Three", "p: One two. <- One/  two.\np: Three\n"},
      {"<h2>Head</h2>Bare<ul><li>a<li>b</ul>", "h2: Head\np: Bare\nli: a\nli: b\n"},
      {"<div>Lead<p>Inner</p>rest</div>", "p: Lead\np: Inner\np: rest\n"},
      {"<blockquote><p>Said.</p></blockquote>", "q: Said.\n"},
      {"<table><caption>Fares</caption><tr><th>Year</th><td>2023</td></tr></table>",
       "cap: Fares\ncell: Year\ncell: 2023\n"},
      {"<figure><img src=a><figcaption>A ferry</figcaption></figure>", "cap: A ferry\n"},
      {"<pre>a\n  b</pre>", "code: a/  b\n"},
      {"<p>a<br>b<br><br>c</p>", "p: a/b <- a<br>b\np: c\n"},
  });
}

TEST(Html, CharactersKeepTheirPlaces) {
  expect_rows({
      {"<p>AT&amp;T &lt;3 caf&eacute; &#8220;x&#x201D; a&b &c.</p>",
       "p: AT&T <3 café “x” a&b &c. <- AT&amp;T &lt;3 caf&eacute; &#8220;x&#x201D; a&b &c.\n"},
      {"<p>A <b>bold</b><i> word</i>.</p>", "p: A bold word. <- A <b>bold</b><i> word</i>.\n"},
      {"<p>Found.<sup>3,4</sup> The 5<sup>th</sup></p>", "p: Found.³,⁴ The 5th <- Found.<sup>3,4</sup> The 5<sup>th\n"},
      {"<p>He <q>said so</q>.</p>", "p: He “said so”. <- He <q>said so</q>.\n"},
      {"<p>One\r\ntwo", "p: One two <- One\r/two\n"},
      {"<p>a<!-- c -->b</p>", "p: ab <- a<!-- c -->b\ncomment at 2\n"},
      {"<meta charset=iso-8859-1><p>caf\xE9 bar</p>", "p: caf\xC3\xA9 bar <- caf\xE9 bar\n"},
      {"\xEF\xBB\xBF<p>Mark</p>", "p: Mark\n"},
  });
}

TEST(Html, WhatNobodyReadsIsLeftOut) {
  expect_rows({
      {"<p>Seen</p><script>var p='<p>x</p>'</script><style>p{}</style><p hidden>No</p><p style='display: none'>No</p>",
       "p: Seen\n"},
      {"<nav><a href='https://a.test/'>Home</a></nav><main><h1>T</h1><p>Text of it.</p></main><footer>(c)</footer>",
       "h1: T\np: Text of it.\n"},
      {"<p>Seen</p><noscript>No</noscript><template><p>No</p></template><button>Share</button>", "p: Seen\n"},
  });
}

// Names of elements mislead where the whole text stands inside one.
TEST(Html, AFrameThatHoldsTheTextIsNone) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "<p>The ferry was late, the pier was closed, and nobody said why it was so.</p>";
  Document document("a.html", Format::html, "<div class='page-header extra'>" + text + "</div>");
  read_html(document);
  EXPECT_EQ(document.blocks.size(), 10u);
}

TEST(Html, Links) {
  expect_rows({
      {"<p>A <a href=\"https://a.test/?x=1&amp;y\">b c</a>.</p>",
       "p: A b c. <- A <a href=\"https://a.test/?x=1&amp;y\">b c</a>.\n"
       "link: b c -> https://a.test/?x=1&y at https://a.test/?x=1&amp;y\n"},
      {"<p><a href=https://a.test/>https://a.test/</a></p>",
       "p: https://a.test/\nbare: https://a.test/ -> https://a.test/ at https://a.test/\n"},
      {"<p><a href='//a.test/'> x </a></p>", "p: x\nlink: x -> https://a.test/ at //a.test/\n"},
      {"<blockquote cite=https://a.test/>Said <a href=https://b.test/>here</a></blockquote>",
       "q: Said here <- Said <a href=https://b.test/>here\n"
       "link: Said here <- Said <a href=https://b.test/>here -> https://a.test/ at https://a.test/\n"
       "link: here -> https://b.test/ at https://b.test/\n"},
      {"<p><a href=https://a.test/><img src=x></a>Words</p>", "p: Words\n"},
  });
}

TEST(Html, Notes) {
  const std::string list = "<ol><li id=n1>One. <a href='#c1'>↩</a></li><li id=n2>Two.</li><li id=n3>Three.</li></ol>";
  expect_rows({
      // As pandoc, GitHub and many themes write them; a range calls what stands between.
      {"<p>Fell.<sup><a id=c1 href='#n1'>1</a></sup>–<sup><a href='#n3'>3</a></sup></p>" + list,
       "p: Fell.[1]–[3] <- Fell.<sup><a id=c1 href='#n1'>1</a></sup>–<sup><a href='#n3'>3</a>\n"
       "note(1): One.\nnote(2): Two.\nnote(3): Three.\n"
       "call: [1] <- <a id=c1 href='#n1'>1</a> = 1\ncall: [3] <- <a href='#n3'>3</a> = 2 3\n"},
      // As word processors do: anchors inside paragraphs, each with a link to the other.
      {"<p>Fell.<a href='#_f1' name='_r1'>[1]</a></p><hr><p><a href='#_r1' name='_f1'>[1]</a> One.</p>",
       "p: Fell.[1] <- Fell.<a href='#_f1' name='_r1'>[1]</a>\nnote(1): One.\n"
       "call: [1] <- <a href='#_f1' name='_r1'>[1]</a> = 1\n"},
      // Definition lists and roles.
      {"<p>Fell<a href='#x' role=doc-noteref>see</a></p><dl><dt id=x>x</dt><dd>One.</dd></dl>",
       "p: Fell[see] <- Fell<a href='#x' role=doc-noteref>see</a>\nli: x\nnote(see): One.\n"
       "call: [see] <- <a href='#x' role=doc-noteref>see</a> = see\n"},
      // Two lists with the same numbers.
      {"<p>A<a href='#a1'>1</a> b<a href='#b1'>1</a></p><p id=a1>One.</p><p id=b1>Other.</p>",
       "p: A[1] b[1] <- A<a href='#a1'>1</a> b<a href='#b1'>1</a>\nnote(1): One.\nnote(b1): Other.\n"
       "call: [1] <- <a href='#a1'>1</a> = 1\ncall: [1] <- <a href='#b1'>1</a> = b1\n"},
  });
}

TEST(Html, LinksInsideThePageThatCallNoNote) {
  expect_rows({
      {"<p>See <a href='#s2'>2</a>.</p><div id=s2><h2>Part 2</h2><p>Text.</p></div>",
       "p: See 2. <- See <a href='#s2'>2</a>.\nh2: Part 2\np: Text.\n"},
      {"<p>See <a href='#s2'>the second part</a>.</p><p id=s2>Text.</p>",
       "p: See the second part. <- See <a href='#s2'>the second part</a>.\np: Text.\n"},
      {"<p>See <a href='#gone'>1</a>.</p>", "p: See 1. <- See <a href='#gone'>1</a>.\n"},
  });
}

TEST(Html, LabelsOfNotes) {
  for (const auto& [words, label] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"[12]", "12"},
                                                                            {"(3)", "3"},
                                                                            {"a", "a"},
                                                                            {"note 2", "note 2"},
                                                                            {"†", "†"},
                                                                            {"iv", "iv"},
                                                                            {"3a", "3a"},
                                                                            {"2015-05", ""},
                                                                            {"here", ""},
                                                                            {"12345", ""},
                                                                            {"↩", ""},
                                                                            {"", ""},
                                                                            {"Chapter one", ""}}) {
    EXPECT_EQ(note_label(words), label) << words;
  }
}

TEST(Html, Head) {
  Document document("a.html", Format::html,
                    "<html lang=en-GB><title>Fares rise – Harbour Post</title><meta name=author content='Ada Lind'>"
                    "<meta property='article:published_time' content='2024-03-05T10:00'><h1>Fares rise</h1><p>Text");
  read_html(document);
  EXPECT_EQ(document.meta.title, "Fares rise");
  EXPECT_EQ(document.meta.authors, std::vector<std::string>{"Ada Lind"});
  EXPECT_EQ(document.meta.published, day_date(2024, 3, 5));
  EXPECT_EQ(document.meta.language, "en-GB");
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

TEST(Html, HostilePagesEnd) {
  for (const std::string& page :
       {repeated("<div>", 100000), repeated("<a href=#x>", 100000), repeated("<p id=x><a href=#x>1</a>", 20000),
        repeated("<b><i>", 50000), repeated("&amp", 100000), repeated("<!--", 100000), repeated("<q>", 100000),
        "<p id=n>x</p>" + repeated("<a href=#n>1</a>-", 50000), repeated("<blockquote cite=https://a.test/>x", 5000)}) {
    Document document("a.html", Format::html, page);
    read_html(document);
    EXPECT_LE(document.text().size(), 20 * page.size());
  }
}

}  // namespace
}  // namespace claimcheck::parsers
