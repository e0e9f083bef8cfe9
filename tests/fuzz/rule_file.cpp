#include "rules/rule_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "rules/facts/environment.hpp"
#include "rules/rule_set.hpp"

using namespace claimcheck;

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

// Each problem stands on a line of the file, and its caret inside what is shown of it or just behind.
void check_problems(const rules::RuleProblems& problems, const std::string& content) {
  check(!problems.empty());
  const auto lines =
      static_cast<std::size_t>(std::ranges::count_if(content, [](char c) { return c == '\n' || c == '\r'; }));
  for (const rules::RuleProblem& problem : problems) {
    check(!problem.message.empty() && !problem.text().empty());
    check(problem.line <= lines + 1);
    check(problem.line == 0 || (problem.column >= 1 && problem.width >= 1));
  }
}

}  // namespace

// Oracle: a rule is read and can be run, or all that is wrong with it has a place in its file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string content(reinterpret_cast<const char*>(data), size);
  auto file = rules::read_rule_file(content, "house/fuzzed.yaml");
  if (!file) {
    check_problems(file.error(), content);
    return 0;
  }
  check(file->id == "house/fuzzed" && !file->when.empty() && !file->tests.empty());
  const Span when = file->place(file->when, {0, static_cast<std::uint32_t>(file->when.text.size())});
  check(when.begin <= when.end && when.end <= content.size());
  const auto set = rules::RuleSet::make({*file}, {}, rules::fact_environment());
  if (!set) {
    check_problems(set.error(), content);
  } else {
    check(set->rules().size() == 1);
  }
  return 0;
}
