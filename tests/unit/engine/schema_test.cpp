// What the program prints, held against docs/report.schema.json by python3-jsonschema.
#include <gtest/gtest.h>

#include "tests/support/support.hpp"
#include "tests/unit/engine/process.hpp"

namespace claimcheck {
namespace {

using testing::ProcessResult;

const std::string kSource = CLAIMCHECK_SOURCE_DIR;

ProcessResult claimcheck(std::vector<std::string> words, std::string_view input = {}) {
  words.insert(words.begin(), CLAIMCHECK_PROGRAM);
  return testing::run_process(words, input);
}

const std::string kArticle =
    "The Ice Road\n\nBy Petra Holm\n\n5 March 2014\n\n"
    "According to the harbour office, at least 41 ships were stuck in January 2014.[1] “The worst ice that anybody on\n"
    "this coast has ever seen”, the pilot said. Traders lost 2.5 million crowns, 20 percent of a year.[2][9]\n\n"
    "References\n\n"
    "[1] Petra Holm, “Canal Closed,” Harbour News, January 4, 2014, "
    "https://news.harbour.test/2014/01/04/closed–canal.\n"
    "[2] “Canal Closed”.\n"
    "[3] Petra Holm, “Canal Closed,” Harbour News, January 4, 2014, "
    "https://news.harbour.test/2014/01/04/closed–canal.\n";

struct Row {
  std::string label, definition;  // of the schema's $defs; empty: the whole report
  std::vector<std::string> words;
  std::string_view input;
};

TEST(Schema, HoldsForWhatIsPrinted) {
  std::string printed;
  for (const Row& row : {
           Row{"report",
               "",
               {"check", "-", "--stdin-filename", "ice.txt", "--offline", "--format", "json", "--sentences"},
               kArticle},
           Row{"missing-file", "", {"check", "/no/such/file.txt", "--format", "json"}, ""},
           Row{"empty-input", "", {"check", "-", "--format", "json"}, ""},
           Row{"not-utf8", "", {"check", "-", "--offline", "--format", "json"}, "The pact \xFF\xC3 held in 2015.[1]\n"},
           Row{"parse", "article", {"parse", "-"}, kArticle},
           Row{"parse-lines", "article", {"parse", "--jsonl"}, R"({"id":1,"text":"Two men left on 5 May 2011.[1]"})"},
           Row{"fetch", "source", {"fetch", "--offline", "http://a.test/", "nonsense"}, ""},
       }) {
    const std::string head = "#### " + row.label + (row.definition.empty() ? "" : ' ' + row.definition);
    printed += head + '\n' + claimcheck(row.words, row.input).out + '\n';
  }
  // One python for all: it takes longer to start than everything else here.
  const ProcessResult result = testing::run_process(
      {"/usr/bin/python3", kSource + "/tests/support/validate_json.py", kSource + "/docs/report.schema.json"}, printed);
  EXPECT_EQ(result.exit_code, 0) << result.out << result.err << '\n' << printed.substr(0, 4000);
}

TEST(Schema, IsTriedOnAReportThatHoldsEverything) {
  const ProcessResult result = claimcheck(
      {"check", "-", "--stdin-filename", "ice.txt", "--offline", "--format", "json", "--sentences"}, kArticle);
  EXPECT_EQ(result.exit_code, 1);
  for (const char* key : {"\"quotes\": [{", "\"numbers\": [{", "\"dates\": [{", "\"related\": [{", "\"rule\": "}) {
    EXPECT_NE(result.out.find(key), std::string::npos) << key << " is not in\n" << result.out;
  }
}

}  // namespace
}  // namespace claimcheck
