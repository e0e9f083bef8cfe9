#include "engine/report/text.hpp"

#include <gtest/gtest.h>

namespace claimcheck::engine {
namespace {

Span find(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

Report report_of(const std::string& text, std::vector<Finding> findings) {
  Report report;
  report.articles.push_back({std::make_unique<Document>("ponds.md", Format::markdown, text), {}, {}});
  report.findings = std::move(findings);
  return report;
}

Finding finding(std::string rule, Severity severity, std::string message, Span span) {
  Finding out;
  out.rule = std::move(rule);
  out.severity = severity;
  out.message = std::move(message);
  out.span = span;
  return out;
}

std::string text_of(const Report& report, const TextReportOptions& options = {}) {
  StringOutput out;
  write_text_report(out, report, options);
  return out.text();
}

const std::string kText = "# Ponds\n\nThe pond froze.[1]\n\n[1] Lee, “Ice,” https://ponds.example/ice\n";

Report report_with_two_findings() {
  Finding dead = finding("source/dead", Severity::error, "the cited page is gone", find(kText, "[1]"));
  dead.source = 0;
  dead.help = "cite another copy";
  dead.related.push_back({"the link", find(kText, "https://ponds.example/ice")});
  Report report = report_of(kText, {dead, finding("url/plain", Severity::info, "no query", find(kText, "“Ice,”"))});
  Source gone;
  gone.state = LinkState::gone;
  gone.reason = "The host answers 410: removed for good.";
  report.sources.push_back(gone);
  report.articles[0].article.claims.resize(1);
  report.articles[0].article.references.resize(1);
  report.articles[0].article.citations.resize(1);
  report.articles[0].article.citations[0].claim = ClaimId{0};
  return report;
}

TEST(TextReport, DrawsEachFindingWithItsPlacesReasonAndHelp) {
  EXPECT_EQ(text_of(report_with_two_findings()),
            "error[source/dead]: the cited page is gone\n"
            " --> ponds.md:3:16\n"
            "  |\n"
            "3 | The pond froze.[1]\n"
            "  |                ^^^\n"
            "  |\n"
            "5 | [1] Lee, “Ice,” https://ponds.example/ice\n"
            "  |                 ------------------------- the link\n"
            "  |\n"
            "  = reason: The host answers 410: removed for good.\n"
            "  = help: cite another copy\n"
            "\n"
            "info[url/plain]: no query\n"
            " --> ponds.md:5:10\n"
            "  |\n"
            "5 | [1] Lee, “Ice,” https://ponds.example/ice\n"
            "  |          ^^^^^^\n"
            "\n"
            "1 article: 1 claim (1 cited), 1 reference, 1 link (1 gone)\n"
            "1 error, 1 info\n");
}

TEST(TextReport, WritesOneLineAFindingWhereThatIsAskedFor) {
  StringOutput out;
  write_concise_report(out, report_with_two_findings(), {false, 100, false});
  EXPECT_EQ(out.text(),
            "ponds.md:3:16: error[source/dead] the cited page is gone\n"
            "ponds.md:5:10: info[url/plain] no query\n");
}

TEST(TextReport, SaysThatNothingWasFound) {
  EXPECT_EQ(text_of(report_of("", {})), "1 article: 0 claims (0 cited), 0 references, 0 links\nnothing found\n");
}

TEST(TextReport, EscapesForeignTextWhereverItAppears) {
  Finding hostile = finding("source/dead", Severity::warning, "title \x1b[31m\r\nred", {0, 1});
  hostile.help = "use \u202egnp";
  hostile.related.push_back({"see \x07", {0, 1}});
  Report report = report_of("\x1b]0;owned\x07", {hostile});
  const std::string text = text_of(report);
  for (const char byte : {'\x1b', '\x07', '\r'}) EXPECT_EQ(text.find(byte), std::string::npos) << text;
  EXPECT_NE(text.find("warning[source/dead]: title \\x1b[31m red\n"), std::string::npos) << text;
  EXPECT_NE(text.find("= help: use \\u{202e}gnp\n"), std::string::npos) << text;
}

TEST(TextReport, ColoursOnlyWhereAsked) {
  const Report report = report_with_two_findings();
  EXPECT_EQ(text_of(report).find('\x1b'), std::string::npos);
  const std::string coloured = text_of(report, {true, 100, true});
  EXPECT_TRUE(coloured.starts_with("\x1b[1;31merror[source/dead]\x1b[0m")) << coloured;
}

}  // namespace
}  // namespace claimcheck::engine
