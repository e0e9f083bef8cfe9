// `claimcheck explain` with a finding's fingerprint, by the real program.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/engine/process.hpp"

namespace claimcheck {
namespace {

namespace fs = std::filesystem;
using testing::ProcessResult;

class Explain : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("claimcheck-explain-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  ProcessResult run(std::vector<std::string> words) {
    words.insert(words.begin(), CLAIMCHECK_PROGRAM);
    return testing::run_process(words, {}, {}, folder_.string());
  }
  // The fingerprint of the only finding.
  std::string fingerprint(const std::string& text) {
    std::ofstream(folder_ / "a.md") << text;
    const std::string report = run({"check", "-v", "--offline", "a.md"}).out;
    constexpr std::string_view kLabel = "fingerprint: ";
    const std::size_t at = report.find(kLabel);
    return at == std::string::npos ? report : report.substr(at + kLabel.size(), 16);
  }

  fs::path folder_;
};

TEST_F(Explain, ShowsTheFactsThatMadeARuleFire) {
  const std::string id = fingerprint("He called it “the single worst idea of the whole decade”.\n");
  const ProcessResult result = run({"explain", id, "a.md", "--offline"});
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.out.find("error[citation/uncited-quotation]"), std::string::npos) << result.out;
  const std::size_t here = result.out.find("\nHere\n");
  ASSERT_NE(here, std::string::npos) << result.out;
  EXPECT_EQ(result.out.substr(here),
            "\nHere\n"
            "  claim = He called it “the single worst idea of the whole decade”.\n"
            "  quote = the single worst idea of the whole decade\n"
            "  quote.words = 8\n"
            "  params.min_words = 5\n"
            "  quote.is_title = false\n"
            "  quote.depth = 0\n"
            "  claim.is_cited = false\n"
            "  claim.next_is_cited = false\n");
}

TEST_F(Explain, ShowsMacrosAndWhatTheyRunOver) {
  const std::string id = fingerprint("About 40 percent of the boats were lost.\n");
  const ProcessResult result = run({"explain", id, "a.md", "--offline"});
  EXPECT_NE(result.out.find("\n  claim.numbers.exists(n, "), std::string::npos) << result.out;
  EXPECT_NE(result.out.find(") = true\n"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("\n  claim.numbers = [40 percent]\n"), std::string::npos) << result.out;
}

TEST_F(Explain, SaysWhatItNeeds) {
  std::ofstream(folder_ / "a.md") << "The town is small.\n";
  const auto message = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "explain");
    const ProcessResult result = run(words);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
    return result.err;
  };
  EXPECT_EQ(
      message({"0123456789abcdef"}),
      "error: which article is the finding of? Say claimcheck explain 0123456789abcdef PATH, with the options of the "
      "check\n");
  EXPECT_EQ(message({"0123456789abcdef", "a.md", "--offline"}),
            "error: the check makes no finding with the fingerprint 0123456789abcdef now\n");
  EXPECT_EQ(message({"url/tracker", "a.md"}),
            "error: a PATH goes with the fingerprint of a finding, and url/tracker is none\n");
  EXPECT_EQ(message({"url/trakcer"}),
            "error: no rule or link state is called url/trakcer; did you mean url/tracker?\n");
}

}  // namespace
}  // namespace claimcheck
