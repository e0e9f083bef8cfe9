#include "engine/command/explain.hpp"

#include <algorithm>
#include <vector>

#include "engine/report/link_state_text.hpp"
#include "fetch/liveness/link_tests.hpp"
#include "model/source.hpp"
#include "model/suggestion.hpp"
#include "rules/param_text.hpp"

namespace claimcheck::engine {
namespace {

void part(Output& out, std::string_view title, std::string_view text) {
  if (text.empty()) return;
  out.write("\n");
  out.write(title);
  out.write("\n  ");
  for (const char byte : text) out.write(byte == '\n' ? std::string("\n  ") : std::string(1, byte));
  out.write("\n");
}

std::string params_of(const rules::CompiledRule& rule) {
  std::string out;
  for (const rules::Param& param : rule.params) {
    out += (out.empty() ? "" : "\n") + param.name + ": " + rules::text(param.value);
  }
  return out;
}

std::string example_of(const rules::CompiledRule& rule, bool fires) {
  const auto test = std::ranges::find(rule.file.tests, fires, &rules::RuleTest::fires);
  if (test == rule.file.tests.end()) return {};
  return test->text.substr(0, test->text.find_last_not_of('\n') + 1);
}

void explain(const rules::CompiledRule& rule, Output& out) {
  out.write(rule.id() + " (" + std::string(name(rule.severity)) + (rule.enabled ? "" : ", off") + ")\n");
  part(out, "What it says", rule.file.summary);
  part(out, "Why it matters", rule.file.why);
  part(out, "What to do", rule.file.instead);
  part(out, "Parameters", params_of(rule));
  part(out, "Fires in", example_of(rule, true));
  part(out, "Quiet in", example_of(rule, false));
}

std::string tests_of(LinkState state) {
  std::string out;
  for (const fetch::LinkTest& test : fetch::link_tests()) {
    if (test.state != state) continue;
    if (!out.empty()) out += '\n';
    out += std::string(test.rule) + ": " + std::string(test.says);
  }
  return out;
}

void explain(const LinkStateInfo& state, Output& out) {
  out.write(std::string(state.name) + " (link state)\n");
  part(out, "What it means", state.meaning);
  part(out, "What decides", state.decided_by);
  part(out, "What follows", consequence(state.health));
  part(out, "Which tests lead here", tests_of(state.state));
}

std::vector<std::string> known_ids(const rules::RuleSet& rules) {
  std::vector<std::string> ids;
  for (const rules::CompiledRule& rule : rules.rules()) ids.push_back(rule.id());
  for (const LinkState state : all_link_states()) ids.emplace_back(name(state));
  return ids;
}

}  // namespace

int run(const ExplainCommand& command, Console& console) {
  const auto rules = load_rules(command.rules, true);
  if (!rules) {
    console.complain(rules.error());
    return kExitCannotRun;
  }
  if (const rules::CompiledRule* rule = (*rules)->find(command.id)) {
    explain(*rule, console.out);
  } else if (const auto state = parse_link_state(command.id)) {
    explain(info(*state), console.out);
  } else {
    std::string message = "no rule or link state is called " + command.id;
    const auto meant = nearest(command.id, known_ids(**rules));
    console.complain({message + (meant ? "; did you mean " + *meant + "?" : "; see claimcheck rules list"), {}, 0});
    return kExitCannotRun;
  }
  console.out.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
