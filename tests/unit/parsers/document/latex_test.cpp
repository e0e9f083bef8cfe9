#include "parsers/document/latex.hpp"

#include <gtest/gtest.h>

#include "parsers/document/latex_words.hpp"
#include "parsers/document/read.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kNames[] = {"h", "p", "li", "q", "cell", "cap", "code", "front", "markup", "note"};

// One line a block: kind, level or label, its text; then links and calls with their places in the source.
std::string printed(const std::string& source) {
  Document document("a.tex", Format::latex, source);
  read_latex(document);
  std::string out;
  for (const Block& block : document.blocks) {
    out += kNames[static_cast<std::size_t>(block.kind)];
    if (block.level) out += std::to_string(block.level);
    if (!block.label.empty()) out += "(" + block.label + ")";
    out += ": " + std::string(block.span.in(document.text())) + "\n";
  }
  for (const DocumentLink& link : document.links) {
    out += (link.bare ? "bare: " : "link: ") + std::string(link.span.in(document.text())) + " -> " + link.url + " <- " +
           std::string(link.url_span.in(document.source())) + "\n";
  }
  for (const CitationCall& call : document.citation_calls) {
    out += "call:";
    for (const std::string& key : call.keys) out += " " + key;
    out += " <- " + std::string(document.to_source(call.span).in(document.source())) + "\n";
  }
  return out;
}

struct Row {
  std::string source, printed;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(printed(row.source), row.printed) << row.source;
}

TEST(Latex, ShowsTheWordsOfTextCommands) {
  expect_rows({
      {"The \\emph{old} \\textbf{quay \\textit{wall}}.", "p: The old quay wall.\n"},
      {"{\\bf Old} quay", "p: Old quay\n"},
      {"One % not this\n  line.", "p: One line.\n"},
      {"One\\% of \\$5 \\& more", "p: One% of $5 & more\n"},
      {"Two ``words'' -- or `one' --- left~out-of", "p: Two “words” – or ‘one’ — left out-of\n"},
      {"\\enquote{Yes}, she said", "p: “Yes”, she said\n"},
      {"M\\\"uller, Jos\\'{e}, \\v{S}koda, na\\\"{\\i}ve, \\c ca, stra\\ss{}e",
       "p: Müller, José, Škoda, naïve, ça, straße\n"},
      {"\\'q", "p: q\u0301\n"},
      {"first\nline\n\nsecond", "p: first line\np: second\n"},
      {"wide\\vspace{2pt}\\label{x} gap \\ldots", "p: wide gap …\n"},
      {"\\newcommand{\\x}[1]{secret #1}shown", "p: shown\n"},
      {"\\textcolor{red}{shown}", "p: shown\n"},
      {"\\verb|{%}| it", "p: {%} it\n"},
      {"", ""},
      {"\\", ""},
      {"{{{", ""},
      {"}}}", ""},
  });
}

TEST(Latex, KnowsBlocks) {
  expect_rows({
      {"\\section*{One}\\label{s}\nText.\n\\subsection[Short]{Two}", "h2: One\np: Text.\nh3: Two\n"},
      {"\\begin{itemize}\\item A\\item[Name] B\\end{itemize}C", "li: A\nli: Name: B\np: C\n"},
      {"\\begin{enumerate}\n\\item A\n\\item B\n\\end{enumerate}", "li(1): 1. A\nli(2): 2. B\n"},
      {"\\begin{quote}Said.\\end{quote}", "q: Said.\n"},
      {"\\begin{figure}[t]\\includegraphics[width=3cm]{a}\\caption[s]{A \\emph{map}}\\end{figure}", "cap: A map\n"},
      {"\\begin{tabular}{ll}a & b \\\\[2pt] c & d\\end{tabular}", "cell: a\ncell: b\ncell: c\ncell: d\n"},
      {"\\begin{verbatim}\n{ % $\n\\end{verbatim} x", "code: { % $\np: x\n"},
      {"\\begin{comment}no\\end{comment}yes", "p: yes\n"},
      {"\\begin{document}in\\end{document}out", "p: in\n"},
  });
}

TEST(Latex, KeepsNumbersOfMathematicsAndMakesTheRestOneSymbol) {
  expect_rows({
      {"grew by $12\\%$ to $3{,}000$", "p: grew by 12% to 3,000\n"},
      {"$p < 0.05$, CO$_2$ and 4$^{th}$", "p: p < 0.05, CO2 and 4th\n"},
      {"let $\\alpha = \\frac{1}{2}$ be", "p: let 𝑥 be\n"},
      {"so \\[ \\sum x. \\] Then", "p: so 𝑥. Then\n"},
      {"so $$\\int x$$ then", "p: so 𝑥 then\n"},
      {"\\begin{align*}\\a &= b\\end{align*} done", "p: 𝑥 done\n"},
      {"a $ alone\n\nnext", "p: a $ alone\np: next\n"},
      {"open \\[ \\x\n\nnext", "p: open 𝑥\np: next\n"},
  });
}

TEST(Latex, FindsLinks) {
  expect_rows({
      {"see \\url{https://a.test/x%20y}.",
       "p: see https://a.test/x%20y.\nbare: https://a.test/x%20y -> "
       "https://a.test/x%20y <- https://a.test/x%20y\n"},
      {"\\href{https://a.test/\\%7Ey\\#z}{the \\emph{page}}",
       "p: the page\nlink: the page -> https://a.test/%7Ey#z <- https://a.test/\\%7Ey\\#z\n"},
      {"\\href{https://a.test}", ""},
  });
}

TEST(Latex, LeadsCitationsAndNotesToTheEndOfTheText) {
  const std::string list =
      "\\begin{thebibliography}{9}\n\\bibitem{a} One.\n%\\bibitem{no} No.\n"
      "\\bibitem[Lee(2011)]{b}\nTwo, \\newblock 2011.\n\\end{thebibliography}";
  const std::string shown = "note(a): One.\nnote(b): Two, 2011.\n";
  expect_rows({
      {"X~\\cite{a}.\n" + list, "p: X [a].\n" + shown + "call: a <- \\cite{a}\n"},
      {"X \\citep*[see][p.~3]{a, b}.\n" + list, "p: X [a, b].\n" + shown + "call: a b <- \\citep*[see][p.~3]{a, b}\n"},
      {"X\\parencites[1]{a}[2]{b}\n" + list, "p: X[a, b]\n" + shown + "call: a b <- \\parencites[1]{a}[2]{b}\n"},
      {"\\Textcite{b} says\n" + list, "p: [b] says\n" + shown + "call: b <- \\Textcite{b}\n"},
      {"\\nocite{a} X \\cite{}\n" + list, "p: X\n" + shown},
      {"A\\footnote{Note\\footnote{in it}.} B",
       "p: A[^fn1] B\nnote(fn1): Note[^fn2].\nnote(fn2): in it\n"
       "call: fn1 <- \\footnote{\ncall: fn2 <- \\footnote{\n"},
      {"A \\cite{elsewhere}.\\bibliography{refs}", "p: A [elsewhere].\ncall: <- \\cite{elsewhere}\n"},
      {"mail a@b.test, \\citation{x}", "p: mail a@b.test, x\n"},
  });
}

TEST(Latex, ReadsTitleAuthorsAndDate) {
  Document document("a.tex", Format::latex,
                    "\\documentclass{article}\n% \\title{No}\n\\title{The \\emph{Quay}\\thanks{x}}\n"
                    "\\author{Petra Holm\\thanks{y} \\and Jos\\'e Andes \\\\ Town}\n\\date{4 January 2014}\n"
                    "\\begin{document}\\maketitle Text.\\end{document}");
  read_latex(document);
  EXPECT_EQ(document.meta.title, "The Quay");
  EXPECT_EQ(document.meta.authors, (std::vector<std::string>{"Petra Holm", "José Andes"}));
  ASSERT_TRUE(document.meta.published.has_value());
  EXPECT_EQ(to_edtf(*document.meta.published), "2014-01-04");
  ASSERT_EQ(document.comments.size(), 1u);
  EXPECT_EQ(document.comments[0].content.in(document.source()), " \\title{No}");
}

TEST(Latex, PointsIntoTheSource) {
  Document document("a.tex", Format::latex, "The \\emph{old} quay\\footnote{Long gone.}");
  read_latex(document);
  const auto at = static_cast<std::uint32_t>(document.text().find("old"));
  EXPECT_EQ(document.to_source({at, at + 3}), (Span{10, 13}));
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(document.to_source(document.blocks[1].span).in(document.source()), "Long gone.");
}

TEST(Latex, StaysLinearOnHostileInput) {
  const auto repeated = [](std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
  };
  for (const std::string_view piece :
       {"{", "\\emph{", "\\footnote{", "\\cite[", "\\url{", "\\[", "$", "$$", "\\begin{quote}", "\\begin{equation}",
        "\\enquote{", "\\href{u}{", "\\title{", "\\author{", "\\verb!", "[[[[", "%", "\\item[", "\\[a\\]"}) {
    EXPECT_LE(printed(repeated(piece, 1 << 19)).size(), std::size_t{1} << 24) << piece;
  }
  const std::string deep = repeated("\\footnote{", 1'000'000) + std::string(100'000, '}');
  EXPECT_FALSE(printed(deep).empty());
}

TEST(LatexWords, ComposesAccents) {
  EXPECT_EQ(latex_accented("^", "o"), "ô");
  EXPECT_EQ(latex_accented("=", "\\i"), "ī");
  EXPECT_EQ(latex_accented("d", "t"), "t\u0323");
  EXPECT_FALSE(is_latex_accent("emph"));
}

}  // namespace
}  // namespace claimcheck::parsers
