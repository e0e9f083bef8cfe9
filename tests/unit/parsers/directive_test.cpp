#include "parsers/grammar/directive.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

// "block: url, quote/uncited until 2027-01-31 = reason ! fault"; "-" where it is no directive.
std::string shown(std::string_view comment) {
  const auto directive = read_directive(comment);
  if (!directive) return "-";
  std::string out(name(directive->scope));
  for (std::size_t i = 0; i < directive->rules.size(); ++i) out += (i == 0 ? ": " : ", ") + directive->rules[i];
  if (directive->until) out += " until " + to_edtf(*directive->until);
  if (!directive->reason.empty()) out += " = " + directive->reason;
  if (!directive->fault.empty()) out += " ! " + directive->fault;
  return out;
}

struct Row {
  std::string_view comment;
  std::string directive;
};

TEST(Directive, NamesRulesADayAndAReason) {
  for (const Row& row : {
           Row{" claimcheck-ignore quote/uncited: a saying ", "block: quote/uncited = a saying"},
           Row{"claimcheck-ignore quote/uncited: a saying", "block: quote/uncited = a saying"},
           Row{" claimcheck-ignore url, date/ambiguous ,quote/*: as it was sent: so ",
               "block: url, date/ambiguous, quote/* = as it was sent: so"},
           Row{" claimcheck-ignore *: a letter, printed as it came ", "block: * = a letter, printed as it came"},
           Row{" claimcheck-ignore source/dead until 2027-01-31: promised to be back ",
               "block: source/dead until 2027-01-31 = promised to be back"},
           Row{"\n  claimcheck-ignore\n  source/dead\n  until 2027-01-31:\n  promised\n  to be back\n",
               "block: source/dead until 2027-01-31 = promised to be back"},
           Row{" claimcheck-ignore-start url: a list of traps ", "start: url = a list of traps"},
           Row{" claimcheck-ignore-end url ", "end: url"},
           Row{" claimcheck-ignore-end ", "end"},
           Row{"\u00a0claimcheck-ignore-file run/unused-suppression: both ways\u00a0",
               "file: run/unused-suppression = both ways"},
           Row{" Claimcheck-Ignore url: typed on a phone ", "block: url = typed on a phone"},
           Row{" claimcheck-ignore url ", "block: url"},
           Row{" claimcheck-ignore url: ", "block: url"},
           Row{" claimcheck-ignore url:why", "block: url = why"},
           Row{" claimcheck-ignore untilled/field: no day here ", "block: untilled/field = no day here"},
       }) {
    EXPECT_EQ(shown(row.comment), row.directive) << row.comment;
  }
}

TEST(Directive, SaysWhyItCannotBeRead) {
  const std::string wanted = " on; write RULE, RULE until 2027-01-31: reason";
  for (const Row& row : {
           Row{" claimcheck-ignore ", "block ! it names no rule; name those that are to be quiet here"},
           Row{" claimcheck-ignore: a saying ",
               "block = a saying ! it names no rule; name those that are to be quiet here"},
           Row{" claimcheck-ignore until 2027-01-31: soon ",
               "block until 2027-01-31 = soon ! it names no rule; name those that are to be quiet here"},
           Row{" claimcheck-ignore url everybody knows ", "block: url ! it cannot be read from \"everybody\"" + wanted},
           Row{" claimcheck-ignore url,: why ", "block: url ! it cannot be read from \",:\"" + wanted},
           Row{" claimcheck-ignore url until May: soon ", "block: url ! \"May\" is no day; write it as in 2027-01-31"},
           Row{" claimcheck-ignore url until 2027-02-30: soon ",
               "block: url ! \"2027-02-30\" is no day; write it as in 2027-01-31"},
           Row{" claimcheck-ignore url until 2027-01: soon ",
               "block: url ! \"2027-01\" is no day; write it as in 2027-01-31"},
           Row{" claimcheck-ingore url: why ",
               "block ! there is no comment claimcheck-ingore; did you mean claimcheck-ignore?"},
           Row{" claimcheck-was-never-run-on-this ", "block ! there is no comment claimcheck-was-never-run-on-this"},
       }) {
    EXPECT_EQ(shown(row.comment), row.directive) << row.comment;
  }
}

TEST(Directive, LeavesOtherCommentsAlone) {
  for (const std::string_view comment :
       {"", " ", " a note ", " claimcheck ", " claimcheck is run over this page ", " see claimcheck-ignore url: why ",
        " ignore url: why ", "-claimcheck-ignore url: why", " claimcheck's ignore ", " claimchecker-ish. "}) {
    EXPECT_EQ(shown(comment), "-") << comment;
  }
}

}  // namespace
}  // namespace claimcheck::parsers
