#include "engine/command/explain.hpp"

#include <vector>

#include "engine/report/link_state_text.hpp"
#include "fetch/liveness/link_tests.hpp"
#include "model/source.hpp"
#include "model/suggestion.hpp"
#include "rules/rule.hpp"

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

void explain(const rules::RuleInfo& rule, Output& out) {
  out.write(std::string(rule.id) + " (" + std::string(name(rule.severity)) + ")\n");
  part(out, "What it says", rule.summary);
  part(out, "Why it matters", rule.why);
  part(out, "What to do", rule.instead);
  if (!rule.fires.empty()) part(out, "Fires in", rule.fires.front());
  if (!rule.quiet.empty()) part(out, "Quiet in", rule.quiet.front());
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

std::vector<std::string> known_ids() {
  std::vector<std::string> ids;
  for (const rules::Rule& rule : rules::catalogue()) ids.emplace_back(rule.info.id);
  for (const LinkState state : all_link_states()) ids.emplace_back(name(state));
  return ids;
}

}  // namespace

int run(const ExplainCommand& command, Console& console) {
  if (const rules::Rule* rule = rules::find_rule(command.id)) {
    explain(rule->info, console.out);
  } else if (const auto state = parse_link_state(command.id)) {
    explain(info(*state), console.out);
  } else {
    std::string message = "no rule or link state is called " + command.id;
    const auto meant = nearest(command.id, known_ids());
    console.complain({message + (meant ? "; did you mean " + *meant + "?" : "; see claimcheck rules list"), {}, 0});
    return kExitCannotRun;
  }
  console.out.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
