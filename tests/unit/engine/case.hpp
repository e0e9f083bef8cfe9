#pragma once

#include <optional>
#include <string>
#include <vector>

namespace claimcheck::testing {

// One folder of tests/cases (tests/cases/README.md says what it holds).
struct Case {
  std::string name;    // "<area>/<what is tested>"
  std::string folder;  // absolute
};

// Every folder that holds an expectation, sorted by name.
std::vector<Case> find_cases(const std::string& root);

// Runs the program as the case says and compares; what differs, or nothing. With CLAIMCHECK_UPDATE_CASES=1 in the
// environment, expected.txt is rewritten instead.
std::optional<std::string> run_case(const Case& tested, const std::string& program);

}  // namespace claimcheck::testing
