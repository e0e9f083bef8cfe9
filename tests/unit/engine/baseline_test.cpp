#include "engine/baseline_match.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "engine/baseline_file.hpp"
#include "engine/check.hpp"
#include "model/yaml.hpp"
#include "tests/support/support.hpp"

namespace claimcheck::engine {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

BaselineEntry entry(const std::string& path, const std::string& rule, char digit, const std::string& reason = {}) {
  return {path, rule, std::string(16, digit), "some words", reason};
}

TEST(BaselineFile, ReadsWhatItWrites) {
  const Baseline written{
      "b.yaml",
      {entry("a.md", "url/tracker", 'a'), entry("ö \"x\"\\\n.md", "url/tracker", '0', "it's: fine #1"),
       entry("ö \"x\"\\\n.md", "url/tracker", '1')}};
  const auto read = read_baseline(to_yaml(written), "b.yaml");
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read->entries, written.entries);
  EXPECT_EQ(to_yaml(*read), to_yaml(written));
  const auto empty = read_baseline(to_yaml({"b.yaml", {}}), "b.yaml");
  ASSERT_TRUE(empty);
  EXPECT_TRUE(empty->entries.empty());
}

TEST(BaselineFile, PutsEntriesInOrderAndKeepsOneOfEach) {
  std::vector<BaselineEntry> entries{entry("b.md", "url/tracker", 'b'), entry("a.md", "url/tracker", 'c'),
                                     entry("a.md", "url/tracker", 'a'), entry("a.md", "date/impossible", 'f'),
                                     entry("a.md", "url/tracker", 'a', "kept")};
  put_in_order(entries);
  EXPECT_THAT(entries, ElementsAre(entry("a.md", "date/impossible", 'f'), entry("a.md", "url/tracker", 'a', "kept"),
                                   entry("a.md", "url/tracker", 'c'), entry("b.md", "url/tracker", 'b')));
}

TEST(BaselineFile, SaysWhereItIsBroken) {
  const auto error = [](const std::string& text) {
    const auto read = read_baseline(text, "b.yaml");
    return read ? std::string() : read.error().text();
  };
  const std::string good = "findings:\n  - path: a.md\n    rule: url/tracker\n    fingerprint: 0123456789abcdef\n";
  EXPECT_EQ(error(good), "");
  EXPECT_EQ(error(""), "");
  EXPECT_EQ(error("findings:\n"), "");
  EXPECT_EQ(error(good + "    reason:\n"), "");
  EXPECT_EQ(error("finding: []\n"), "b.yaml:1: unknown key \"finding\"; did you mean \"findings\"?");
  EXPECT_EQ(error("findings: all\n"), "b.yaml:1: a list of findings is wanted");
  EXPECT_EQ(error(good + "    rules: x\n"), "b.yaml:5: unknown key \"rules\"; did you mean \"rule\"?");
  EXPECT_EQ(error("findings:\n  - path: a.md\n    rule: url/tracker\n"), "b.yaml:2: this entry has no \"fingerprint\"");
  EXPECT_EQ(error("findings:\n  - path: a.md\n    rule: url/tracker\n    fingerprint: 0123\n"),
            "b.yaml:4: a fingerprint has 16 hexadecimal digits");
  EXPECT_THAT(error("<<<<<<< ours\n" + good), HasSubstr("b.yaml:"));
  EXPECT_THAT(error("findings:\n  - just a word\n"), HasSubstr("b.yaml:2: "));
}

TEST(BaselinePath, IsFromTheFolderOfTheFile) {
  EXPECT_EQ(path_in_baseline("docs/a.md", "base.yaml"), "docs/a.md");
  EXPECT_EQ(path_in_baseline("./docs/../docs/a.md", "base.yaml"), "docs/a.md");
  EXPECT_EQ(path_in_baseline("a.md", "../base.yaml"), std::filesystem::current_path().filename().string() + "/a.md");
  EXPECT_EQ(path_in_baseline("a.md", "docs/base.yaml"), "../a.md");
  EXPECT_EQ(path_in_baseline(std::filesystem::absolute("docs/a.md").string(), "base.yaml"), "docs/a.md");
}

const std::string kStatistic = "Exports to the islands of the bay fell by 37 per cent in 2014.\n\n";
const std::string kQuotation = "The pilots called it “a ditch with a flag on either side of it”.\n\n";

// The report of one article with two rules, by a clock of 2026.
Report report_of(const std::string& text, std::optional<Baseline> baseline = {}, std::vector<std::string> select = {}) {
  CheckOptions options;
  options.offline = true;
  options.run_id = "0123456789abcdef";
  options.clock = [] { return std::chrono::sys_days(std::chrono::year(2026) / 11 / 23); };
  options.article.rules.select = std::move(select);
  options.baseline = std::move(baseline);
  std::vector<Input> inputs;
  inputs.push_back({"a.txt", text});
  auto report = check(std::move(inputs), options);
  EXPECT_TRUE(report);
  return std::move(*report);
}

bool nothing_exists(const std::string&) {
  return false;
}
bool all_exists(const std::string&) {
  return true;
}

Baseline baseline_of(const std::string& text) {
  return updated({"base.yaml", {}}, report_of(text), all_exists);
}

TEST(Baseline, HoldsWhatIsKnownAndLetsNewFindingsFail) {
  const Baseline known = baseline_of(kQuotation);
  ASSERT_EQ(known.entries.size(), 1u);
  EXPECT_EQ(known.entries[0].path, "a.txt");
  EXPECT_EQ(known.entries[0].rule, "citation/uncited-quotation");
  EXPECT_EQ(known.entries[0].excerpt, "The pilots called it “a ditch with a flag on either side of it”.");
  const Report same = report_of("It froze.\n\n" + kStatistic + kQuotation, known);
  ASSERT_EQ(same.findings.size(), 2u);
  EXPECT_EQ(same.findings[0].status, FindingStatus::new_);
  EXPECT_EQ(same.findings[1].status, FindingStatus::known);
  EXPECT_EQ(same.run.exit_code, 0);  // the new one is a warning
  EXPECT_EQ(report_of(kQuotation).run.exit_code, 1);
  const Report twice = report_of(kQuotation + kQuotation, known);
  EXPECT_EQ(twice.run.exit_code, 1);
  EXPECT_EQ(twice.baseline->known, 1u);
  EXPECT_EQ(twice.baseline->stale, 0u);
}

TEST(Baseline, UpdateIsTheSameTwiceAndKeepsReasons) {
  Baseline first = baseline_of(kQuotation + kStatistic);
  ASSERT_EQ(first.entries.size(), 2u);
  first.entries[1].reason = "our own count";
  const Baseline second = updated(first, report_of(kQuotation + kStatistic), all_exists);
  EXPECT_EQ(to_yaml(second), to_yaml(first));
  const Baseline third = updated(first, report_of(kStatistic), all_exists);
  EXPECT_THAT(third.entries, ElementsAre(first.entries[1]));
}

TEST(Baseline, DropsWhatNoLongerOccursButNotWhatNobodyLookedAt) {
  Baseline known = baseline_of(kQuotation);
  known.entries.push_back(entry("a.txt", "citation/uncited-statistic", 'a'));      // could tell, and found nothing
  known.entries.push_back(entry("a.txt", "source/dead", 'b'));                     // could not tell offline
  known.entries.push_back(entry("a.txt", "house/gone", 'c'));                      // a rule that there is no more
  known.entries.push_back(entry("other.txt", "citation/uncited-statistic", 'd'));  // an article not given
  put_in_order(known.entries);
  const std::string text = kQuotation + "It was seen at https://harbour.test/page then.\n";
  const Report report = report_of(text, known);
  EXPECT_EQ(report.baseline->stale, 3u);  // of these two, and other.txt, which is not there
  const auto left = [&](const FileExists& exists, const Report& of) {
    std::vector<std::string> rules;
    for (const BaselineEntry& one : pruned(known, of, exists).entries) rules.push_back(one.path + ' ' + one.rule);
    return rules;
  };
  EXPECT_THAT(left(all_exists, report), ElementsAre("a.txt citation/uncited-quotation", "a.txt source/dead",
                                                    "other.txt citation/uncited-statistic"));
  EXPECT_THAT(left(nothing_exists, report), ElementsAre("a.txt citation/uncited-quotation", "a.txt source/dead"));
  // What is switched off says nothing about what it would find.
  EXPECT_THAT(left(all_exists, report_of(text, {}, {"url"})),
              ElementsAre("a.txt citation/uncited-quotation", "a.txt citation/uncited-statistic", "a.txt source/dead",
                          "other.txt citation/uncited-statistic"));
}

TEST(Baseline, IsWrittenWholeOrNotAtAll) {
  const auto folder = std::filesystem::temp_directory_path() / ("claimcheck-baseline-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "base.yaml").string();
  const Baseline baseline{path, {entry("a.md", "url/tracker", 'a')}};
  ASSERT_TRUE(save_baseline(baseline));
  EXPECT_EQ(claimcheck::testing::read_file(path), to_yaml(baseline));
  const auto written = std::filesystem::last_write_time(path);
  ASSERT_TRUE(save_baseline(baseline));
  EXPECT_EQ(std::filesystem::last_write_time(path), written);  // the same bytes are not written again
  ASSERT_TRUE(save_baseline({path, {}}));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);  // nothing is left beside it
  const auto refused = save_baseline({(folder / "none" / "base.yaml").string(), {}});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().text(), HasSubstr("base.yaml: cannot be written: "));
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace claimcheck::engine
