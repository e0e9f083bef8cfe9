#include "engine/command/rules_test.hpp"

#include <algorithm>

#include "engine/check.hpp"
#include "engine/test_article.hpp"
#include "rules/rule_test.hpp"

namespace claimcheck::engine {
namespace {

struct Tally {
  std::size_t rules = 0, passed = 0, failed = 0, pending = 0;
};

void run_tests(const rules::CompiledRule& rule, const rules::RuleSet& rules, Tally& tally, Output& out) {
  ++tally.rules;
  const auto today = std::chrono::floor<std::chrono::days>(system_clock_now());
  for (const rules::TestResult& result : rules::test_rule(rule, rules, &read_test_article, today)) {
    tally.passed += result.outcome == rules::TestOutcome::passed;
    tally.pending += result.outcome == rules::TestOutcome::pending;
    if (result.outcome != rules::TestOutcome::failed) continue;
    ++tally.failed;
    out.write(rule.file.path + ':' + std::to_string(result.line) + ": " + rule.id() + ' ' + result.message + '\n');
  }
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::string summary(const Tally& tally) {
  std::string out = counted(tally.rules, "rule") + ": " + counted(tally.passed, "test") + " passed, " +
                    std::to_string(tally.failed) + " failed";
  if (tally.pending > 0) out += ", " + std::to_string(tally.pending) + " pending";
  return out + '\n';
}

}  // namespace

int run(const RulesTestCommand& command, Console& console) {
  RuleOptions options = command.rules;
  std::ranges::copy(command.paths, std::back_inserter(options.choices.paths));
  const auto rules = load_rules(options, true);
  if (!rules) {
    console.complain(rules.error());
    return kExitCannotRun;
  }
  Tally tally;
  for (const rules::CompiledRule& rule : (*rules)->rules()) {
    if (command.paths.empty() || !rule.file.is_shipped) run_tests(rule, **rules, tally, console.out);
  }
  console.out.write(summary(tally));
  console.out.flush();
  return tally.failed > 0 ? kExitFindings : kExitClean;
}

}  // namespace claimcheck::engine
